import Casework
import Testing

@Suite("What agencies undertake")
struct AgencyActionTests {
  private func action(
    _ what: String, _ agency: PartnerAgency = .education, owner: String = "Mrs Ferris", by: String
  ) -> AgreedAction {
    AgreedAction(what, agency, owner: owner, by: day(by))
  }

  @Test("An action says what, by whom and by when")
  func complete() throws {
    let child = try Case()
    func rule(_ action: AgreedAction) -> String? {
      child.breach(AgencyActionAgreed(on: day("2021-03-01"), action))?.rule
    }
    #expect(rule(action(" ", by: "2021-03-02")) == "action.incomplete")
    #expect(rule(action("Ring", owner: "", by: "2021-03-02")) == "action.incomplete")
    #expect(rule(action("Ring", by: "2021-02-28")) == "action.dueBeforeAgreed")
    #expect(rule(action("Ring", by: "2021-03-01")) == nil)
  }

  @Test("What is overdue is counted by agency")
  func counts() throws {
    var child = try Case()
    let first = try child.add(
      AgencyActionAgreed(on: day("2021-03-01"), action("Ring", by: "2021-03-05")))
    try child.add(
      AgencyActionAgreed(on: day("2021-03-01"), action("Visit", .police, by: "2021-03-10")))
    try child.add(
      AgencyActionAgreed(on: day("2021-03-02"), action("Write", .police, by: "2021-03-03")))
    let actions = child.record.agencyActions
    #expect(actions.open(on: day("2021-03-06")).map(\.action.what) == ["Write", "Ring", "Visit"])
    #expect(actions.overdue(on: day("2021-03-05")).map(\.action.what) == ["Write"])
    let counts = AgencyActionCount.counts(of: actions.all, on: day("2021-03-12"))
    #expect(counts.map(\.agency) == [.police, .education])
    #expect(counts.map(\.overdue) == [2, 1])
    #expect(counts.map(\.longestOverdue) == [9, 7])

    let id = ActionID(first)
    #expect(
      child.breach(AgencyActionFinished(id, on: day("2021-02-28")), recorded: day("2021-03-12"))?
        .rule == "action.order")
    #expect(
      child.breach(AgencyActionFinished(ActionID(first, 2), on: day("2021-03-12")))?.rule
        == "action.unknown")
    try child.add(AgencyActionFinished(id, on: day("2021-03-12"), .done, note: "Rang twice."))
    #expect(
      child.breach(AgencyActionFinished(id, on: day("2021-03-13")))?.rule == "action.finished")
    let rung = try #require(child.record.agencyActions.action(id))
    #expect(rung.isOpen(on: day("2021-03-11")))
    #expect(!rung.isOpen(on: day("2021-03-12")))
    #expect(rung.note == "Rang twice.")
  }
}
