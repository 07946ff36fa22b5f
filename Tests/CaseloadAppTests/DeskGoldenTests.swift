import Casework
import ScreenTesting
import Terminal
import Testing

@testable import CaseloadApp

/// The screens of the desk, the search, the glossary, the audit, the reports and the chronology, each in
/// three sizes and in ASCII.
@MainActor
@Suite struct DeskGoldenTests {
  nonisolated struct Scene: Sendable, CustomTestStringConvertible {
    var name: String
    var keys: String
    var size = Size.standard
    var isASCII = false

    var testDescription: String { name }
  }

  nonisolated private static func everySize(_ name: String, _ keys: String) -> [Scene] {
    [
      Scene(name: name, keys: keys),
      Scene(name: name + "-120x40", keys: keys, size: Size(rows: 40, columns: 120)),
      Scene(name: name + "-60x16", keys: keys, size: Size(rows: 16, columns: 60)),
      Scene(name: name + "-ascii", keys: keys, isASCII: true),
    ]
  }

  nonisolated static let scenes =
    [
      Scene(name: "work-by-day", keys: "2"), Scene(name: "work-by-child", keys: "3"),
      Scene(name: "work-by-kind", keys: "4"), Scene(name: "work-by-worker", keys: "o 6"),
      Scene(name: "find-birth", keys: "f \"12 feb 2014\""),
      Scene(name: "find-telephone", keys: "f \"01632 960123\""),
      Scene(name: "find-nothing", keys: "f \"zzz\""),
      Scene(name: "find-passage", keys: "f \"breakfast\" Enter"),
      Scene(name: "palette-child", keys: ": \"oka\""),
      Scene(name: "glossary-filter", keys: "K K / \"lac\""),
      Scene(name: "timeline-pinned", keys: daniel + "2 o"),
    ] + everySize("work-by-family", "5") + everySize("find-records", "f \"school\" Down")
    + everySize("unread", "i") + everySize("recent", daniel + "Esc r")
    + everySize("glossary", "K K") + everySize("term", "K") + everySize("audit", daniel + "H")
    + everySize("reports", "R") + everySize("report-overdue", "R Enter")
    + everySize("summary-pinned", daniel) + everySize("pin", daniel + "2 j +")
    + everySize("summary-form", daniel + "e \" Nan is ill.\"")

  nonisolated private static let daniel = "/ \"dan\" Enter Enter "

  private func session(_ scene: Scene, glyphs: Glyphs) throws -> Session {
    try Session(
      scene.keys, size: scene.size, glyphs: glyphs, forms: RecordForms.all,
      casebook: Town.busy())
  }

  @Test(arguments: scenes) func theScreenIsAsRecorded(_ scene: Scene) throws {
    let session = try session(scene, glyphs: scene.isASCII ? .ascii : .unicode)
    expectScreen(session.screen, isGolden: scene.name)
  }

  @Test(arguments: scenes) func nothingButASCIIIsDrawnInASCII(_ scene: Scene) throws {
    #expect(try session(scene, glyphs: .ascii).text.allSatisfy { $0.isASCII })
  }
}
