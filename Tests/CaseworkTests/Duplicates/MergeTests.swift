import Casework
import Rulebook
import Testing

@Suite("Merging records of one child")
struct MergeTests {
  private let today = day("2021-03-30")

  /// The record that is kept: a child on a protection plan.
  private func kept() throws -> Case {
    var child = try Case("C1", registered: day("2021-01-04"))
    try child.add(ReferralReceived(on: day("2021-01-05"), source: "6"), id: "k1")
    try child.add(ConferenceHeld(on: day("2021-02-01"), plan: "NEG"), id: "k2")
    return child
  }

  /// The other: made at night, with another spelling, an address and a visit.
  private func other() throws -> Case {
    var child = try Case(empty: "C2")
    try child.add(
      ChildRegistered(
        on: day("2021-01-20"), name: PersonName(given: "Danny", family: "Okafor"),
        dateOfBirth: day("2014-02-12"), sex: .male, nhsNumber: "9991234561",
        address: Address(lines: ["12 Invented Row"], postcode: "ZZ9 9ZZ")), id: "o1")
    try child.add(
      VisitMade(
        on: day("2021-02-10"), .childProtection, seen: true, seenAlone: true, account: "At home"),
      id: "o2")
    return child
  }

  private func merged() throws -> (Case, Case) {
    var (one, two) = (try kept(), try other())
    for (child, event) in RecordMerged.parts("C2", under: "C1", on: today, reason: "Same mother.") {
      if child == "C1" {
        try one.add(event, id: "m1")
      } else {
        try two.add(event, id: "m2")
      }
    }
    return (one, two)
  }

  @Test("The view is a fold of both: what either holds, under the kept one’s name")
  func view() throws {
    let (one, two) = try merged()
    let view = MergedRecord(kept: one.record, others: [two.record]).view
    #expect(view.id == "C1")
    #expect(view.person.name?.spoken == "Daniel Okafor")
    #expect(view.person.names.map(\.value.given) == ["Danny", "Daniel"])
    #expect(view.person.nhsNumber == "9991234561")
    #expect(view.person.address(on: today)?.postcode == "ZZ9 9ZZ")
    #expect(view.visits.lastSeen(on: today)?.id == "o2")
    let visit = view.deadlines(one.rulebook.timescales).first { $0.rule == "visit.protection" }
    #expect(visit?.closure?.at == .day(day("2021-02-10")))
    #expect(view.merging.under == nil)
    #expect(view.merging.merged.map(\.other) == ["C2"])
    #expect(view.timeline(one.rulebook.codes).contains { $0.id == "o2" })
  }

  @Test("Both records stay as they are, and taking them apart gives both back")
  func apart() throws {
    var (one, two) = try merged()
    #expect(one.record.visits.all.isEmpty)
    for (child, event) in RecordUnmerged.parts("C2", from: "C1", on: today, reason: "Twins.") {
      if child == "C1" {
        try one.add(event)
      } else {
        try two.add(event)
      }
    }
    #expect(one.record.merging.merged.isEmpty)
    #expect(two.record.merging.under == nil)
    #expect(one.record.protection == (try kept()).record.protection)
    #expect(two.record.person == (try other()).record.person)
    #expect(two.record.visits == (try other()).record.visits)
    try two.add(NoteAdded(on: today, .meeting, "Goes on here."))
    #expect(
      one.breach(RecordUnmerged(from: "C2", on: today, reason: "Again."))?.rule == "merge.apart")
  }

  @Test("What is new goes into the kept record, and may change what the other holds")
  func new() throws {
    let (one, two) = try merged()
    #expect(two.breach(NoteAdded(on: today, .meeting, "Late."))?.rule == "record.merged")
    #expect(
      two.breach(EntryWithdrawn(of: "o2", on: today, reason: "Not this child")) == nil)
    let both = MergedRecord(kept: one.record, others: [two.record])
    let pin = EventPinned("o2", on: today, analysis: "Seen alone.")
    #expect(one.breach(pin)?.rule == "pin.noEvent")
    let recorded = RecordedEvent(id: "n1", at: moment("2021-03-30T15:00"), by: "w1", pin)
    #expect(try both.check(recorded, using: one.rulebook).isEmpty)
    #expect(both.home(of: pin) == "C1")
    #expect(both.home(of: EntryWithdrawn(of: "o2", on: today, reason: "Wrong")) == "C2")
    #expect(both.revisions == ["C1": 4, "C2": 3])
  }

  @Test("After taking apart, what changed an item of the other is named")
  func toRecordAnew() throws {
    var (one, two) = try merged()
    let view = MergedRecord(kept: one.record, others: [two.record]).view
    var record = view
    let pin = RecordedEvent(
      id: "n1", at: moment("2021-03-30T23:30"), by: "w1", EventPinned("o2", on: today))
    try record.accept(pin, using: one.rulebook)
    let withPin = ChildRecord(id: "C1", replaying: one.record.events + [pin])
    let preview = try #require(UnmergePreview(kept: withPin, other: two.record))
    #expect(preview.since.map(\.id) == ["n1"])
    #expect(preview.toRecordAnew.map(\.id) == ["n1"])
    try one.add(RecordUnmerged(from: "C2", on: today, reason: "Twins."))
    try two.add(RecordUnmerged(from: "C1", on: today, reason: "Twins."))
    #expect(UnmergePreview(kept: one.record, other: two.record) == nil)
  }

  @Test("The preview names what differs and what does not go together")
  func preview() throws {
    let one = try kept()
    var two = try other()
    try two.add(ReferralReceived(on: day("2021-01-25"), source: "6"), id: "o3")
    let preview = MergePreview(
      kept: one.record, other: two.record, on: today, using: one.rulebook)
    #expect(
      preview.differences.map { "\($0.what): \($0.kept), \($0.other)" } == [
        "Name: Daniel Okafor, Danny Okafor", "NHS number: Not recorded, 999 123 4561",
        "Home: Not recorded, 12 Invented Row, ZZ9 9ZZ",
      ])
    #expect(preview.differences.map(\.isTakenFromOther) == [false, true, true])
    #expect(preview.contradictions.map(\.event) == ["o3"])
    #expect(preview.contradictions.first?.breach.rule == "referral.open")
  }

  @Test("What cannot be is refused")
  func refusals() throws {
    let (one, two) = try merged()
    let merge = { (other: ChildID, part: RecordMerged.Part, reason: String) in
      RecordMerged(with: other, as: part, on: day("2021-03-30"), reason: reason)
    }
    #expect(one.breach(merge("C1", .keeps, "Same."))?.rule == "merge.self")
    #expect(one.breach(merge("C3", .keeps, " "))?.rule == "merge.reason")
    #expect(one.breach(merge("C2", .keeps, "Same."))?.rule == "merge.chain")
    #expect(one.breach(merge("C3", .goesUnder, "Same."))?.rule == "merge.chain")
    #expect(one.breach(merge("C3", .keeps, "Same.")) == nil)
    #expect(two.breach(merge("C3", .keeps, "Same."))?.rule == "record.merged")
  }
}
