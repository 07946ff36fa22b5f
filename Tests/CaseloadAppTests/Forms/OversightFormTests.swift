import Casework
import Testing
import Widgets

@testable import CaseloadApp

@Suite struct OversightFormTests {
  private let today = FormDay.day("2021-03-30")

  /// Two children whose plans of 20 March wait.
  private func waiting() throws -> Household {
    var household = try Household.pair()
    for record in household.records {
      let referral = try household.add(
        ReferralReceived(on: FormDay.day("2021-03-01"), source: "6"), to: record.id)
      try household.add(
        ReferralDecided(referral, on: FormDay.day("2021-03-01"), .accepted), to: record.id)
      try household.add(
        ChildInNeedPlanStarted(on: FormDay.day("2021-03-20"), aims: "School."), to: record.id,
        id: EventID("plan-\(record.id)"))
    }
    return household
  }

  @Test func aPlanIsAuthorisedForTheFamily() throws {
    let form = AuthoriseWorkForm()
    let context = try waiting().context(user: "m1")
    #expect(form.form(context)["decision"]?.heading == "Child in need plan by w1, 20 Mar 2021")
    #expect(form.form(context)["decision"]?.hint == "Child in need plan started: School.")
    #expect(
      form.errors([:], context) == ["decision": "Select whether it is authorised or returned"])
    let entry = try form.proposal(["decision": "authorise", "comment": "Clear."], context)
    #expect(
      entry.values == [
        Told(Household.daniel, WorkAuthorised("plan-C0000001", on: today, comment: "Clear.")),
        Told(Household.grace, WorkAuthorised("plan-C0000002", on: today, comment: "Clear.")),
      ])
  }

  @Test func aReturnSaysWhatIsToBeChanged() throws {
    let form = AuthoriseWorkForm()
    let context = try waiting().context(user: "m1")
    #expect(
      form.errors(["decision": "return"], context) == ["changes": "Enter what is to be changed"])
    let entry = try form.proposal(
      ["decision": "return", "changes": "By when?", "children": Household.daniel.rawValue], context)
    #expect(
      entry.values
        == [Told(Household.daniel, WorkReturned("plan-C0000001", on: today, comments: "By when?"))])
  }

  @Test func whoMayNotDecideIsToldWhy() throws {
    let form = AuthoriseWorkForm()
    let household = try waiting()
    #expect(
      form.whyUnavailable(household.context())
        == "You recorded this yourself. Another manager decides on it.")
    #expect(form.whyUnavailable(household.context(user: "m1")) == nil)
    #expect(
      form.whyUnavailable(try Household().context(user: "m1"))
        == "No outcome, plan or closure of Daniel waits for a manager.")
    var context = household.context(user: "w9")
    context.staff = Staff(workers: [
      Worker(
        id: "w9", name: "Ben Cole",
        posts: [Worker.Post(team: "t1", role: .socialWorker, from: FormDay.day("2019-01-01"))])
    ])
    #expect(
      form.whyUnavailable(context)
        == "Work is authorised by a team manager; your role is social worker.")
    #expect(
      OversightForm().whyUnavailable(context)
        == "Management oversight is written by a team manager. Write a note instead.")
  }

  @Test func oversightSaysWhatWasDecided() throws {
    let form = OversightForm()
    let context = try Household().context(user: "m1")
    #expect(form.errors([:], context) == ["note": "Enter what was considered and decided"])
    let entry = try form.proposal(["note": "We agreed why.", "actions": "Aisha, Friday."], context)
    #expect(
      entry.values == [
        Told(
          Household.daniel,
          ManagementOversightRecorded(
            on: today, .supervision, "We agreed why.", actions: "Aisha, Friday."))
      ])
    let family = try waiting().context(user: "m1")
    #expect(form.initialValues(family)["children"] == "\(Household.daniel),\(Household.grace)")
  }
}
