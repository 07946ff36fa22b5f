import Casework
import ScreenTesting
import Terminal
import Testing

@testable import CaseloadApp

/// The manager's screens as text and as styles. Write them anew with `RECORD_GOLDENS=1`, and read the difference.
@MainActor
@Suite struct TeamGoldenTests {
  nonisolated struct Scene: Sendable, CustomTestStringConvertible {
    var name: String
    var keys: String
    var size = Size.standard
    var isASCII = false
    var testDescription: String { name }
  }

  nonisolated private static let small = Size(rows: 16, columns: 60)
  nonisolated private static let wide = Size(rows: 40, columns: 120)
  nonisolated private static let toQueue = "T j j j j j "

  nonisolated static let scenes = [
    Scene(name: "team-80x24", keys: "T"),
    Scene(name: "team-120x40", keys: "T", size: wide),
    Scene(name: "team-60x16", keys: "T", size: small),
    Scene(name: "team-ascii", keys: "T", isASCII: true),
    Scene(name: "team-everyone", keys: "T o"),
    Scene(name: "team-names", keys: "T Enter"),
    Scene(name: "team-names-120x40", keys: "T Enter Space Space", size: wide),
    Scene(name: "team-names-60x16", keys: "T Enter", size: small),
    Scene(name: "team-names-ascii", keys: "T Enter", isASCII: true),
    Scene(name: "team-authorise", keys: toQueue + "Enter"),
    Scene(name: "team-authorise-60x16", keys: toQueue + "Enter", size: small),
    Scene(name: "team-authorise-form", keys: toQueue + "Enter Enter"),
    Scene(name: "team-unallocated", keys: toQueue + "j Enter"),
    Scene(name: "team-put-off", keys: toQueue + "j j Enter"),
    Scene(name: "team-to-book", keys: toQueue + "j j j Enter"),
    Scene(name: "team-coming", keys: toQueue + "j j j j Enter"),
    Scene(name: "team-gaps", keys: toQueue + "j j j j j Enter"),
    Scene(name: "team-move", keys: toQueue + "j j j j j Enter Space Space m"),
    Scene(name: "team-oversight", keys: toQueue + "j j j j j Enter Enter : \"record some\" Enter"),
  ]

  @Test(arguments: scenes) func theScreenIsAsRecorded(_ scene: Scene) throws {
    let session = try Session(
      scene.keys, size: scene.size, glyphs: scene.isASCII ? .ascii : .unicode,
      user: TeamTown.manager, forms: RecordForms.all, casebook: try TeamTown.casebook())
    expectScreen(session.screen, isGolden: scene.name)
  }

  @Test(arguments: scenes) func nothingButASCIIIsDrawnInASCII(_ scene: Scene) throws {
    let session = try Session(
      scene.keys, size: scene.size, glyphs: .ascii, user: TeamTown.manager, forms: RecordForms.all,
      casebook: try TeamTown.casebook())
    #expect(session.text.allSatisfy { $0.isASCII })
  }
}
