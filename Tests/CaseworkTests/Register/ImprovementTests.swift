import Casework
import Rulebook
import Testing

@Suite("Improvement work")
struct ImprovementTests {
  /// An action agreed on 12 July 2021, to be done by 30 September.
  private func action(_ change: (inout ImprovementActionAdded) -> Void = { _ in })
    -> ImprovementActionAdded
  {
    var event = ImprovementActionAdded(
      on: day("2021-07-12"), plan: "Placements", action: "Approve every placement",
      officers: ResponsibleOfficers(["m1"]), target: day("2021-09-30"),
      measure: PerformanceMeasure("Approvals in place"))
    change(&event)
    return event
  }

  private func recommendation() -> RecommendationMade {
    RecommendationMade(
      on: day("2021-07-01"), panel: "Scrutiny", "Reasons", proposed: "Report the reasons",
      officers: ResponsibleOfficers(others: ["Service Lead"]))
  }

  @Test func `An action names its plan, who answers for it and how it is judged`() throws {
    let story = try RegisterCase()
    #expect(story.breach(action { $0.plan = " " }) == "improvement.words")
    #expect(story.breach(action { $0.action = "" }) == "improvement.words")
    #expect(story.breach(action { $0.officers = .init(others: [" "]) }) == "improvement.owner")
    #expect(story.breach(action { $0.measure.words = "" }) == "improvement.measure")
    #expect(story.breach(action { $0.officers = .init(others: ["Lead"]) }) == nil)
  }

  @Test func `A target that has passed already is told, not refused`() throws {
    var story = try RegisterCase()
    try story.add(action { $0.target = day("2021-07-01") })
    #expect(story.advice.map(\.rule) == ["improvement.targetPast"])
  }

