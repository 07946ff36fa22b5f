import Casework
import Rulebook
import Testing

@Suite("More time for a deadline")
struct ExtensionTests {
  private func planned() throws -> (Case, Deadline) {
    var child = try Case()
    try child.add(ReferralReceived(on: day("2021-01-04"), source: "6"))
    try child.add(ChildInNeedPlanStarted(on: day("2021-01-11")))
    let review = try #require(child.deadlines("childInNeed.firstReview").first)
    return (child, review)
  }

  private func extend(
    _ deadline: Deadline, on date: String = "2021-04-07", until: String = "2021-04-26",
    reason: String = "The school comes after the holidays.", askedBy: WorkerID = "anna"
  ) -> DeadlineExtended {
    DeadlineExtended(
      deadline, on: day(date), until: .day(day(until)), reason: reason, askedBy: askedBy)
  }

  @Test("The list goes by the new date, the figures by the original, and both are told")
  func both() throws {
    var (child, review) = try planned()
    #expect(review.due == .day(day("2021-04-11")))
    try child.add(extend(review), by: "m1")
    let now = try #require(child.deadlines("childInNeed.firstReview").first)
    #expect(now.due == .day(day("2021-04-11")))
    #expect(now.latestDue == .day(day("2021-04-26")))
    #expect(now.due(asOf: moment("2021-04-06T12:00")) == .day(day("2021-04-11")))
    #expect(now.due(asOf: moment("2021-04-08T12:00")) == .day(day("2021-04-26")))
    #expect(now.status(asOf: moment("2021-04-13T12:00")) == .dueSoon)
    #expect(now.status(asOf: moment("2021-04-27T12:00")) == .overdue)
    #expect(now.isLate(.day(day("2021-04-20"))))
    let account = DeadlineExplanation(
      now, in: child.rulebook.timescales, asOf: moment("2021-04-13T12:00"))
    #expect(account.mustBy == "Sunday 11 April 2021")
    #expect(
      account.extended
        == "To 26 Apr 2021 by m1 on 7 Apr 2021, asked for by anna: The school comes after the "
        + "holidays. Figures go by the original date.")
    #expect(account.standing == "Tue 13 Apr: 9 wd left")
  }

  @Test("What comes between the two dates is met, and late in the figures")
  func late() throws {
    var (child, review) = try planned()
    try child.add(extend(review), by: "m1")
    let plan = try #require(child.record.childInNeed.plans.first)
    try child.add(ChildInNeedPlanReviewed(plan.id, on: day("2021-04-20"), decision: "Goes on."))
    let now = try #require(child.deadlines("childInNeed.firstReview").first)
    #expect(now.status(asOf: moment("2021-04-20T23:30")) == .metLate)
  }

  @Test("Nobody agrees to their own request, and only a manager agrees")
  func authoriser() throws {
    let (child, review) = try planned()
    #expect(child.breach(extend(review, askedBy: "m1"), by: "m1")?.rule == "oversight.byAnother")
    let staff = Staff(workers: [
      Worker(
        id: "m1", name: "Hana Ashdown",
        posts: [Worker.Post(team: "t", role: .manager, from: day("2020-01-01"))]),
      Worker(
        id: "tom", name: "Tom Ellis",
        posts: [Worker.Post(team: "t", role: .socialWorker, from: day("2020-01-01"))]),
    ])
    #expect(staff.roleBreach(extend(review), by: "m1") == nil)
    #expect(
      staff.roleBreach(extend(review), by: "tom")?.description
        == "“More time” is recorded by a team manager. Tom Ellis is social worker on 7 Apr 2021. "
        + "Ask a colleague in that role to record it.")
    #expect(staff.roleBreach(extend(review), by: "gone")?.rule == "staff.role")
    #expect(staff.roleBreach(ChildRegistered.example, by: "tom") == nil)
  }

  @Test("What cannot be is refused; more time after the date is told")
  func refusals() throws {
    var (child, review) = try planned()
    #expect(child.breach(extend(review, until: "2021-04-11"))?.rule == "extension.notLater")
    #expect(child.breach(extend(review, reason: " "))?.rule == "extension.reason")
    #expect(child.breach(extend(review, askedBy: ""))?.rule == "extension.askedBy")
    try child.add(extend(review, on: "2021-04-12"))
    #expect(child.advice.map(\.rule) == ["extension.late"])
    let plan = try #require(child.record.childInNeed.plans.first)
    try child.add(ChildInNeedPlanReviewed(plan.id, on: day("2021-04-20"), decision: "Goes on."))
    #expect(child.breach(extend(review, on: "2021-04-21"))?.rule == "extension.closed")
    try child.add(TaskSet(on: day("2021-04-20"), "Ring school", due: day("2021-04-30")))
    let task = try #require(child.deadlines("task.due").first)
    #expect(
      child.breach(extend(task, on: "2021-04-21", until: "2021-05-30"))?.rule == "extension.given")
  }

  @Test("A limit of the law is extended only as its rule says")
  func law() throws {
    let child = try Case.inCare(from: "2021-02-01")
    let plan = try #require(child.deadlines("care.review.first").first)
    let event = extend(plan, on: "2021-02-20", until: "2021-03-15")
    #expect(child.breach(event)?.rule == "extension.law")
    let rule = try #require(child.rulebook.timescales["care.review.first"])
    let own = DeadlineRule(
      id: rule.id, title: rule.title, name: rule.name, area: rule.area, trigger: rule.trigger,
      limit: rule.limit, unit: rule.unit, metWhen: rule.metWhen, amber: rule.amber,
      basis: rule.basis(on: plan.trigger.at.date), standing: rule.standing,
      extendable: .init(by: TimeSpan(2, .weeks), times: 1))
    let rulebook = Rulebook(
      timescales: Timescales(calendar: child.rulebook.calendar, rules: [own]),
      codes: child.rulebook.codes)
    var record = child.record
    let recorded = { (id: EventID, event: DeadlineExtended) in
      RecordedEvent(id: id, at: moment("2021-03-31T12:00"), by: "m1", event)
    }
    #expect(plan.due == .day(day("2021-03-01")))
    #expect(throws: RuleBreach.self) {
      try record.accept(
        recorded("x0", extend(plan, on: "2021-02-20", until: "2021-03-16")), using: rulebook)
    }
    try record.accept(recorded("x1", event), using: rulebook)
    do throws(RuleBreach) {
      try record.accept(
        recorded("x2", extend(plan, on: "2021-03-10", until: "2021-03-20")), using: rulebook)
      Issue.record("A second extension was accepted.")
    } catch {
      #expect(error.rule == "extension.often")
      #expect(error.statement == "This limit is extended once, by up to 2 weeks.")
    }
  }
}
