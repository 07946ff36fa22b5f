import Casework
import Rulebook
import Testing

@Suite("Tasks about a child")
struct TaskTests {
  private func set() throws -> (Case, EventID) {
    var child = try Case()
    let task = try child.add(
      TaskSet(on: day("2021-03-22"), "Ring school", due: day("2021-03-26")), by: "anna")
    return (child, task)
  }

  @Test("A task is a deadline of whoever has it, on the day that was set")
  func deadline() throws {
    let (child, task) = try set()
    let due = try #require(child.deadlines("task.due").first)
    #expect(due.id == "task.due/\(task)")
    #expect(due.title == "Ring school")
    #expect(due.owner == "anna")
    #expect(due.due == .day(day("2021-03-26")))
    #expect(due.amberFrom == .day(day("2021-03-25")))
    #expect(due.status(asOf: moment("2021-03-27T09:00")) == .overdue)
  }

  @Test("Put off and handed over, it keeps the old day and the old name")
  func change() throws {
    var (child, task) = try set()
    try child.add(
      TaskChanged(
        task, on: day("2021-03-25"), to: "tom", due: day("2021-03-30"), reason: "School is closed."),
      by: "anna")
    try child.add(TaskChanged(task, on: day("2021-03-29"), due: day("2021-04-01")), by: "tom")
    let own = try #require(child.record.tasks.task(task))
    #expect(own.firstDue == day("2021-03-26"))
    #expect(own.changes.map(\.due) == [day("2021-03-26"), day("2021-03-30")])
    #expect(own.changes[0].from == "anna")
    let due = try #require(child.deadlines("task.due").first)
    #expect(due.owner == "tom")
    #expect(due.due == .day(day("2021-04-01")))
    #expect(due.given?.original == day("2021-03-26"))
    let account = DeadlineExplanation(
      due, in: child.rulebook.timescales, asOf: moment("2021-03-30T14:20"),
      naming: { $0 == "anna" ? "Anna Moore" : "Tom Ellis" })
    let lines = Dictionary(account.lines.map { ($0.label, $0.text) }) { first, _ in first }
    #expect(lines["Set by"] == "Anna Moore on 22 Mar 2021")
    #expect(
      lines["Moved"]
        == "From Fri 26 Mar to Tue 30 Mar by Anna Moore on 25 Mar 2021: School is closed.; "
        + "from Tue 30 Mar to Thu 1 Apr by Tom Ellis on 29 Mar 2021")
    #expect(lines["Counts from"] == "Task set, Monday 22 March 2021")
    #expect(lines["Rule"] == "A task done by the day that was set")
    #expect(lines["Now"] == "Tue 30 Mar: 2 wd left")
    #expect(lines["Counted"] == nil)
    #expect(lines["Skipped"] == nil)
  }

  @Test("It ends once: done, or no longer needed with a reason")
  func end() throws {
    var (child, task) = try set()
    #expect(
      child.breach(TaskDone(task, on: day("2021-03-25"), notNeeded: true))?.rule
        == "task.whyNotNeeded")
    #expect(child.breach(TaskDone(task, on: day("2021-03-21")))?.rule == "task.order")
    try child.add(TaskDone(task, on: day("2021-03-29"), note: "Spoke to the head of year."))
    #expect(child.record.tasks.open(on: day("2021-03-28")).count == 1)
    #expect(child.record.tasks.open(on: day("2021-03-29")).isEmpty)
    #expect(child.deadlines("task.due").first?.status(asOf: moment("2021-03-30T09:00")) == .metLate)
    #expect(child.breach(TaskDone(task, on: day("2021-03-30")))?.rule == "task.ended")
    #expect(
      child.breach(TaskChanged(task, on: day("2021-03-30"), to: "tom"))?.rule == "task.ended")
  }

  @Test("What cannot be is refused")
  func refusals() throws {
    let (child, task) = try set()
    let today = day("2021-03-24")
    #expect(child.breach(TaskSet(on: today, " ", due: today))?.rule == "task.empty")
    #expect(
      child.breach(TaskSet(on: today, "Ring", due: day("2021-03-23")))?.rule == "task.pastDue")
    #expect(
      child.breach(TaskSet(on: today, "Ring", due: today, origin: "e99"))?.rule == "task.origin")
    #expect(child.breach(TaskChanged(task, on: today, to: "anna"))?.rule == "task.unchanged")
    #expect(child.breach(TaskChanged("e99", on: today, to: "tom"))?.rule == "task.unknown")
  }

  @Test("An urgent task is due soon at once, and the first of its day")
  func urgent() throws {
    var (child, _) = try set()
    let urgent = try child.add(
      TaskSet(on: day("2021-03-22"), "Ring police", due: day("2021-03-26"), urgent: true))
    #expect(
      child.deadlines("task.due").last?.status(asOf: moment("2021-03-22T09:00")) == .dueSoon)
    #expect(child.record.tasks.open(on: day("2021-03-22")).first?.id == urgent)
  }

  @Test("Actions of a supervision are found by it, and keep no case from closing")
  func origin() throws {
    var child = try Case()
    let referral = try child.add(ReferralReceived(on: day("2021-03-01"), source: "6"))
    try child.add(ReferralDecided(referral, on: day("2021-03-01"), .accepted))
    let talk = try child.add(
      ManagementOversightRecorded(on: day("2021-03-10"), .supervision, "We agreed why."), by: "m1")
    let task = try child.add(
      TaskSet(
        on: day("2021-03-10"), "Meet the school", for: "tom", due: day("2021-03-12"), origin: talk),
      by: "m1")
    #expect(child.record.tasks.arising(from: talk).map(\.id) == [task])
    try child.add(ReferralClosed(referral, on: day("2021-03-15"), reason: "RC1"))
    #expect(child.deadlines("task.due").first?.isOpen(asOf: moment("2021-03-20T09:00")) == true)
  }
}
