import Casework
import Foundation
import Rulebook
import Testing

@Suite("Registers: the gate, and every kind of event")
struct RegisterTests {
  static let kinds: [any RegisterEvent.Type] =
    Registers.areas.flatMap { $0.events } + Registers.amendments

  @Test func `Every kind has a name of its own, which no event of a child has`() {
    let names = Self.kinds.map { $0.name }
    #expect(Set(names).count == names.count)
    #expect(names.allSatisfy { Practice.eventType(named: $0) == nil })
  }

  @Test(arguments: kinds.indices)
  func `Every kind survives its file form and says in one line what happened`(index: Int) throws {
    let event: any RegisterEvent = Self.kinds[index].example
    let recorded = RecordedRegisterEvent(
      id: "a1", at: moment("2021-03-30T14:22"), by: "w1", reason: "why", source: "row 2", event)
    let data = try JSONEncoder().encode(recorded)
    #expect(try JSONDecoder().decode(RecordedRegisterEvent.self, from: data) == recorded)
    let headline = event.headline(try Rulebook.standard().codes)
    #expect(!headline.isBlank && !headline.contains("\n"))
  }

  @Test func `What this version does not know is refused by name`() {
    let event = #"{"at":"2021-03-30T14:22:00+01:00","by":"w","data":{},"event":"moon","id":"a"}"#
    #expect(throws: DecodingError.self) {
      try JSONDecoder().decode(RecordedRegisterEvent.self, from: Data(event.utf8))
    }
    #expect(throws: DecodingError.self) {
      try JSONDecoder().decode(RegisterID.self, from: Data(#""moons/A1""#.utf8))
    }
    for text in ["improvement", "improvement/", "/A1", "improvement/A/1", "C0001234", "moons/A1"] {
      #expect(RegisterID(text) == nil, "\(text)")
    }
    #expect(RegisterID("improvement/A0007") == RegisterID(.improvement, "A0007"))
  }

  @Test func `A record begins with what opens it, once`() throws {
    var story = try RegisterCase()
    let review = ImprovementActionReviewed(on: day("2021-03-01"), "Begun", status: .inTrain)
    #expect(story.breach(review) == "register.openingFirst")
    try story.add(ImprovementActionAdded.example)
    #expect(story.breach(ImprovementActionAdded.example) == "register.openingFirst")
    #expect(story.breach(RecommendationMade.example) == "register.openingFirst")
    #expect(story.breach(review, recorded: day("2021-02-28")) == "record.future")
    try story.add(review)
    #expect(story.record.revision == 2)
  }

  @Test func `A correction counts in the place of what it corrects, and both stay`() throws {
    var story = try RegisterCase()
    let added = try story.add(ImprovementActionAdded.example)
    let review = try story.add(
      ImprovementActionReviewed(on: day("2021-03-01"), "Done", status: .completed))
    #expect(story.record.improvement?.action?.isOpen == false)
    let right = ImprovementActionReviewed(on: day("2021-03-01"), "Begun", status: .inTrain)
    try story.add(
      RegisterEntryCorrected(of: review, to: right, on: day("2021-03-02"), reason: "Another action")
    )
    #expect(story.record.improvement?.action?.status == .inTrain)
    #expect(story.record.events.count == 3)
    #expect(story.record.superseded == [review: "e3"])
    #expect(story.record.at(revision: 2).improvement?.action?.status == .completed)

    let on = day("2021-03-02")
    #expect(
      story.breach(RegisterEntryCorrected(of: review, to: right, on: on, reason: " "))
        == "amendment.reason")
    #expect(
      story.breach(RegisterEntryCorrected(of: "x", to: right, on: on, reason: "r"))
        == "amendment.noOriginal")
    #expect(
      story.breach(RegisterEntryCorrected(of: added, to: right, on: on, reason: "r"))
        == "amendment.otherKind")
    #expect(
      story.breach(RegisterEntryCorrected(of: "e3", to: right, on: on, reason: "r"))
        == "amendment.ofAmendment")
    #expect(
      story.breach(RegisterEntryWithdrawn(of: added, on: on, reason: "Twice"))
        == "amendment.breaksLater")
    try story.add(RegisterEntryWithdrawn(of: review, on: on, reason: "Not held"))
    #expect(story.record.improvement?.action?.reviews == [])
  }

  @Test func `A record of which nothing counts is in no list and takes nothing more`() throws {
    var story = try RegisterCase()
    let added = try story.add(ImprovementActionAdded.example)
    let on = day("2021-03-02")
    try story.add(RegisterEntryWithdrawn(of: added, on: on, reason: "Entered twice"))
    #expect(story.record.facts(story.rulebook.codes) == nil)
    #expect(story.record.deadlines(story.rulebook.timescales) == [])
    #expect(
      story.breach(ImprovementActionReviewed(on: on, "x", status: .inTrain))
        == "improvement.noSuchItem")
  }

  @Test func `Two who change one item are in conflict, two who add are not`() throws {
    var story = try RegisterCase()
    let added = try story.add(ImprovementActionAdded.example)
    let on = day("2021-03-02")
    try story.add(ImprovementActionReviewed(on: on, "Begun", status: .inTrain))
    let change = ImprovementActionChanged(added, on: on, partners: ["Police"])
    #expect(story.record.conflict(with: change, basedOn: 1) == nil)
    try story.add(change)
    #expect(story.record.conflict(with: change, basedOn: 2)?.id == "e3")
    #expect(story.record.conflict(with: change, basedOn: 3) == nil)
    let review = ImprovementActionReviewed(on: on, "Again", status: .inTrain)
    #expect(story.record.conflict(with: review, basedOn: 0) == nil)
  }

  @Test func `An entry of children and registers survives its file form, and an old one reads`()
    throws
  {
    let mixed = ProposedEntry(
      id: "n1", parts: [.init("C1", NoteAdded.example)],
      registers: [
        .init(RegisterID(.improvement, "A0001"), ImprovementActionAdded.example),
        .init(RegisterID(.improvement, "R0001"), RecommendationMade.example),
      ], reason: "why")
    let at = moment("2021-03-30T14:22")
    let registers = mixed.stampedRegisters(at: at, by: "w1")
    #expect(registers.map(\.recorded.id) == ["n1.1", "n1.2"])
    #expect(mixed.stamped(at: at, by: "w1").map(\.recorded.id) == ["n1"])
    let entry = Entry(
      id: "n1", at: at, by: "w1",
      parts: mixed.stamped(at: at, by: "w1").map {
        .init(child: $0.child, revision: 2, recorded: $0.recorded)
      },
      registers: registers.map {
        .init(register: $0.register, revision: 1, recorded: $0.recorded)
      })
    let data = try JSONEncoder().encode(entry)
    #expect(try JSONDecoder().decode(Entry.self, from: data) == entry)
    #expect(
      entry.subjects.map(\.description) == ["C1", "improvement/A0001", "improvement/R0001"])
    let old = Entry(id: "n1", at: at, by: "w1", parts: entry.parts)
    let text = String(decoding: try JSONEncoder().encode(old), as: UTF8.self)
    #expect(!text.contains("register"))
  }
}
