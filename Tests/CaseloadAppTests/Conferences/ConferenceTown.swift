import Casework
import Terminal
import Testing
import Widgets

@testable import CaseloadApp

/// The town with more children about whom conferences are due, booked and put off.
enum ConferenceTown {
  static let conor: ChildID = "C0003001"
  static let maeve: ChildID = "C0003002"
  static let finn: ChildID = "C0003003"
  static let walshes = [conor, maeve, finn]
  static let kezia: ChildID = "C0003101"
  static let ola: ChildID = "C0003201"

  /// Three brothers and sisters with an accepted referral of 15 March 2021, and nothing more.
  static func casebook() throws -> MemoryCasebook {
    let book = try Town.casebook()
    book.staff.workers.append(
      Worker(
        id: "m1", name: "Joan Marsden", user: "joan",
        posts: [Worker.Post(team: "t1", role: .manager, from: Town.day("2019-01-01"))]))
    book.staff.workers.append(
      Worker(
        id: "h1", name: "Helen Ashdown", user: "helen",
        posts: [Worker.Post(team: "t1", role: .conferenceChair, from: Town.day("2019-01-01"))]))
    let given = [
      (conor, "Conor", "2010-03-04"), (maeve, "Maeve", "2013-06-11"), (finn, "Finn", "2016-09-20"),
    ]
    for (id, name, born) in given {
      try register(id, name, "Walsh", born: born, in: book)
      for (other, sibling, _) in given where other != id {
        try book.add(
          RelationshipRecorded(
            on: Town.day("2021-03-15"),
            Relationship(.sibling, name: "\(sibling) Walsh", child: other)), to: id)
      }
    }
    return book
  }

  /// The same, with the enquiry of the three concluded and their conference booked; another family whose
  /// conference was put off; and a child whose care review is moved.
  static func busyCasebook() throws -> MemoryCasebook {
    let book = try casebook()
    for child in walshes {
      try enquire(about: child, on: "2021-03-17", in: book)
      try book.add(
        ConferenceBooked(
          .initial, on: Town.day("2021-03-26"), for: Town.day("2021-04-08"), chair: "Helen Ashdown",
          at: TimeAndPlace(TimeOfDay(hour: 10, minute: 30), "Civic Centre")),
        to: child)
    }
    try register(kezia, "Kezia", "Francis", born: "2009-01-30", in: book)
    try enquire(about: kezia, on: "2021-03-15", in: book)
    let booking = try book.add(
      ConferenceBooked(.initial, on: Town.day("2021-03-22"), for: Town.day("2021-03-26")),
      to: kezia)
    try book.add(
      ConferencePostponed(
        booking, on: Town.day("2021-03-26"), to: Town.day("2021-04-09"),
        reason: "The interpreter was ill.", decidedBy: "the chair"), to: kezia)
    try register(ola, "Ola", "Brandt", born: "2012-12-01", in: book)
    try book.add(
      CareStarted(
        on: Town.day("2021-03-16"), category: "N1", legalStatus: "V2",
        placement: Placement("U6", provider: "PR1")), to: ola)
    try book.add(
      WorkerAllocated("h1", team: "t1", as: .reviewingOfficer, from: Town.day("2021-03-17")),
      to: ola)
    return book
  }

  /// A fourth brother or sister of the three, with an enquiry too.
  static func addFourth(to book: MemoryCasebook) throws {
    let orla: ChildID = "C0003004"
    try register(orla, "Orla", "Walsh", born: "2019-02-02", in: book)
    try enquire(about: orla, on: "2021-03-17", in: book)
    for child in walshes {
      try book.add(
        RelationshipRecorded(
          on: Town.day("2021-03-16"), Relationship(.sibling, name: "Orla Walsh", child: orla)),
        to: child)
    }
  }

