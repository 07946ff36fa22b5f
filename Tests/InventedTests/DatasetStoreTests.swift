import CaseStore
import Casework
import FoundationEssentials
import Invented
import Rulebook
import Testing

/// The monthly dataset and questions in SQL, on the demonstration as it lies on the disk.
@Suite struct DatasetStoreTests {
  private static let docs = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../docs")

  private func inStore(_ work: (CaseStore) throws -> Void) throws {
    let folder = "/tmp/caseload-dataset-\(UUID().uuidString)"
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let standard = try Rulebook.standard()
    try InventedAuthority.makeStore(at: folder, standard: standard)
    try work(try CaseStore.open(at: folder, standard: standard).store)
  }

  private func day(_ iso: String) throws -> CivilDate { try #require(CivilDate(iso)) }

  @Test func theIndexAndTheRecordsCountTheSame() throws {
    try inStore { store in
      let march = try #require(DatasetMonth("2021-03"))
      let months = march.last(24)
      let indexed = try store.dataset(
        touching: months[0].firstDay...march.lastDay, at: InventedAuthority.now)
      let folded = try store.dataset(asRecordedBy: InventedAuthority.now)
      #expect(folded.isAsRecorded && !indexed.isAsRecorded)
      var counted = 0
      for indicator in try IndicatorFile.standard() {
        for month in months {
          let figure = indexed.ledger.figure(indicator, in: month)
          #expect(figure == folded.ledger.figure(indicator, in: month), "\(indicator.id) \(month)")
          if figure.numerator ?? 0 > 0 { counted += 1 }
        }
        let names = { (source: DatasetSource) in
          try source.names(of: source.ledger.counted(indicator, in: march), on: march.lastDay)
            .map(\.subject)
        }
        #expect(try names(indexed) == names(folded), "\(indicator.id)")
      }
      #expect(counted > 300)
    }
  }

  /// What was recorded later is left out, and the answer is the same whenever it is asked.
  @Test func aPastMomentKnowsNothingOfWhatCameAfter() throws {
    try inStore { store in
      let february = try #require(DatasetMonth("2021-02"))
      let moment = Moment(date: try day("2021-02-10"), hour: 23, minute: 59)
      let then = try store.dataset(asRecordedBy: moment)
      let again = try store.dataset(asRecordedBy: moment)
      let now = try store.dataset(asRecordedBy: InventedAuthority.now)
      var changed = 0
      for indicator in try IndicatorFile.standard() {
        let figure = then.ledger.figure(indicator, in: february)
        #expect(figure == again.ledger.figure(indicator, in: february))
        #expect(then.ledger.figure(indicator, in: february.adding(1)) == .noData)
        if figure != now.ledger.figure(indicator, in: february) { changed += 1 }
      }
      #expect(changed > 0)
    }
  }

  @Test func theTenExamplesAreAnswered() throws {
    let page = try String(contentsOf: Self.docs.appending(path: "QUERY.md"), encoding: .utf8)
    let questions = page.components(separatedBy: "```sql\n").dropFirst().map {
      $0.components(separatedBy: "```")[0]
    }
    #expect(questions.count == 10)
    try inStore { store in
      for question in questions {
        let answer = try store.query(question, limit: 1_000)
        #expect(!answer.columns.isEmpty, "\(question)")
      }
      let plans = try store.query(
        "SELECT count(DISTINCT child) FROM on_plan WHERE until IS NULL", limit: 10)
      #expect((Int(plans.rows[0][0] ?? "") ?? 0) > 0)
    }
  }

  @Test func nothingCanBeChangedByAQuestion() throws {
    try inStore { store in
      let before = try store.query("SELECT count(*) FROM child", limit: 1)
      for statement in [
        "DELETE FROM child", "UPDATE child SET name = 'x'", "DROP VIEW on_plan",
        "INSERT INTO meta VALUES ('a', 'b')", "PRAGMA user_version = 3",
        "ATTACH DATABASE '/tmp/caseload-other.sqlite' AS other", "SELECT 1; DELETE FROM child",
      ] {
        #expect(throws: QueryProblem.self, "\(statement)") {
          try store.query(statement, limit: 10)
        }
      }
      #expect(try store.query("SELECT count(*) FROM child", limit: 1) == before)
      #expect(!FileManager.default.fileExists(atPath: "/tmp/caseload-other.sqlite"))
    }
  }

  @Test func everyViewSaysWhatItHolds() throws {
    try inStore { store in
      let views = try store.indexViews()
      let names = Set(views.map(\.name))
      #expect(names.isSuperset(of: ["children", "deadlines", "on_plan", "referrals", "care_ends"]))
      for view in views where !["children", "deadlines", "facts", "registers"].contains(view.name) {
        #expect(!view.comment.isEmpty, "\(view.name)")
      }
      let answer = try store.query("SELECT 1 AS a, 2 AS a, NULL AS b", limit: 1)
      #expect(answer.distinctColumns == ["a", "a 2", "b"])
      #expect(answer.rows == [["1", "2", nil]])
    }
  }
}
