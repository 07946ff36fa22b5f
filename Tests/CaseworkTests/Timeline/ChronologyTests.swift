import Casework
import Rulebook
import Testing

@Suite("Pins and summaries")
struct ChronologyTests {
  private func told() throws -> (Case, EventID) {
    var child = try Case()
    let alert = try child.add(AlertRaised(on: day("2021-02-11"), "Dog"))
    return (child, alert)
  }

  @Test("A pin says why an event matters, and leaves the chronology as it was")
  func pin() throws {
    var (child, alert) = try told()
    let codes = try Rulebook.standard().codes
    let before = child.record.timeline(codes).map(\.id)
    try child.add(EventPinned(alert, on: day("2021-02-12"), analysis: "First sign."))
    let items = child.record.timeline(codes)
    #expect(items.map(\.id) == before)
    #expect(items.first { $0.id == alert }?.pin?.analysis == "First sign.")
    #expect(items.first { $0.id == alert }?.pin?.by == "w1")
  }

  @Test("A new line of analysis takes the place of the old one")
  func again() throws {
    var (child, alert) = try told()
    try child.add(EventPinned(alert, on: day("2021-02-12")))
    #expect(child.breach(EventPinned(alert, on: day("2021-02-13")))?.rule == "pin.twice")
    try child.add(EventPinned(alert, on: day("2021-02-13"), analysis: "It bit him."))
    #expect(child.record.chronology.pins.map(\.analysis) == ["It bit him."])
    try child.add(EventUnpinned(alert, on: day("2021-02-14")))
    #expect(child.record.chronology.pins.isEmpty)
    #expect(child.breach(EventUnpinned(alert, on: day("2021-02-14")))?.rule == "pin.none")
  }

  @Test("Only what happened can be pinned, with one line")
  func rules() throws {
    var (child, alert) = try told()
    #expect(child.breach(EventPinned("nothing", on: day("2021-02-12")))?.rule == "pin.noEvent")
    let two = EventPinned(alert, on: day("2021-02-12"), analysis: "One.\nTwo.")
    #expect(child.breach(two)?.rule == "pin.line")
    let long = String(repeating: "x", count: EventPinned.longestAnalysis + 1)
    #expect(
      child.breach(EventPinned(alert, on: day("2021-02-12"), analysis: long))?.rule == "pin.line")
    let pin = try child.add(EventPinned(alert, on: day("2021-02-12")))
    #expect(child.breach(EventPinned(pin, on: day("2021-02-13")))?.rule == "pin.remark")
  }

  @Test("A pin is in nobody's way when its event is withdrawn")
  func withdrawn() throws {
    var (child, alert) = try told()
    try child.add(EventPinned(alert, on: day("2021-02-12")))
    try child.add(EntryWithdrawn(of: alert, on: day("2021-02-13"), reason: "Other child"))
    #expect(child.record.timeline(try Rulebook.standard().codes).map(\.title) == ["Registration"])
  }

  @Test("The summary of a day is the latest written for it or before")
  func summaries() throws {
    var (child, _) = try told()
    let first = try child.add(SummaryWritten(on: day("2021-03-08"), "All is well."))
    try child.add(SummaryWritten(on: day("2021-03-20"), "Nothing is well.", follows: first))
    let chronology = child.record.chronology
    #expect(chronology.summary(on: day("2021-03-07")) == nil)
    #expect(chronology.summary(on: day("2021-03-19"))?.text == "All is well.")
    let last = try #require(chronology.summary(on: day("2021-03-20")))
    #expect(chronology.summary(before: last)?.id == first)
    #expect(child.breach(SummaryWritten(on: day("2021-03-21"), " \n"))?.rule == "summary.empty")
  }

  @Test("Two summaries written from the same one are in conflict")
  func conflict() throws {
    var (child, _) = try told()
    let first = try child.add(SummaryWritten(on: day("2021-03-08"), "All is well."))
    let revision = child.record.revision
    try child.add(SummaryWritten(on: day("2021-03-09"), "Not so.", follows: first))
    let mine = SummaryWritten(on: day("2021-03-09"), "Indeed not.", follows: first)
    #expect(child.record.conflict(with: mine, basedOn: revision) != nil)
  }

  @Test("A copied summary is accepted with advice")
  func copied() throws {
    var (child, _) = try told()
    let text = (1...40).map { "word\($0)" }.joined(separator: " ")
    let first = try child.add(SummaryWritten(on: day("2021-03-08"), text))
    #expect(child.advice.isEmpty)
    try child.add(SummaryWritten(on: day("2021-03-20"), text + " more", follows: first))
    #expect(
      child.advice.map(\.message) == [
        "98 % of the summary is as it was on 8 Mar 2021: say what has changed."
      ])
  }

  @Test("What is new in a copied text is told from what was there")
  func change() {
    let change = TextChange(
      from: "Mother is engaging well.", to: "Mother is not engaging.\nAt all.")
    #expect(change.runs.map(\.text).joined() == "Mother is not engaging.\nAt all.")
    #expect(change.runs.map(\.isNew) == [false, true])
    #expect(change.runs[0].text == "Mother is ")
    #expect((change.added, change.removed) == (4, 2))
    #expect(change.copiedShare == nil)
    #expect(TextChange(from: "", to: "New.").copiedShare == nil)
    #expect(TextChange(from: "Same words.", to: "Same   words.").copiedShare == 100)
    #expect(TextChange(from: "Same", to: "").runs.isEmpty)
  }
}
