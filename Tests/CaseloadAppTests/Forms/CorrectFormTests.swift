import Casework
import Testing
import Widgets

@testable import CaseloadApp

@Suite struct CorrectFormTests {
  private let form = CorrectForm()
  private let today = FormDay.day("2021-03-30")
  private let visit = VisitMade(
    on: FormDay.day("2021-03-05"), .childProtection, seen: true, seenAlone: false,
    whyNotAlone: "Clung to Nan", bedroomSeen: true, place: "at home", present: ["Nan", "aunt"],
    words: "I like Rex.", account: "Calm.\nFood in the house.", purpose: "See the room")

  /// A record with one event of each kind that can be corrected.
  private func recorded() throws -> Household {
    var household = try Household()
    let events: [(EventID, any CaseEvent)] = [
      (
        "contact",
        ContactReceived(
          at: Moment(date: FormDay.day("2021-03-01"), hour: 10, minute: 5, second: 42), source: "8",
          referrer: Referrer(name: "Mr Ash", agency: "Club", isProfessional: true),
          concern: "Hungry.", consent: .given)
      ),
      ("referral", ReferralReceived(on: FormDay.day("2021-03-01"), source: "8")),
      (
        "discussion",
        StrategyDiscussionHeld(
          at: .moment(FormDay.moment("2021-03-02T10:30")), agencies: [.childrensServices, .police],
          .jointEnquiry, rationale: "Bruises.")
      ),
      (
        "enquiry",
        Section47EnquiryStarted(on: FormDay.day("2021-03-02"), .joint, discussion: "discussion")
      ),
      ("visit", visit),
      (
        "conclusion",
        Section47EnquiryConcluded(
          "enquiry", on: FormDay.day("2021-03-12"), .substantiatedContinuingRisk,
          isConferenceRequired: true, rationale: "Not accidental.")
      ),
      (
        "note",
        NoteAdded(
          on: FormDay.day("2021-03-14"), .meeting, "Met.", words: "Hm.", thirdParty: true)
      ),
    ]
    for (id, event) in events { try household.add(event, to: Household.daniel, id: id) }
    return household
  }

  @Test func aVisitIsCorrectedInItsOwnForm() throws {
    var household = try recorded()
    let context = household.context(item: "visit")
    #expect(form.whyUnavailable(context) == nil)
    #expect(form.initialValues(context)["account"] == "Calm.\nFood in the house.")
    let entry = try form.proposal(
      ["date": "4 3 2021", "alone": "yes", "correctionReason": "Wrong day."], context)
    var right = visit
    right.date = FormDay.day("2021-03-04")
    right.seenAlone = true
    right.whyNotAlone = nil
    #expect(
      entry.values == [
        Told(
          Household.daniel,
          EntryCorrected(of: "visit", to: right, on: today, reason: "Wrong day."))
      ])
    try household.commit(entry)
    #expect(household[Household.daniel].visits.all.map(\.date) == [FormDay.day("2021-03-04")])
  }

  @Test(arguments: ["contact", "discussion", "enquiry", "visit", "conclusion", "note"])
  func theFormSaysWhatWasAnsweredAndNothingElseChanges(_ id: EventID) throws {
    let context = try recorded().context(item: id)
    #expect(form.errors([:], context) == ["correctionReason": "Enter what was wrong"])
    #expect(
      form.errors(["correctionReason": "Nothing."], context) == [
        "correctionReason": "Change what was wrong, or leave the form: nothing is different"
      ])
  }

  @Test func theReasonForADiscussionIsCorrectedUnderItsEnquiry() throws {
    var household = try recorded()
    let entry = try form.proposal(
      ["rationale": "Two bruises.", "correctionReason": "Misheard."],
      household.context(item: "discussion"))
    try household.commit(entry)
    let discussion = household[Household.daniel].protection.discussion("discussion")
    #expect(discussion?.rationale == "Two bruises.")
    #expect(discussion?.enquiry == "enquiry")
  }

  @Test func whatIsAmissIsToldInTheWordsOfTheForm() throws {
    let context = try recorded().context(item: "visit")
    #expect(
      form.errors(["date": "31 3 2021", "account": ""], context) == [
        "date": "Date of the visit must be today or in the past",
        "account": "Enter what happened at the visit", "correctionReason": "Enter what was wrong",
      ])
  }

  @Test func itSaysWhyAnEntryCannotBeCorrected() throws {
    var household = try recorded()
    #expect(
      form.whyUnavailable(household.context())
        == "Open the entry in the timeline first, and correct it there.")
    try household.add(
      EventPinned("note", on: FormDay.day("2021-03-14")), to: Household.daniel, id: "pin")
    #expect(
      form.whyUnavailable(household.context(item: "pin"))
        == "A pin only remarks on an event. Open the event and press + to change or remove the pin."
    )
    try household.add(
      EntryWithdrawn(of: "note", on: FormDay.day("2021-03-15"), reason: "Wrong child."),
      to: Household.daniel, id: "withdrawal")
    #expect(
      form.whyUnavailable(household.context(item: "withdrawal"))
        == "This is a correction itself. Open the entry that it is about.")
    #expect(
      form.whyUnavailable(household.context(item: "note"))
        == "This entry was withdrawn, so there is nothing to correct.")
  }
}