  @Test func `The clock of an action runs to its target, and stops on the day it was completed`()
    throws
  {
    var story = try RegisterCase()
    try story.add(action())
    let open = try #require(story.deadlines("improvement.target").first)
    #expect(open.due == .day(day("2021-09-30")))
    #expect(open.amberFrom == .day(day("2021-09-02")))
    #expect(open.status(asOf: moment("2021-09-01T12:00")) == .onTrack)
    #expect(open.status(asOf: moment("2021-09-02T12:00")) == .dueSoon)
    #expect(open.status(asOf: moment("2021-09-30T23:59")) == .dueSoon)
    #expect(open.status(asOf: moment("2021-10-01T00:00")) == .overdue)
    let explanation = DeadlineExplanation(
      open, in: story.rulebook.timescales, asOf: moment("2021-09-01T12:00"))
    #expect(explanation.ruleSentence == "Improvement action carried out by the day that was set")
    #expect(explanation.counted == "The day was agreed: 80 calendar days after Mon 12 Jul")

    try story.add(ImprovementActionReviewed(on: day("2021-10-04"), "Done", status: .completed))
    let late = try #require(story.deadlines("improvement.target").first)
    #expect(late.status(asOf: moment("2021-10-05T12:00")) == .metLate)
    // Found not to last: the clock runs again from the target that was set.
    try story.add(
      ImprovementActionReviewed(on: day("2021-11-01"), "It slipped", status: .progressEvident))
    #expect(story.record.improvement?.action?.isOpen == true)
    #expect(
      story.deadlines("improvement.target").first?.status(asOf: moment("2021-11-02T12:00"))
        == .overdue)
  }

  @Test func `A target is moved for a reason, and the first date is never lost`() throws {
    var story = try RegisterCase()
    let id = try story.add(action())
    let on = day("2021-09-20")
    #expect(
      story.breach(ImprovementActionChanged(id, on: on, target: day("2021-10-31")))
        == "improvement.targetReason")
    #expect(story.breach(ImprovementActionChanged(id, on: on)) == "improvement.nothingChanged")
    #expect(
      story.breach(ImprovementActionChanged("x", on: on, wording: "y")) == "improvement.noSuchItem")
    try story.add(
      ImprovementActionChanged(id, on: on, target: day("2021-10-31"), reason: "Panel in October"))
    let action = try #require(story.record.improvement?.action)
    #expect(action.targets.map(\.day) == [day("2021-09-30"), day("2021-10-31")])
    let clock = try #require(story.deadlines("improvement.target").first)
    #expect(clock.due == .day(day("2021-10-31")))
    #expect(
      clock.note
        == "First to be done by 30 Sep 2021; moved on 20 Sep 2021 to 31 Oct 2021 because: Panel in October"
    )
  }

  @Test func `Reviews come round every three months until the action is completed or given up`()
    throws
  {
    var story = try RegisterCase()
    let id = try story.add(action())
    #expect(story.deadlines("improvement.review").map(\.due) == [.day(day("2021-10-12"))])
    try story.add(
      ImprovementActionReviewed(on: day("2021-09-01"), "Begun", status: .inTrain))
    let second = story.deadlines("improvement.review")
    #expect(second.map(\.due) == [.day(day("2021-10-12")), .day(day("2021-12-01"))])
    #expect(second.map { $0.status(asOf: moment("2021-09-02T12:00")) } == [.met, .onTrack])
    var given = story
    try given.add(ImprovementActionEnded(id, on: day("2021-10-01"), reason: "Merged"))
    #expect(given.deadlines("improvement.review").allSatisfy { $0.closure != nil })
    #expect(given.deadlines("improvement.target").first?.closure?.kind == .ceased)
    #expect(
      given.breach(ImprovementActionReviewed(on: day("2021-10-02"), "x", status: .inTrain))
        == "improvement.ended")
    try story.add(ImprovementActionReviewed(on: day("2021-10-01"), "Done", status: .completed))
    #expect(story.deadlines("improvement.review").allSatisfy { $0.closure != nil })
    #expect(
      story.breach(ImprovementActionReviewed(on: day("2021-07-11"), "x", status: .inTrain))
        == "improvement.order")
  }

  @Test func `Reviews recorded out of order stand in the order of their days`() throws {
    var story = try RegisterCase()
    try story.add(action())
    try story.add(ImprovementActionReviewed(on: day("2021-10-01"), "Done", status: .completed))
    try story.add(
      ImprovementActionReviewed(on: day("2021-09-01"), "Begun", status: .inTrain),
      recorded: day("2021-10-02"))
    let action = try #require(story.record.improvement?.action)
    #expect(action.reviews.map(\.text) == ["Begun", "Done"])
    #expect(action.completed == day("2021-10-01"))
    #expect(action.statusWords == "Completed")
  }

  @Test func `A recommendation stays on the list until the panel accepts it as complete`() throws {
    var story = try RegisterCase(RegisterID(.improvement, "R0001"))
    let id = try story.add(recommendation())
    #expect(story.record.improvement?.recommendation?.isOnList == true)
    #expect(story.deadlines("recommendation.report").map(\.due) == [.day(day("2021-10-01"))])
    let panel = day("2021-09-16")
    #expect(
      story.breach(RecommendationConsidered(id, on: panel, .accepted))
        == "recommendation.notComplete")
    try story.add(RecommendationUpdated(on: day("2021-09-01"), "Done.", status: .complete))
    #expect(story.record.improvement?.recommendation?.isOnList == true)
    #expect(
      story.breach(RecommendationConsidered(id, on: day("2021-08-31"), .accepted))
        == "recommendation.notComplete")
    #expect(
      story.breach(RecommendationConsidered(id, on: panel, .noted)) == "recommendation.notRejected")
    try story.add(RecommendationConsidered(id, on: panel, .kept, words: "Show us the figures"))
    #expect(story.record.improvement?.recommendation?.isOnList == true)
    try story.add(RecommendationConsidered(id, on: day("2021-10-14"), .accepted))
    let found = try #require(story.record.improvement?.recommendation)
    #expect(!found.isOnList)
    #expect(found.statusWords == "Accepted as complete, 14 Oct 2021")
    #expect(story.deadlines("recommendation.report").allSatisfy { $0.closure != nil })
    let update = RecommendationUpdated(on: day("2021-11-01"), "More", status: .complete)
    #expect(story.breach(update) == "recommendation.offList")
    try story.add(RecommendationConsidered(id, on: day("2021-10-28"), .kept))
    #expect(story.breach(update) == nil)
  }

  @Test func `A rejected recommendation leaves only after the panel was told`() throws {
    var story = try RegisterCase(RegisterID(.improvement, "R0001"))
    let id = try story.add(recommendation())
    try story.add(
      RecommendationUpdated(on: day("2021-09-01"), "Cabinet rejected it.", status: .rejected))
    #expect(story.record.improvement?.recommendation?.isOnList == true)
    #expect(
      story.breach(RecommendationConsidered(id, on: day("2021-09-16"), .accepted))
        == "recommendation.notComplete")
    try story.add(RecommendationConsidered(id, on: day("2021-09-16"), .noted))
    #expect(story.record.improvement?.recommendation?.isOnList == false)
    #expect(story.record.facts(story.rulebook.codes)?.isOpen == false)
  }

  @Test func `What belongs to actions is not recorded for recommendations`() throws {
    var story = try RegisterCase(RegisterID(.improvement, "R0001"))
    let id = try story.add(recommendation())
    let on = day("2021-09-01")
    #expect(
      story.breach(ImprovementActionReviewed(on: on, "x", status: .inTrain))
        == "improvement.noSuchItem")
    #expect(
      story.breach(ImprovementActionEnded(id, on: on, reason: "x")) == "improvement.noSuchItem")
    #expect(
      story.breach(ImprovementEvidenceAdded(on: on, "Minutes", link: " "))
        == "improvement.evidence")
    try story.add(ImprovementEvidenceAdded(on: on, "Minutes", link: "minutes.pdf"))
    #expect(story.record.improvement?.recommendation?.evidence.map(\.title) == ["Minutes"])
  }

  @Test func `A number is met at its aim`() {
    let least = PerformanceMeasure.Figure("x", .atLeast, 92.5)
    #expect([92.4, 92.5, 93].map(least.isMet) == [false, true, true])
    let most = PerformanceMeasure.Figure("x", .atMost, 0)
    #expect([0, 1].map(most.isMet) == [true, false])
    #expect(least.aim == "at least 92.5")
    #expect(most.aim == "at most 0")
    #expect(PerformanceMeasure.Figure.spoken(-0.4) == "-0.4")
    #expect(PerformanceMeasure.Figure.spoken(12) == "12")
  }

  @Test func `Lists show the plan, the status in the report's words and who answers`() throws {
    var story = try RegisterCase()
    try story.add(action { $0.partners = ["Health"] })
    let facts = try #require(story.record.facts(story.rulebook.codes))
    #expect(facts.title == "Approve every placement")
    #expect(facts.group == "Placements")
    #expect(facts.status == "Not yet reviewed")
    #expect(facts.isOpen)
    #expect(facts.workers == ["m1"])
    #expect(facts.due == day("2021-09-30"))
    #expect(facts.words.contains("Health"))
  }
}
