import Casework
import Terminal
import Testing

@testable import CaseloadApp

/// A child comes into care, and everything that follows until the first review and the next: told key by key,
/// day by day, with each clock as it appears and stops.
@MainActor
@Suite struct CareStoryTests {
  private static let tariq = "/ \"tariq\" Enter Enter "

  /// The open clocks of care, with the last day of each.
  private func clocks(_ book: MemoryCasebook) throws -> [String] {
    let record = try #require(try book.record(Town.tariq))
    return record.deadlines(book.rulebook.timescales)
      .filter { $0.rule.hasPrefix("care.") && $0.isOpen(asOf: book.now) }
      .sorted { ($0.due, $0.rule) < ($1.due, $1.rule) }
      .map { "\($0.rule) \($0.due.date)" }
  }

  private func on(_ date: String, hour: Int = 10, _ book: MemoryCasebook) {
    book.now = Moment(date: Town.day(date), hour: hour, minute: 0)
  }

  /// Does something at the client on a day and gives the last screen.
  @discardableResult
  private func at(_ date: String, _ keys: String, _ book: MemoryCasebook) throws -> Session {
    on(date, book)
    return try Session(Self.tariq + keys, forms: RecordForms.all, casebook: book)
  }

  /// Opens a form by words of its name.
  private func open(_ words: String) -> String { "a / \"\(words)\" Enter " }

