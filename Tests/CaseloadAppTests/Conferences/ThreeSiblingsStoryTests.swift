import Casework
import Testing

@testable import CaseloadApp

/// Three brothers and sisters from the strategy discussion to the plan, key by key over five weeks: each clock
/// appears on its day and is gone on the day that meets it.
@MainActor
@Suite struct ThreeSiblingsStoryTests {
  private let conor = ConferenceTown.conor
  private let finn = ConferenceTown.finn

  /// The discussion of 17 March, and the enquiry that it decides on.
  private func discussed() throws -> LongSession {
    let session = try LongSession(ConferenceTown.casebook())
    session.day("2021-03-17")
    try session.press("/ \"wal con\" Enter Enter")
    try session.open("strategy-discussion", of: conor)
    try session.press("Tab Tab \"10:00\" Tab Right Space Right Space Tab j Tab \"A burn.\" C-s")
    return session
  }

  @Test func aDiscussionStartsBothClocksForAllThree() throws {
    let session = try discussed()
    for child in ConferenceTown.walshes {
      #expect(
        try session.due(child, "enquiry", "conference")
          == ["conference.initial 2021-04-09", "enquiry.complete 2021-04-09"])
    }
    #expect(session.message.contains("Next: start the section 47 enquiry. Key a."))
    try session.press("a")
    #expect(session.text.contains(">Start a section 47 enquiry"))
    try session.press("Enter C-s")
    #expect(session.message.contains("Section 47 enquiry started."))
    #expect(session.book.records[finn]?.protection.enquiry(openOn: Town.day("2021-03-17")) != nil)
    #expect(
      try session.due(finn, "enquiry", "conference")
        == ["conference.initial 2021-04-09", "enquiry.complete 2021-04-09"])
  }

  /// Concluded on 25 March, booked for 8 April.
  private func booked() throws -> LongSession {
    let session = try discussed()
    try session.press("a Enter C-s")
    session.day("2021-03-25")
    try session.press("a Enter Tab Tab c Tab y Tab \"Not accidental.\" C-s")
    #expect(session.message.contains("Next: book the initial conference."))
    try session.press(
      "a Enter Tab \"8 apr\" Tab \"1030\" Tab \"Civic Centre\" Tab \"Helen Ashdown\" C-s")
    return session
  }

  @Test func theConclusionMeetsItsClockAndTheBookingStandsAtTheOther() throws {
    let session = try booked()
    for child in ConferenceTown.walshes {
      #expect(
        try session.due(child, "enquiry", "conference")
          == ["conference.initial 2021-04-09 booked 2021-04-08"])
    }
    #expect(session.message.contains("Next: record the initial conference, once it is held."))
    session.day("2021-03-30")
    try session.press("C")
    #expect(session.text.contains("Walsh, Conor, Maeve and Finn"))
    #expect(session.text.contains("At 10:30, Civic Centre."))
    try session.press(
      "/ \"wal\" Enter b Tab \"9 apr\" Tab \"2pm\" Tab Tab \"The police report is missing.\" C-s")
    #expect(
      try session.due(finn, "conference") == ["conference.initial 2021-04-09 booked 2021-04-09"])
    #expect(session.text.contains("Put off from Thu 8 Apr to Fri 9 Apr"))
    #expect(session.text.contains("At 14:00, Civic Centre."))
  }

  /// Held on 9 April: a plan for Conor and Maeve, none for Finn.
  private func planned() throws -> LongSession {
    let session = try booked()
    session.day("2021-04-09")
    try session.press("a Enter Tab Tab g Right e Right n Down 1 Down")
    try session.press("c Right c Right y Tab \"social worker, health visitor, police\"")
    try session.press("Tab Tab Tab \"No more shouting.\" Tab Tab Tab \"The threshold is met.\" C-s")
    return session
  }

  @Test func thePlanStartsItsClocksForThoseWhoHaveOne() throws {
    let session = try planned()
    for child in [ConferenceTown.conor, ConferenceTown.maeve] {
      #expect(
        try session.due(child, "enquiry", "conference", "coreGroup", "visit.protection") == [
          "coreGroup.first 2021-04-23", "visit.protection 2021-04-30",
          "conference.firstReview 2021-07-09",
        ])
    }
    #expect(try session.due(finn, "enquiry", "conference", "coreGroup", "visit.protection") == [])
    let held = try #require(session.book.records[finn]?.protection.conferences.first)
    #expect(held.participation == .tooYoung)
    #expect(held.attendance.map(\.role) == ["social worker", "health visitor", "police"])
    #expect(
      session.book.records[conor]?.protection.plans.first?.initialCategory == "NEG")
    #expect(
      session.book.records[ConferenceTown.maeve]?.protection.plans.first?.initialCategory == "EMO")
    #expect(
      session.book.records[conor]?.protection.conferences.first?.childsWords
        == "No more shouting.")
  }

  @Test func coreGroupAndVisitsFollowAndTheirClocksGoOn() throws {
    let session = try planned()
    #expect(session.message.contains("Next: book the review conference."))
    try session.press("a Enter Tab \"6 jul\" C-s")
    #expect(session.message.contains("Next: record the first core group, once it is held."))
    session.day("2021-04-20")
    try session.press("a Enter Tab Tab \"mother\" Tab Tab Tab Tab \"Breakfast club.\" C-s")
    #expect(session.message.contains("Next: record the next visit to the child."))
    #expect(
      try session.due(conor, "conference", "coreGroup", "visit.protection") == [
        "visit.protection 2021-04-30", "coreGroup.later 2021-06-01",
        "conference.firstReview 2021-07-09 booked 2021-07-06",
      ])
    session.day("2021-04-22")
    try session.book.add(
      VisitMade(
        on: Town.day("2021-04-22"), .childProtection, seen: true, seenAlone: true, account: "Well."),
      to: conor)
    #expect(try session.due(conor, "visit.protection") == ["visit.protection 2021-05-14"])
    #expect(
      try session.due(ConferenceTown.maeve, "visit.protection") == ["visit.protection 2021-04-30"])
  }
}
