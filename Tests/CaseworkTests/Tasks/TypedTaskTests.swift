import Casework
import Rulebook
import Testing

@Suite("A task in plain words")
struct TypedTaskTests {
  // Tuesday 30 March 2021; Good Friday is 2 April.
  private let today = day("2021-03-30")
  private let calendar: WorkingCalendar

  init() throws { calendar = try Rulebook.standard().calendar }

  private static let staff = Staff(
    workers: [
      worker("tellis", "Tom Ellis"), worker("arahman", "Aisha Rahman"),
      worker("tbrook", "Tom Brook", to: "2020-12-31"), worker("sgray", "Sam Gray"),
      worker("swhite", "Sam White"),
    ])

  private static func worker(_ id: WorkerID, _ name: String, to last: String? = nil) -> Worker {
    Worker(
      id: id, name: name,
      posts: [
        Worker.Post(
          team: "t1", role: .socialWorker, from: day("2020-01-01"), to: last.map { day($0) })
      ])
  }

  private func read(_ typed: String, family: Set<String> = []) -> TypedTask {
    TypedTask(typed, today: today, calendar: calendar, staff: Self.staff, family: family)
  }

  @Test(
    "The day stands at the end or the beginning",
    arguments: [
      ("ring school fri", "Ring school", "2021-04-02"),
      ("ring school fri.", "Ring school", "2021-04-02"),
      ("book visit by 3 may", "Book visit", "2021-05-03"),
      ("ring school tomorrow", "Ring school", "2021-03-31"),
      ("write to Hope Road School on 12/4", "Write to Hope Road School", "2021-04-12"),
      ("chase health +3wd", "Chase health", "2021-04-06"),
      ("review genogram next week", "Review genogram", "2021-04-09"),
      ("review genogram next tue", "Review genogram", "2021-04-06"),
      ("send report in 2 weeks", "Send report", "2021-04-13"),
      ("send report in 3 working days", "Send report", "2021-04-06"),
      ("fri: ring school", "Ring school", "2021-04-02"),
      ("by 3 may send report", "Send report", "2021-05-03"),
      ("plan for 3 jan", "Plan", "2022-01-03"),
      ("order form by 12.4.2021", "Order form", "2021-04-12"),
    ])
  func days(typed: String, text: String, due: String) {
    let task = read(typed)
    #expect(task.text == text)
    #expect(task.due == day(due))
  }

  @Test(
    "What only looks like a day stays in the words",
    arguments: [
      "Ring 01632 960123", "Ring 120421", "Chase the letter of 3 may", "Ask about 12 apr",
      "Find room 10 4", "Fri", "Scan the form dated 3 mar 2021", "Ring school 3 mar 2020",
    ])
  func noDay(typed: String) {
    let task = read(typed)
    #expect(task.text == typed)
    #expect(task.due == nil)
  }

  @Test(
    "It is urgent with an exclamation mark or the word",
    arguments: [
      "ring school fri !", "ring school! fri", "urgent: ring school fri", "ring school fri!",
      "!ring school fri", "ring school urgently",
    ])
  func urgency(typed: String) {
    let task = read(typed)
    #expect(task.text == "Ring school")
    #expect(task.isUrgent)
  }

  @Test(
    "A colleague is named in one of five ways",
    arguments: [
      ("ask Tom for the report by 3 may !", "Ask Tom for the report", "tellis"),
      ("@tom ring school fri", "Ring school", "tellis"),
      ("ring school @arahman", "Ring school", "arahman"),
      ("Aisha: ring school", "Ring school", "arahman"),
      ("Tom Ellis to ring school fri", "Ring school", "tellis"),
      ("remind Aisha Rahman to book the visit", "Remind Aisha Rahman to book the visit", "arahman"),
    ])
  func colleagues(typed: String, text: String, worker: WorkerID) {
    let task = read(typed)
    #expect(task.text == text)
    #expect(task.worker == worker)
  }

  @Test(
    "Who has left, the family and a name in the middle are not meant; two of a name are asked for")
  func notColleagues() {
    #expect(read("ring Tom’s school").worker == nil)
    #expect(read("ask Tom what he wants", family: ["Tom"]).worker == nil)
    #expect(read("@tom ring school", family: ["Tom"]).worker == "tellis")
    #expect(read("@tbrook ring school").worker == nil)
    let two = read("ask Sam for the report")
    #expect(two.worker == nil)
    #expect(two.candidates == ["sgray", "swhite"])
    #expect(read("@me ring school").text == "Ring school")
    #expect(read("@me ring school").worker == nil)
  }

  @Test("Without a day it is due in five working days, and today when it is urgent")
  func usualDay() {
    #expect(read("ring school").dueDay(today: today, calendar: calendar) == day("2021-04-08"))
    #expect(read("ring school !").dueDay(today: today, calendar: calendar) == today)
  }

  @Test("The actions of a supervision become tasks, a line or part each")
  func actions() {
    let tasks = TypedTask.all(
      in: "- Aisha to meet the head of year by fri.\n- review in two weeks; book room 9 apr\n\n",
      today: today, calendar: calendar, staff: Self.staff)
    #expect(tasks.map(\.text) == ["Meet the head of year", "Review in two weeks", "Book room"])
    #expect(tasks.map(\.worker) == ["arahman", nil, nil])
    #expect(tasks.map(\.due) == [day("2021-04-02"), nil, day("2021-04-09")])
    let event = tasks[0].event(today: today, calendar: calendar, origin: "o1")
    #expect(event.origin == "o1")
    #expect(event.due == day("2021-04-02"))
  }
}
