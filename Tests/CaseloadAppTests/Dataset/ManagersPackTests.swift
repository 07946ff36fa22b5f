import CaseStore
import Casework
import FoundationEssentials
import Rulebook
import Testing

@testable import CaseloadApp

/// The pack of a month for a performance board.
@Suite struct ManagersPackTests {
  private func text(
    _ book: MemoryCasebook, promptChange: Int = 10, hasNames: Bool = false
  ) throws -> String {
    let month = try #require(DatasetMonth("2021-03"))
    let source = try book.dataset(month, at: Town.now)
    let report = DatasetReport(
      authority: "Exampleton", isDemonstration: true,
      table: DatasetTable(try IndicatorFile.standard(), months: month.last(3), source.ledger),
      benchmarks: try IndicatorFile.benchmarks(), asAt: Town.now, isAsRecorded: false, filter: nil)
    return try ManagersPack(
      from: book, report, source, month: month,
      settings: DatasetSettings(promptChange: promptChange), hasNames: hasNames
    ).text(as: .text, by: "w1")
  }

  @Test func aMoveAsksForAWordUntilOneIsWritten() throws {
    let book = try Town.busy()
    #expect(try text(book).contains("COMMENTARY WANTED"))
    #expect(!(try text(book, promptChange: 100_000).contains("COMMENTARY WANTED")))
    let before = try text(book).components(separatedBy: "COMMENTARY WANTED").count
    let id = RegisterID(.commentary, "A0001")
    let month = try #require(DatasetMonth("2021-03"))
    var record = RegisterRecord(id: id)
    _ = try record.accept(
      RecordedRegisterEvent(
        id: "x1", at: Town.now, by: "w1",
        IndicatorCommentaryWritten(
          on: Town.now.date, "CIN5", month, "Two families came back in one week.")),
      using: book.rulebook)
    book.registerRecords[id] = record
    // Lines are wrapped, so the words are looked at without them.
    let after = try text(book).split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(after.contains("Two families came back in one week. (Aisha Rahman, 30 Mar 2021)"))
    #expect(after.components(separatedBy: "COMMENTARY WANTED").count <= before)
  }

  @Test func childrenAreNamedForThoseAllowedOnly() throws {
    let book = try Town.busy()
    let plain = try text(book)
    #expect(plain.contains("no names"))
    let names = book.records.values.compactMap { $0.person.name?.listed }
    #expect(!names.isEmpty)
    for name in names { #expect(!plain.contains(name), "\(name)") }
    let named = try text(book, hasNames: true)
    #expect(named.contains("CONFIDENTIAL: names children"))
    #expect(names.contains { named.contains($0) })
  }

  /// What a worker wrote about a visit names whom it was about.
  @Test func whatWorkersWroteIsForThoseAllowedOnly() throws {
    let book = try Town.busy()
    let month = try #require(DatasetMonth("2021-03"))
    let source = try book.dataset(month, at: Town.now)
    let seen = try #require(try IndicatorFile.standard().first { $0.id == "CP8-QL" })
    let missing = try #require(source.ledger.missing(seen, in: month))
    let names = try source.names(of: missing, on: month.lastDay)
    let child = try #require(names.first?.subject.record.child)
    let attempt = VisitMade(
      on: Town.now.date, .childProtection, seen: false, whyNotSeen: "Zephyrine was asleep.",
      account: "Asked again at the door.")
    _ = try book.commit(ProposedEntry(id: "v1", parts: [.init(child, attempt)]))
    #expect(try text(book, hasNames: true).contains("Zephyrine"))
    let plain = try text(book).split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(!plain.contains("Zephyrine"))
    #expect(plain.contains("tried 30 Mar 2021."))
  }

  @Test func itSaysWhatItIsAndHowImprovementStands() throws {
    let page = try text(try Town.busy())
    for words in [
      "Performance board, Mar 21", "DEMO", "Exceptions", "Improvement work", "Definitions",
    ] {
      #expect(page.contains(words), "\(words)")
    }
  }
}