  @Test func aChildComesIntoCareAndIsReviewed() throws {
    let book = try Town.casebook()
    #expect(try clocks(book).isEmpty)

    // Wednesday: an emergency; his mother signs, and he goes to Mrs Elm.
    var session = try at(
      "2021-03-31",
      open("start care")
        + "Tab \"abuse\" Tab \"section 20\" Tab \"foster carers, other\" Tab \"own\" Tab \"Mrs Elm\" "
        + "Tab Tab \"zz9 9zy\" Tab \"4.2\" Tab i Tab n Tab Tab \"His mother signed.\" C-s", book)
    let started = try #require(
      book.committed.last?.parts.first?.event as? CareStarted, "\(session.text)")
    #expect(started.legalStatus == "V2" && started.category == "N1")
    #expect(
      started.placement
        == Placement(
          "U6", provider: "PR1", postcode: "ZZ9 9ZY", homePostcode: "ZZ99 3VZ", carer: "Mrs Elm",
          milesFromHome: 4.2, location: "IN", isPlannedToEighteen: false))
    #expect(
      session.text.contains("Start of care saved. Next: first visit, must by Wed 7 Apr. Key a."))
    // Good Friday is 2 April and Easter Monday 5 April.
    #expect(
      try clocks(book) == [
        "care.visit.firstWeek 2021-04-07", "care.placementNotice 2021-04-09",
        "care.placementPlan 2021-04-09",
        "care.personalEducationPlan 2021-04-16", "care.plan 2021-04-16",
        "care.health.initial 2021-04-30", "care.review.first 2021-04-30",
        "care.dental 2022-03-31", "care.sdq 2022-03-31",
      ])

    // Thursday: the plan for the days with Mrs Elm.
    session = try at(
      "2021-04-01", open("placement plan") + "Tab Tab \"Home by ten, school by bus.\" C-s", book)
    #expect(session.text.contains("Placement plan saved. Next: first visit, must by Wed 7 Apr."))
    #expect(try clocks(book).contains { $0.hasPrefix("care.placementPlan") } == false)

    // Tuesday: a visit at which he is not seen stops nothing; the next day he is seen.
    try at(
      "2021-04-06", open("visit") + "n Tab \"Out.\" Tab y Tab Tab \"Nobody in.\" C-s", book)
    #expect(try clocks(book).first == "care.visit.firstWeek 2021-04-07")
    session = try at(
      "2021-04-07",
      open("visit") + "y Tab y Tab y Tab \"It is quiet here.\" Tab \"Well.\" C-s",
      book)
    #expect((book.committed.last?.parts.first?.event as? VisitMade)?.kind == .lookedAfter)
    #expect(try clocks(book).contains("care.visit.sixWeekly 2021-05-19"))

    // On the fifth working day those who need to know have been told.
    session = try at(
      "2021-04-09", open("told of the placement") + "Tab \"Mother, health, school\" C-s", book)
    #expect(session.text.contains("Notice saved."))
    #expect(try clocks(book).contains { $0.hasPrefix("care.placementNotice") } == false)

    // The week after: health, education and the care plan.
    try at("2021-04-13", open("education plan") + "Tab \"Help with maths.\" C-s", book)
    #expect(try clocks(book).contains("care.personalEducationPlan.review 2021-08-13"))
    try at("2021-04-14", open("authorise the care plan") + "Tab \"Home by summer.\" C-s", book)
    try at("2021-04-20", open("health assessment") + "Tab Tab \"Well.\" C-s", book)
    #expect(
      try clocks(book) == [
        "care.review.first 2021-04-30", "care.visit.sixWeekly 2021-05-19",
        "care.personalEducationPlan.review 2021-08-13", "care.dental 2022-03-31",
        "care.sdq 2022-03-31", "care.health.review 2022-04-20",
      ])

    // The first review, in time; the next is due three months later.
    session = try at(
      "2021-04-29",
      open("record a care review")
        + "Tab \"speaks for\" C-u \"attended, spoke\" Tab \"I want to go home.\" "
        + "Tab \"The plan stays.\" C-s", book)
    #expect(
      (book.committed.last?.parts.first?.event as? CareReviewHeld)?.participation == "PN1",
      "\(session.text)")
    #expect(try clocks(book).contains("care.review.second 2021-07-29"))
    session = try at("2021-04-30", "5", book)
    #expect(session.text.contains("[5 Care]"))
    #expect(
      session.text.contains("No plan yet; to be made by the second review"))
    #expect(session.text.contains("Six-weekly: first year of the placement."))
  }

  @Test func aReturnIsFollowedToTheInterview() throws {
    let book = try Town.casebook()
    var session = try at(
      "2021-03-30",
      open("child is missing") + "Tab C-u \"yesterday\" Tab \"22:30\" Tab \"Not home.\" C-s",
      book)
    #expect(session.text.contains("Missing recorded."))
    let missing = try #require(book.committed.last?.parts.first?.event as? MissingStarted)
    #expect(missing.origin == .home)
    session = try at(
      "2021-03-31", open("returned") + "Tab \"6:15\" Tab \"At a friend’s.\" C-s", book)
    #expect(session.text.contains("Return saved. Next: offer the return interview. Key a."))
    let clock = try #require(
      try book.record(Town.tariq)?.deadlines(book.rulebook.timescales).first {
        $0.rule == "missing.returnInterview"
      })
    #expect(clock.due.medium == "3 Apr 2021, 06:15")
    session = try at("2021-03-31", open("offer") + "Tab Tab Tab a C-s", book)
    #expect(session.text.contains("Next: record the return interview, once it is held."))
    session = try at(
      "2021-04-01",
      open("record a return interview")
        + "Tab Tab \"9\" Tab \"I was fed up.\" Tab \"At Sam’s.\" C-s",
      book)
    let record = try #require(try book.record(Town.tariq))
    #expect(record.care.missing.first?.interview != nil)
    #expect(
      !record.deadlines(book.rulebook.timescales).contains {
        $0.rule == "missing.returnInterview" && $0.isOpen(asOf: book.now)
      })
  }

  @Test func theListOfFormsIsNarrowedByTyping() throws {
    var session = try at("2021-03-30", "a / \"legal\"", try Town.casebook())
    #expect(session.text.contains("Record a change of legal status"))
    #expect(!session.text.contains("Write a note"))
    #expect(session.text.contains("is not looked after. Record the start of care first."))
    session = try at("2021-03-30", "a / \"zz\"", try Town.casebook())
    #expect(session.text.contains("Nothing that can be recorded has words that begin “zz”."))
    session = try at("2021-03-30", "a / \"note\" Esc", try Town.casebook())
    #expect(session.text.contains("Record a visit"))
    session = try at("2021-03-30", "a / paste\"write\" Enter", try Town.casebook())
    #expect(session.text.contains("Write a note"))
  }
}
