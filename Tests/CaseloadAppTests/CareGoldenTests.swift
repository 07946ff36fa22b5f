import Casework
import ScreenTesting
import Terminal
import Testing

@testable import CaseloadApp

/// The tab of care and its forms as text, at the sizes people have. Write anew with
/// `RECORD_GOLDENS=1 swift test --filter CaseloadAppTests.CareGoldenTests`, and read the difference.
@MainActor
@Suite struct CareGoldenTests {
  nonisolated struct Scene: Sendable, CustomTestStringConvertible {
    var name: String
    var keys: String
    var size = Size.standard
    var isASCII = false

    var testDescription: String { name }
  }

  nonisolated private static let small = Size(rows: 16, columns: 60)
  nonisolated private static let wide = Size(rows: 40, columns: 120)
  nonisolated private static let tall = Size(rows: 100, columns: 80)
  nonisolated private static let ellie = "f \"hart\" Enter "
  nonisolated private static let sam = "f \"reed\" Enter "

  nonisolated static let scenes = [
    Scene(name: "care-80x24", keys: ellie + "5"),
    Scene(name: "care-whole", keys: ellie + "5", size: tall),
    Scene(name: "care-120x40", keys: ellie + "5", size: wide),
    Scene(name: "care-60x16", keys: ellie + "5", size: small),
    Scene(name: "care-60x16-strip", keys: ellie + "5 PgDn PgDn", size: small),
    Scene(name: "care-ascii", keys: ellie + "5", isASCII: true),
    Scene(name: "care-none", keys: sam + "5"),
    Scene(
      name: "care-start-form",
      keys: sam + "a / \"start care\" Enter Tab Tab \"section 20\" Tab \"foster\""),
    Scene(name: "care-start-errors", keys: sam + "a / \"start care\" Enter C-s"),
    Scene(
      name: "care-move-form",
      keys: ellie + "a / \"change placement\" Enter Tab \"care plan\" Tab Tab \"home\""),
    Scene(
      name: "care-review-60x16", keys: ellie + "a / \"record a care review\" Enter", size: small),
    Scene(name: "care-record-list", keys: ellie + "a / \"care\""),
  ]

  @Test(arguments: scenes) func theScreenIsAsRecorded(_ scene: Scene) throws {
    let session = try Session(
      scene.keys, size: scene.size, glyphs: scene.isASCII ? .ascii : .unicode,
      forms: RecordForms.all, casebook: try CareTown.casebook())
    expectScreen(session.screen, isGolden: scene.name)
  }

  @Test(arguments: scenes) func nothingButASCIIIsDrawnInASCII(_ scene: Scene) throws {
    let session = try Session(
      scene.keys, size: scene.size, glyphs: .ascii, forms: RecordForms.all,
      casebook: try CareTown.casebook())
    #expect(session.text.allSatisfy { $0.isASCII })
  }
}
