import Casework
import ScreenTesting
import Terminal
import Testing

@testable import CaseloadApp

/// Improvement work as a committee reads it, and as the client shows it.
@MainActor
@Suite struct ImprovementPageTests {
  nonisolated private static let action = RegisterID(.improvement, "A0001")

  nonisolated private static func casebook() throws -> MemoryCasebook {
    let book = try Town.casebook()
    let day = Town.day
    try book.add(
      ImprovementActionAdded(
        on: day("2020-11-02"), plan: "Improvement plan", area: "Visits",
        action: "See every child with an open case within six weeks",
        officers: ResponsibleOfficers(["w1"], others: ["Head of Service"]),
        target: day("2021-02-26"),
        measure: PerformanceMeasure(
          "No child | unseen", figure: .init("not-seen", .atMost, 0)),
        partners: ["Schools", "Health"]), to: action, as: "a1")
    try book.add(
      ImprovementActionChanged(
        "a1", on: day("2021-02-20"), target: day("2021-03-26"), reason: "Staff were ill"),
      to: action, as: "a2")
    try book.add(
      ImprovementActionReviewed(
        on: day("2021-03-01"), "The list is gone through on Mondays.", status: .inTrain),
      to: action, as: "a3")
    try book.add(
      ImprovementEvidenceAdded(on: day("2021-03-02"), "Audit <20 files>", link: "audits/3.pdf"),
      to: action, as: "a4")
    let open = RegisterID(.improvement, "R0001")
    try book.add(
      RecommendationMade(
        on: day("2021-01-14"), panel: "Scrutiny Panel", "Why carers withdraw",
        proposed: "Report the reasons", officers: ResponsibleOfficers(["w1"])), to: open, as: "r1")
    try book.add(
      RecommendationUpdated(on: day("2021-02-10"), "Asked since February.", status: .complete),
      to: open, as: "r2")
    let left = RegisterID(.improvement, "R0002")
    try book.add(
      RecommendationMade(
        on: day("2021-01-14"), panel: "Scrutiny Panel", "Weekly figures",
        proposed: "Send them weekly", officers: ResponsibleOfficers(["w1"])), to: left, as: "s1")
    try book.add(
      RecommendationUpdated(on: day("2021-02-01"), "Rejected.", status: .rejected), to: left,
      as: "s2")
    try book.add(
      RecommendationConsidered("s1", on: day("2021-03-11"), .noted), to: left, as: "s3")
    return book
  }

  private func page(_ format: PrintFormat, isComplete: Bool = false, plan: String? = nil) throws
    -> String
  {
    let report = try ImprovementReport(
      from: try Self.casebook(), asOf: Town.now, plan: plan, isComplete: isComplete)
    return ImprovementPage.text(report, as: format, by: "w1", staff: Town.staff)
  }

  @Test func aTableIsACellAColumnInEveryFormat() throws {
    let text = try page(.text)
    #expect(text.hasPrefix("Monitoring of action plans and recommendations\n\nImprovement work\n"))
    #expect(text.contains("As at Tuesday 30 March 2021, 14:20; printed by Aisha Rahman\n"))
    #expect(!text.contains("CONFIDENTIAL"))
    let lines = text.split(separator: "\n")
    #expect(lines.filter { $0.hasPrefix("No.") }.map { $0.split(separator: "|").count } == [9, 6])
    #expect(lines.count { $0.hasPrefix("A0001") } == 1)
    #expect(text.split(separator: "\n").allSatisfy { $0.count <= 150 })
    let html = try page(.html)
    #expect(html.contains("<th scope=\"col\">Target date</th>"))
    #expect(html.contains("<td>26 Mar 2021<br>first 26 Feb 2021<br>overdue by 4 days</td>"))
    #expect(html.contains("Audit &lt;20 files&gt; (audits/3.pdf)"))
    #expect(html.split(separator: "<table>").count == 3)
    #expect(html.split(separator: "</table>").count == 3)
  }

  @Test func theColumnsStandInTheOrderOfTheAppendix() throws {
    let text = try page(.markdown)
    #expect(
      text.contains(
        "| No. | Area | Responsible officer(s) | Action | Target date | Performance measure |"
          + " Key partners | Review | Status |"))
    #expect(text.contains("No child \\| unseen<br>Not seen for 6 weeks: "))
    #expect(text.contains("26 Mar 2021<br>first 26 Feb 2021<br>overdue by 4 days"))
  }

  @Test func aRecommendationIsPrintedUntilItLeavesTheList() throws {
    #expect(try !page(.text).contains("Weekly figures"))
    #expect(try page(.text, isComplete: true).contains("Weekly figures"))
    #expect(try !page(.text, plan: "scrutiny panel").contains("Action plan:"))
    #expect(try page(.text, plan: "nowhere").contains("No improvement work is recorded."))
  }

  @Test func aNumberThatIsNotKnownIsSaidToBeUnknown() {
    let measure = PerformanceMeasure("Words", figure: .init("moons", .atLeast, 3))
    #expect(
      ImprovementPage.measure(measure, [:])
        == "Words\nmoons: no number of this name is known; aim at least 3")
  }

  nonisolated static let scenes: [(name: String, keys: String, rows: Int, columns: Int)] = [
    ("improvement-80x24", "R G Enter", 24, 80),
    ("improvement-item-80x24", "R G Enter Enter", 24, 80),
    ("improvement-120x40", "R G Enter", 40, 120),
    ("improvement-60x16", "R G Enter", 16, 60),
  ]

  @Test(arguments: scenes.indices) func theScreenIsAsRecorded(_ index: Int) throws {
    let scene = Self.scenes[index]
    let session = try Session(
      scene.keys, size: Size(rows: scene.rows, columns: scene.columns), user: "w1",
      forms: RecordForms.all, casebook: try Self.casebook())
    expectScreen(session.screen, isGolden: scene.name)
  }
}
