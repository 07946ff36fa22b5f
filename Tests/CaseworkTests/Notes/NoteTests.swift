import Casework
import Rulebook
import Testing

@Suite("Notes")
struct NoteTests {
  @Test("A note keeps its words, its author and the day it is about")
  func kept() throws {
    var child = try Case()
    try child.add(
      NoteAdded(
        on: day("2021-02-03"), .telephoneCall, "School rang.\nNo lunch again.", words: "I was late",
        thirdParty: true),
      recorded: day("2021-02-05"))
    try child.add(NoteAdded(on: day("2021-02-01"), .managementOversight, "Seen the plan."))
    let notes = child.record.notes
    #expect(notes.all.map(\.kind) == [.managementOversight, .telephoneCall])
    #expect(notes.all[1].by == "w1")
    #expect(notes.all[1].written.date == day("2021-02-05"))
    #expect(notes.all[1].isThirdParty)
    #expect(notes.last(.managementOversight, on: day("2021-02-09"))?.date == day("2021-02-01"))
    #expect(notes.last(.managementOversight, on: day("2021-01-31")) == nil)
  }

  @Test("The headline is one line")
  func headline() throws {
    let note = NoteAdded(on: day("2021-02-03"), .email, "School wrote.\nNo lunch again.")
    #expect(note.headline(try Rulebook.standard().codes) == "Email: School wrote.")
    #expect(note.text == ["School wrote.\nNo lunch again."])
  }

  @Test("An empty note is refused")
  func empty() throws {
    let child = try Case()
    #expect(
      child.breach(NoteAdded(on: day("2021-02-03"), .other, " \n"))?.rule == "note.empty")
  }

  @Test("A note may still be written after a death")
  func afterDeath() throws {
    var child = try Case()
    try child.add(ChildDied(on: day("2021-02-03")))
    #expect(child.breach(NoteAdded(on: day("2021-02-09"), .meeting, "Rapid review")) == nil)
  }
}
