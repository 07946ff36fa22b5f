import Casework
import ScreenTesting
import Terminal
import Testing

@testable import CaseloadApp

/// The screens of conferences as text and as styles, in `Goldens`.
@MainActor
@Suite struct ConferenceGoldenTests {
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
    Scene(name: "conferences-80x24", keys: "C"),
    Scene(name: "conferences-120x40", keys: "C j j", size: wide),
    Scene(name: "conferences-60x16", keys: "C", size: small),
    Scene(name: "conferences-ascii", keys: "C", isASCII: true),
    Scene(name: "conferences-filter", keys: "C / \"not booked\" Enter"),
    Scene(name: "conferences-what-if", keys: "C / \"fran\" Enter w \"9 apr\""),
    Scene(name: "conferences-book", keys: "C / \"okafor\" Enter b Tab \"12 apr\" Tab \"1030\""),
    Scene(
      name: "conferences-postpone",
      keys: "C / \"wal\" Enter b Tab \"12 apr\" Tab \"2pm\" Tab Tab \"No report.\""),
  ]

  @Test(arguments: scenes) func theScreenIsAsRecorded(_ scene: Scene) throws {
    let session = try Session(
      scene.keys, size: scene.size, glyphs: scene.isASCII ? .ascii : .unicode,
      forms: RecordForms.all, casebook: ConferenceTown.busyCasebook())
    expectScreen(session.screen, isGolden: scene.name)
  }

  @Test(arguments: scenes) func nothingButASCIIIsDrawnInASCII(_ scene: Scene) throws {
    let session = try Session(
      scene.keys, size: scene.size, glyphs: .ascii, forms: RecordForms.all,
      casebook: ConferenceTown.busyCasebook())
    #expect(session.text.allSatisfy { $0.isASCII })
  }

  nonisolated static let forms = [
    Scene(name: "conference-form-80x24", keys: "Tab Tab g Right e Right n Left"),
    Scene(name: "conference-form-60x16", keys: "Tab Tab g Right e Right", size: small),
    Scene(
      name: "conference-form-120x40",
      keys: "Tab Tab g Right e Right n Down 1 Down c Right c Right y Tab "
        + "\"social worker, health visitor\"", size: wide),
    Scene(name: "conference-form-errors", keys: "Tab Tab g C-s"),
    Scene(name: "conference-form-ascii", keys: "Tab Tab g =", isASCII: true),
  ]

  @Test(arguments: forms) func theConferenceIsDecidedInColumns(_ scene: Scene) throws {
    let session = try LongSession(
      ConferenceTown.busyCasebook(), size: scene.size, glyphs: scene.isASCII ? .ascii : .unicode)
    try session.press("/ \"wal con\" Enter Enter")
    try session.open("initial-conference", of: ConferenceTown.conor)
    try session.press(scene.keys)
    expectScreen(session.screen, isGolden: scene.name)
  }

  @Test func fourChildrenHaveAColumnEachAtEightyCells() throws {
    let book = try ConferenceTown.busyCasebook()
    try ConferenceTown.addFourth(to: book)
    let session = LongSession(book)
    try session.press("/ \"wal con\" Enter Enter")
    try session.open("initial-conference", of: ConferenceTown.conor)
    try session.press("Tab Tab e =")
    expectScreen(session.screen, isGolden: "conference-form-four")
  }
}
