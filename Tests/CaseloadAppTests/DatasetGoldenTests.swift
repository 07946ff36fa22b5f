import CaseStore
import Casework
import ScreenTesting
import Terminal
import Testing

@testable import CaseloadApp

/// The monthly dataset on the screen: the table, an indicator, its names.
@MainActor
@Suite struct DatasetGoldenTests {
  nonisolated struct Scene: Sendable, CustomTestStringConvertible {
    var name: String
    var keys: String
    var size = Size.standard
    var isASCII = false

    var testDescription: String { name }
  }

  nonisolated private static let wide = Size(rows: 40, columns: 120)
  nonisolated private static let small = Size(rows: 16, columns: 60)
  nonisolated private static let dataset = "R / \"monthly\" Enter Enter"
  nonisolated static let scenes = [
    Scene(name: "dataset-80x24", keys: dataset),
    Scene(name: "dataset-120x40", keys: dataset, size: wide),
    Scene(name: "dataset-60x16", keys: dataset, size: small),
    Scene(name: "dataset-ascii", keys: dataset, size: wide, isASCII: true),
    Scene(name: "dataset-indicator", keys: dataset + " / \"seen in\" Enter Enter", size: wide),
    Scene(name: "dataset-missing", keys: dataset + " / \"seen in\" Enter Enter j Enter"),
    Scene(name: "dataset-funnel", keys: dataset + " G k k k Enter"),
    Scene(name: "dataset-flow", keys: dataset + " G k k Enter", size: wide),
    Scene(name: "dataset-timeliness", keys: dataset + " G k Enter"),
    Scene(name: "dataset-caseloads", keys: dataset + " G Enter"),
  ]

  @Test(arguments: scenes) func theScreenIsAsRecorded(_ scene: Scene) throws {
    let session = try Session(
      scene.keys, size: scene.size, glyphs: scene.isASCII ? .ascii : .unicode,
      forms: RecordForms.all, casebook: Town.busy())
    expectScreen(session.screen, isGolden: scene.name)
  }

  @Test(arguments: scenes) func nothingButASCIIIsDrawnInASCII(_ scene: Scene) throws {
    let session = try Session(
      scene.keys, size: scene.size, glyphs: .ascii, forms: RecordForms.all, casebook: Town.busy())
    #expect(session.text.allSatisfy { $0.isASCII })
  }

  /// From the month's figure to the child behind it, and to another month and back.
  @Test func aFigureLeadsToItsNames() throws {
    func text(_ keys: String) throws -> String {
      try Session(
        Self.dataset + keys, size: Self.wide, forms: RecordForms.all, casebook: Town.busy()
      ).text
    }
    let table = try text("")
    #expect(table.contains("Feb 21   as at 30 Mar 2021"))
    #expect(try text(" ]").contains("Mar 21, not over yet"))
    #expect(try text(" ] [") == table)
    let names = try text(" ] / \"EH2\" Enter Enter Enter")
    #expect(names.contains("Counted"))
    let book = try Town.busy()
    let month = try #require(DatasetMonth("2021-03"))
    let source = try book.dataset(month, at: Town.now)
    let count = source.ledger.count(
      FactSelection(.inNeed, .lastDay, .children), in: month)
    #expect(count > 0)
    #expect(names.contains("\(count) counted; \(count)"))
    #expect(try text(" ] / \"EH2\" Enter Enter Enter Enter").contains("1 Summary"))
  }

  @Test func aLineOfMonthsShowsNothingWhereNothingIsKnown() {
    #expect(Sparkline.text([nil, 0, 7], glyphs: .unicode) == " ▁█")
    #expect(Sparkline.text([nil, 0, 7], glyphs: .ascii) == " _#")
    #expect(Sparkline.text([0, 0], glyphs: .unicode) == "▁▁")
    #expect(Sparkline.text([5, 5], glyphs: .unicode) == "▄▄")
    #expect(Sparkline.text([nil, nil], glyphs: .unicode) == "  ")
  }

  @Test func aBarIsSeenUnlessItIsNought() {
    #expect(Sparkline.bar(0, of: 10, width: 20, glyphs: .ascii) == "")
    #expect(Sparkline.bar(0.1, of: 10, width: 20, glyphs: .ascii) == "#")
    #expect(Sparkline.bar(10, of: 10, width: 20, glyphs: .ascii).count == 20)
    #expect(Sparkline.bar(5, of: 10, width: 20, glyphs: .ascii, filling: 1) == "==========")
  }
}
