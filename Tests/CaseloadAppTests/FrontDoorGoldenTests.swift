import Casework
import ScreenTesting
import Terminal
import Testing

@testable import CaseloadApp

/// The front door as text and as styles, in `Goldens` beside this file. After a change that is meant, write
/// them anew with `RECORD_GOLDENS=1`, and read the difference.
@MainActor
@Suite struct FrontDoorGoldenTests {
  nonisolated struct Scene: Sendable, CustomTestStringConvertible {
    var name: String
    var keys: String
    var size = Size.standard
    var isASCII = false

    var testDescription: String { name }
  }

  nonisolated private static let small = Size(rows: 16, columns: 60)
  nonisolated private static let wide = Size(rows: 40, columns: 120)

  nonisolated static let scenes = [
    Scene(name: "front-door-80x24", keys: "D"),
    Scene(name: "front-door-120x40", keys: "D j", size: wide),
    Scene(name: "front-door-60x16", keys: "D", size: small),
    Scene(name: "front-door-ascii", keys: "D", isASCII: true),
    Scene(name: "front-door-filter-empty", keys: "D / \"zz\""),
    Scene(name: "quick-contact", keys: "D n \"leo carter 3 police shouting at home\""),
    Scene(name: "quick-contact-60x16", keys: "D n \"leo carter\" Enter Down", size: small),
    Scene(name: "triage", keys: "D G > Tab"),
    Scene(name: "triage-being-taken", keys: "D n \"sam poe\" Enter >"),
    Scene(name: "decide", keys: "D / \"niamh\" Enter d Tab Tab \"sexual\"", size: wide),
  ]

  @Test(arguments: scenes) func theScreenIsAsRecorded(_ scene: Scene) throws {
    let session = try Session(
      scene.keys, size: scene.size, glyphs: scene.isASCII ? .ascii : .unicode,
      forms: RecordForms.all, casebook: FrontDoorTown.casebook())
    expectScreen(session.screen, isGolden: scene.name)
  }

  @Test(arguments: scenes) func nothingButASCIIIsDrawnInASCII(_ scene: Scene) throws {
    let session = try Session(
      scene.keys, size: scene.size, glyphs: .ascii, forms: RecordForms.all,
      casebook: FrontDoorTown.casebook())
    #expect(session.text.allSatisfy { $0.isASCII })
  }

  /// Rating and urgency are told without any style.
  @Test func ratingsDifferWithoutStyle() throws {
    let session = try Session(
      "D", forms: RecordForms.all, casebook: FrontDoorTown.casebook())
    let lines = session.screen.withoutColour.lines
    for (name, words) in [
      ("Carter", "▲ RED"), ("Yılmaz", "◆ AMBER"), ("Shaw", "· GREEN"),
    ] {
      #expect(lines.contains { $0.contains(name) && $0.contains(words) }, "\(name)")
    }
  }
}