  private static func register(
    _ id: ChildID, _ given: String, _ family: String, born: String, in book: MemoryCasebook
  ) throws {
    try book.add(
      ChildRegistered(
        on: Town.day("2021-03-15"), name: PersonName(given: given, family: family),
        dateOfBirth: Town.day(born), sex: .unknown), to: id)
    try book.add(WorkerAllocated("w1", team: "t1", from: Town.day("2021-03-15")), to: id)
    let referral = try book.add(
      ReferralReceived(on: Town.day("2021-03-15"), source: "6"), to: id)
    try book.add(ReferralDecided(referral, on: Town.day("2021-03-15"), .accepted), to: id)
  }

  private static func enquire(about child: ChildID, on day: String, in book: MemoryCasebook) throws
  {
    let discussion = try book.add(
      StrategyDiscussionHeld(
        at: .day(Town.day(day)), agencies: [.childrensServices, .police], .jointEnquiry,
        rationale: "A burn."), to: child)
    let enquiry = try book.add(
      Section47EnquiryStarted(on: Town.day(day), .joint, discussion: discussion), to: child)
    try book.add(
      Section47EnquiryConcluded(
        enquiry, on: Town.day("2021-03-25"), .substantiatedContinuingRisk,
        isConferenceRequired: true, rationale: "Not accidental."), to: child)
  }
}

/// A client that stays open over many days: keys are pressed, the clock goes on, and what is due is asked.
@MainActor
final class LongSession {
  let book: MemoryCasebook
  let runtime: ClientRuntime

  private let user: WorkerID
  private let size: Size
  private let glyphs: Glyphs

  init(
    _ book: MemoryCasebook, user: WorkerID = "w1", size: Size = .standard,
    glyphs: Glyphs = .unicode
  ) {
    self.book = book
    self.user = user
    self.size = size
    self.glyphs = glyphs
    runtime = ClientRuntime(
      AppEnvironment(rulebook: book.rulebook, forms: RecordForms.all, user: user, glyphs: glyphs),
      casebook: book, size: size
    ) { book.now }
  }

  /// Goes on to a day, at 16:00.
  func day(_ iso: String) { book.now = Moment(date: Town.day(iso), hour: 16) }

  /// Presses keys, once what others recorded has been noticed. Each key's frame is drawn, as for a user.
  func press(_ keys: String) throws {
    // Several sessions share the book; what is recorded is recorded by whoever presses.
    book.user = user
    _ = runtime.handle(.timedOut)
    for event in try KeyScript(keys).events {
      _ = runtime.handle(event)
      _ = text
    }
  }

  /// Opens a form of a child's list by its id, as its place in the list asks for.
  func open(_ form: String, of child: ChildID) throws {
    try press("a")
    let state = runtime.state
    guard case .chooser(let chooser) = state.overlay else {
      Issue.record("The list of forms is not open")
      return
    }
    let ids = ChooserScreen.offers(chooser, state).map(\.form.id)
    let current = chooser.table.selectedID.flatMap { ids.firstIndex(of: $0) } ?? 0
    let wanted = try #require(ids.firstIndex(of: form))
    let step = wanted < current ? "Up " : "Down "
    try press(String(repeating: step, count: abs(wanted - current)) + "Enter")
  }

  /// The message line.
  var message: String { runtime.state.message.text }

  /// The screen.
  var screen: Screen {
    var screen = Screen(size: size, glyphs: glyphs)
    runtime.draw(into: &screen)
    return screen
  }

  /// The screen as text.
  var text: String { screen.text }

  /// What is due for a child, of some areas: the rule with its day, "coreGroup.first 2021-04-23".
  func due(_ child: ChildID, _ areas: String...) throws -> [String] {
    let record = try #require(try book.record(child))
    return record.deadlines(book.rulebook.timescales)
      .filter { deadline in
        deadline.isOpen(asOf: book.now) && areas.contains { deadline.rule.hasPrefix($0) }
      }
      .sorted { ($0.due, $0.rule) < ($1.due, $1.rule) }
      .map { "\($0.rule) \($0.due.date)" + ($0.planned.map { " booked \($0)" } ?? "") }
  }
}
