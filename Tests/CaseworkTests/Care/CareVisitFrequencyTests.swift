import Casework
import Testing

@Suite("How often a child in care is seen, and why")
struct CareVisitFrequencyTests {
  private func words(_ child: Case, _ date: String) -> String? {
    child.record.careVisitFrequency(on: day(date)).map { "\($0.rule): \($0.reason)" }
  }

  private func see(_ child: inout Case, _ date: String) throws {
    try child.add(
      VisitMade(
        on: day(date), .lookedAfter, seen: true, seenAlone: true, account: "Settled in."))
  }

  @Test("The first visit within a week, then six weeks in the first year, then by plan")
  func firstYear() throws {
    var child = try Case.inCare(from: "2021-02-01", placement: .foster(lasting: true))
    #expect(words(child, "2021-01-31") == nil)
    #expect(words(child, "2021-02-01") == "care.visit.firstWeek: new placement")
    try see(&child, "2021-02-04")
    #expect(words(child, "2021-02-04") == "care.visit.sixWeekly: first year of the placement")
    try see(&child, "2022-02-01")
    #expect(
      words(child, "2022-03-01")
        == "care.visit.threeMonthly: after the first year, meant to last to 18")
    var other = try Case.inCare(from: "2021-02-01", placement: .foster(lasting: false))
    try see(&other, "2022-02-01")
    #expect(
      words(other, "2022-03-01")
        == "care.visit.sixWeekly: after the first year, not meant to last to 18")
  }

  @Test("Weekly until the first review with a carer approved for the time being, then four weeks")
  func temporaryApproval() throws {
    var child = try Case.inCare(
      from: "2021-02-01", placement: .foster(regulation: .temporaryApproval))
    try see(&child, "2021-02-04")
    #expect(
      words(child, "2021-02-05")
        == "care.visit.weekly: carer approved for the time being, until the first review")
    try child.add(CareReviewHeld(on: day("2021-02-26")))
    try see(&child, "2021-02-27")
    #expect(
      words(child, "2021-02-28") == "care.visit.fourWeekly: carer approved for the time being")
  }

  @Test("With parents: by the order, and again within a week of a full one")
  func withParents() throws {
    var child = try Case.inCare(from: "2021-02-01", status: "C1", placement: .parents())
    try see(&child, "2021-02-04")
    #expect(
      words(child, "2021-02-05")
        == "care.visit.weekly: with parents under an interim order, until the first review")
    try child.add(LegalStatusChanged(on: day("2021-03-10"), to: "C2"))
    #expect(
      words(child, "2021-03-10")
        == "care.visit.firstWeek: full care order made, placed with parents")
    try see(&child, "2021-03-12")
    #expect(words(child, "2021-03-12") == "care.visit.sixWeekly: placed with parents")
  }

  @Test("The frequency is the rule of the deadline that is open")
  func agreesWithTheDeadline() throws {
    var child = try Case.inCare(
      from: "2021-02-01", status: "C2", placement: .parents(.parentsBeforeAssessment))
    for date in ["2021-02-04", "2021-02-11", "2021-03-01", "2021-04-12"] {
      try see(&child, date)
      let rule = child.record.careVisitFrequency(on: day(date))?.rule
      let open = child.deadlines(rule ?? "").filter { $0.closure?.kind != .met }
      #expect(open.map(\.trigger.at.date) == [day(date)])
    }
  }
}
