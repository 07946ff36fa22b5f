import Casework
import Testing
import Widgets

@testable import CaseloadApp

@Suite struct OtherFormTests {
  private let today = FormDay.day("2021-03-30")

  // MARK: - Referrals

  @Test func aReferralMayBeDecidedAtOnceOrLater() throws {
    var household = try Household()
    let form = ReferralForm()
    let context = household.context()
    #expect(
      form.errors(["date": ""], context) == [
        "date": "Enter the date the referral was received", "source": "Select who referred",
      ])
    #expect(
      form.errors(["source": "6", "decision": "accepted"], context)
        == ["rationale": "Enter the reason for the decision"])
    let both = try form.proposal(
      ["source": "6", "need": "N1", "decision": "noFurtherAction", "rationale": "Known."], context)
    #expect(
      both.values == [
        Told(Household.daniel, ReferralReceived(on: today, source: "6", primaryNeed: "N1")),
        Told(
          Household.daniel,
          ReferralDecided("entry", on: today, .noFurtherAction, rationale: "Known.")),
      ])
    try household.commit(try form.proposal(["source": "6"], context))
    #expect(
      form.whyUnavailable(household.context())
        == "The case of Daniel is open since 30 Mar 2021. Record a contact instead.")

    let deciding = DecideReferralForm()
    let later = household.context(entry: "later")
    #expect(deciding.errors([:], later) == ["decision": "Select what was decided"])
    let entry = try deciding.proposal(["decision": "accepted", "rationale": "Assess."], later)
    #expect(
      entry.values == [
        Told(Household.daniel, ReferralDecided("entry", on: today, .accepted, rationale: "Assess."))
      ])
    try household.commit(entry)
    #expect(
      deciding.whyUnavailable(household.context())
        == "No referral of Daniel waits for a decision.")
  }

  // MARK: - Alerts

  @Test func anAlertIsRaisedAndEnded() throws {
    var household = try Household()
    let raise = RaiseAlertForm()
    let end = EndAlertForm()
    #expect(end.whyUnavailable(household.context()) == "Daniel has no alert.")
    #expect(
      raise.errors(["date": ""], household.context())
        == ["date": "Enter the date of the alert", "warning": "Enter the warning"])
    #expect(
      raise.errors(["warning": "Dog", "review": "29 3 2021"], household.context()) == [
        "review":
          "Date to look at it again must be the same as or after 30 Mar 2021, the date of the alert"
      ])
    let raised = try raise.proposal(["warning": "Dog", "review": "+3m"], household.context())
    #expect(
      raised.values == [
        Told(
          Household.daniel, AlertRaised(on: today, "Dog", review: FormDay.day("2021-06-30")))
      ])
    try household.commit(raised)
    let context = household.context(entry: "second")
    #expect(end.errors([:], context) == ["reason": "Enter why the alert ends"])
    #expect(
      end.errors(["alert": ""], context)
        == ["alert": "Select the alert", "reason": "Enter why the alert ends"])
    let ended = try end.proposal(["reason": "The dog has gone."], context)
    #expect(
      ended.values == [
        Told(Household.daniel, AlertEnded("entry", on: today, reason: "The dog has gone."))
      ])
    try household.commit(ended)
  }

  // MARK: - Withdrawal

  @Test func anEntryIsWithdrawnWithItsReason() throws {
    var household = try Household()
    let form = WithdrawForm()
    #expect(
      form.whyUnavailable(household.context())
        == "The record of Daniel holds nothing that can be withdrawn.")
    try household.addToAll(NoteAdded(on: FormDay.day("2021-03-01"), .meeting, "Met."))
    try household.add(
      VisitMade(
        on: FormDay.day("2021-03-05"), .other, seen: true, seenAlone: true, account: "Wrong child."),
      to: Household.daniel, id: "visit")
    let context = household.context()
    #expect(
      form.form(context)["entry"]?.choices.map(\.label) == [
        "5 Mar 2021  Other visit: seen alone", "1 Mar 2021  Meeting: Met.",
      ])
    #expect(
      form.errors([:], context) == [
        "entry": "Select the entry", "reason": "Enter why the entry should not count",
      ])
    let entry = try form.proposal(["reason": "Wrong child."], household.context(item: "visit"))
    #expect(
      entry.values == [
        Told(Household.daniel, EntryWithdrawn(of: "visit", on: today, reason: "Wrong child."))
      ])
    try household.commit(entry)
    #expect(household[Household.daniel].visits.all.isEmpty)
    #expect(form.form(household.context())["entry"]?.choices.count == 1)
  }
}
