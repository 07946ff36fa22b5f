import Casework
import Testing

@Suite("Visits")
struct VisitTests {
  @Test("An attempt is kept but is not a sight of the child")
  func attempt() throws {
    var child = try Case()
    let seen = try child.add(
      VisitMade(
        on: day("2021-02-01"), .childProtection, seen: true, seenAlone: true, account: "All well"))
    try child.add(
      VisitMade(
        on: day("2021-02-10"), .childProtection, seen: false, whyNotSeen: "Nobody answered",
        account: "Knocked twice, left a card"))
    #expect(child.record.visits.all.count == 2)
    #expect(child.record.visits.seen(onOrBefore: day("2021-03-01")).map(\.id) == [seen])
    #expect(child.record.visits.lastSeen(on: day("2021-03-01"))?.date == day("2021-02-01"))
  }

  @Test("A child seen but not alone was last seen alone before")
  func alone() throws {
    var child = try Case()
    try child.add(
      VisitMade(
        on: day("2021-02-01"), .lookedAfter, seen: true, seenAlone: true, account: "All well"))
    try child.add(
      VisitMade(
        on: day("2021-02-10"), .lookedAfter, seen: true, whyNotAlone: "Refused",
        account: "All well"))
    let visits = child.record.visits
    #expect(visits.lastSeen(on: day("2021-02-10"))?.date == day("2021-02-10"))
    #expect(visits.lastSeenAlone(on: day("2021-02-10"))?.date == day("2021-02-01"))
    #expect(visits.lastSeen(on: day("2021-01-31")) == nil)
  }

  @Test("A visit recorded late takes its place by date")
  func late() throws {
    var child = try Case()
    for date in ["2021-02-10", "2021-02-01", "2021-02-05"] {
      try child.add(
        VisitMade(
          on: day(date), .childInNeed, seen: true, seenAlone: true, account: "Seen"),
        recorded: day("2021-02-20"))
    }
    #expect(
      child.record.visits.all.map(\.date) == [
        day("2021-02-01"), day("2021-02-05"), day("2021-02-10"),
      ])
    let span = day("2021-02-02")...day("2021-02-09")
    #expect(child.record.visits.seen(in: span).map(\.date) == [day("2021-02-05")])
  }

  @Test("Visits under a plan stop a clock, others do not")
  func statutory() throws {
    var child = try Case()
    for kind in Visit.Kind.allCases {
      try child.add(
        VisitMade(on: day("2021-02-01"), kind, seen: true, seenAlone: true, account: "Seen"))
    }
    #expect(
      child.record.visits.seen().map(\.kind) == [.childProtection, .lookedAfter, .childInNeed])
  }

  @Test("A visit answers who was seen, why not, and what happened")
  func answers() throws {
    let child = try Case()
    func breach(
      seen: Bool, alone: Bool = false, notAlone: String? = nil, notSeen: String? = nil,
      account: String = "All well"
    ) -> String? {
      child.breach(
        VisitMade(
          on: day("2021-02-01"), .childProtection, seen: seen, seenAlone: alone,
          whyNotAlone: notAlone, whyNotSeen: notSeen, account: account))?.rule
    }
    #expect(breach(seen: false, alone: true) == "visit.aloneNotSeen")
    #expect(breach(seen: false, notSeen: " ") == "visit.whyNotSeen")
    #expect(breach(seen: true) == "visit.whyNotAlone")
    #expect(breach(seen: true, alone: true, account: "\n") == "visit.account")
    #expect(breach(seen: true, alone: true) == nil)
    #expect(breach(seen: true, notAlone: "Four weeks old") == nil)
    #expect(breach(seen: false, notSeen: "Away") == nil)
  }

  @Test("Before the birth, it is the mother who is seen")
  func unborn() throws {
    var child = try Case(born: nil, expected: day("2021-06-01"))
    try child.add(VisitMade(on: day("2021-02-01"), .childProtection, seen: true, account: "Seen"))
    #expect(child.advice.map(\.rule) == ["visit.unborn"])
  }

  @Test("A second visit of one kind on one day is asked about")
  func twice() throws {
    var child = try Case()
    for _ in 1...2 {
      try child.add(
        VisitMade(
          on: day("2021-02-01"), .assessment, seen: true, seenAlone: true, account: "Seen"))
    }
    #expect(child.advice.map(\.rule) == ["visit.sameDay"])
  }
}
