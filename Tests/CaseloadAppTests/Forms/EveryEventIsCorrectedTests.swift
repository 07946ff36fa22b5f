import Casework
import Rulebook
import Testing
import Widgets

@testable import CaseloadApp

/// Whatever is recorded can be corrected where it stands.
@Suite struct EveryEventIsCorrectedTests {
  /// The kinds that are not corrected, each with the reason.
  private static let exceptions = [
    EntryCorrected.name: "The entry it is about is corrected again.",
    EntryWithdrawn.name: "What should count after all is recorded again.",
    RecordMerged.name: "The two records are taken apart, at both ends.",
    RecordUnmerged.name: "The two records are merged again, at both ends.",
    EventPinned.name: "Pinning again, with +, gives another line.",
    EventUnpinned.name: "The event is pinned again.",
  ]

  private static let names = Practice.areas.flatMap { $0.events.map { $0.name } }

  /// A child about whom one event is recorded, without asking whether the rest of the record is complete.
  private func context(_ event: any CaseEvent) throws -> FormContext {
    let first = RecordedEvent(
      id: "first", at: Household.now, by: "w1",
      ChildRegistered(
        on: FormDay.day("2010-01-04"), name: PersonName(given: "Daniel", family: "Okafor"),
        dateOfBirth: FormDay.day("2009-02-12"), sex: .female))
    let recorded = RecordedEvent(id: "item", at: Household.now, by: "w1", event)
    let events = event is ChildRegistered ? [recorded] : [first, recorded]
    return FormContext(
      record: ChildRecord(id: Household.daniel, replaying: events),
      now: FormDay.moment("2022-03-30T14:20"), user: "w1",
      rulebook: try Rulebook.standard(), entry: "entry", item: "item")
  }

  @Test(arguments: names) func itOpensInCorrection(_ name: String) throws {
    let event = try #require(Practice.eventType(named: name)).example
    let context = try context(event)
    let reason = CorrectForm().whyUnavailable(context)
    guard Self.exceptions[name] == nil else {
      #expect(reason != nil, "\(name) can be corrected: take it off the exceptions.")
      return
    }
    #expect(reason == nil)
    let asked = CorrectForm().fields(context).filter { $0.isShown([:]) }
    #expect(asked.count > 1, "\(name) asks for nothing but the reason.")
    #expect(!CorrectForm().initialValues(context).isEmpty)
  }

  /// What is not touched stays to the letter: only the reason is then amiss.
  @Test(arguments: names.filter { exceptions[$0] == nil })
  func whatIsNotTouchedStays(_ name: String) throws {
    let event = try #require(Practice.eventType(named: name)).example
    let form = try #require(CorrectForm.form(for: event, of: Household.daniel)).form
    guard form.id.hasPrefix("correct-"), !(form is CorrectRatingForm) else { return }
    #expect(
      CorrectForm().errors(["correctionReason": "Wrong."], try context(event)) == [
        "correctionReason": "Change what was wrong, or leave the form: nothing is different"
      ])
  }

  @Test func aConferenceIsCorrectedWithEverybodyWhoCame() throws {
    var household = try Household()
    try household.add(
      ReferralReceived(on: FormDay.day("2021-03-01"), source: "6"), to: Household.daniel)
    let held = ConferenceHeld(
      on: FormDay.day("2021-03-10"), plan: "NEG",
      attendance: [
        Attendee("Teacher", name: "Tom Reed", sentReport: true),
        Attendee("Police", attended: false),
      ], summary: "A plan.")
    try household.add(held, to: Household.daniel, id: "held")
    let context = household.context(item: "held")
    #expect(CorrectForm().initialValues(context)["came"] == "Teacher Tom Reed")
    let entry = try CorrectForm().proposal(
      ["outcome": "EMO", "came": "Teacher Tom Reed, nurse", "correctionReason": "Misread."],
      context)
    var right = held
    right.category = "EMO"
    right.attendance.insert(Attendee("nurse"), at: 1)
    #expect(
      entry.values == [
        Told(
          Household.daniel,
          EntryCorrected(of: "held", to: right, on: FormDay.day("2021-03-30"), reason: "Misread."))
      ])
    try household.commit(entry)
    #expect(household[Household.daniel].protection.plans.map(\.initialCategory) == ["EMO"])
  }

  @Test func aBookingIsCorrectedInPlace() throws {
    var household = try Household()
    try household.add(
      ReferralReceived(on: FormDay.day("2021-03-01"), source: "6"), to: Household.daniel)
    try household.add(
      ConferenceBooked(
        .initial, on: FormDay.day("2021-03-29"), for: FormDay.day("2021-04-12"), chair: "Hana"),
      to: Household.daniel, id: "booked")
    let context = household.context(item: "booked")
    try household.commit(
      try CorrectForm().proposal(
        ["planned": "13 4 2021", "correctionReason": "Slip."], context))
    let booking = household[Household.daniel].protection.booking(.initial)
    #expect(booking?.planned == FormDay.day("2021-04-13"))
    #expect(booking?.chair == "Hana")
    #expect(
      CorrectForm().errors(["planned": "10 4 2021", "correctionReason": "Slip."], context) == [
        "offDay": "Select that the meeting is on that day, or change the date"
      ])
  }

  /// What is recorded for brothers and sisters is corrected child by child, which the form says.
  @Test func whatOthersHaveTooIsSaid() throws {
    let note = RecordedEvent(
      id: "item", at: Household.now, by: "w1", with: [Household.grace],
      NoteAdded(on: FormDay.day("2021-03-14"), .meeting, "Met."))
    var context = try context(NoteAdded.example)
    let first = try #require(context.record?.events.first)
    context.record = ChildRecord(id: Household.daniel, replaying: [first, note])
    #expect(
      CorrectForm().aside("correctionReason", [:], context)
        == "Recorded for 1 other child too; there it stands as it was until it is corrected")
  }

  @Test func onlyAManagerCorrectsAManagersEntry() throws {
    var context = try context(ManagementOversightRecorded.example)
    context.staff.workers = [
      Worker(
        id: "w1", name: "Aisha Rahman", user: "w1",
        posts: [Worker.Post(team: "t", role: .socialWorker, from: FormDay.day("2019-01-01"))])
    ]
    #expect(
      CorrectForm().whyUnavailable(context)
        == "Work is authorised by a team manager; your role is social worker.")
  }
}
