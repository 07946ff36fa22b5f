import Casework
import Invented
import Rulebook
import Testing

/// Jade Whitlock, from early help through protection and care to leaving it: every clock of the way, from the day on
/// which it starts to the day on which it stops.
@Suite struct JourneyTests {
  private static func deadlines() throws -> [Deadline] {
    let sample = try Sample.small.get()
    let jade = try #require(
      sample.records.values.first { $0.person.name?.spoken == "Jade Whitlock" })
    return jade.deadlines(sample.rulebook.timescales)
      .sorted {
        ($0.trigger.at.date, $0.due.date, $0.rule) < ($1.trigger.at.date, $1.due.date, $1.rule)
      }
  }

  @Test func everyClockBeforeAndAfterCareStartsAndStopsOnItsDay() throws {
    let rows = try Self.deadlines()
      .filter { !$0.rule.hasPrefix("care.") && !$0.rule.hasPrefix("oversight.") }
      .map { deadline in
        "\(deadline.trigger.at.date) \(deadline.rule) by \(deadline.due.date)"
          + (deadline.closure.map { " \($0.kind) \($0.at.date)" } ?? " open")
      }
    #expect(rows == Self.expected)
  }

  @Test func everyDutyOfCareArisesAndNoneOutlivesIt() throws {
    let care = try Self.deadlines().filter { $0.rule.hasPrefix("care.") }
    #expect(Set(care.map(\.rule)).isSuperset(of: Self.dutiesOfCare))
    let eighteenth = try #require(CivilDate("2021-02-05"))
    for deadline in care {
      let closure = try #require(deadline.closure)
      #expect(closure.at.date <= eighteenth, "\(deadline.id)")
    }
    let comeRound = care.filter { $0.rule.contains("visit") || $0.rule.contains("review.l") }
    #expect(comeRound.count > 30)
    for deadline in comeRound where deadline.closure?.kind == .met {
      #expect(deadline.closure?.at.date ?? .latest <= deadline.due.date, "\(deadline.id)")
    }
  }

  private static let dutiesOfCare: Set<String> = [
    "care.dental",
    "care.health.initial",
    "care.health.review",
    "care.permanencePlan",
    "care.personalEducationPlan",
    "care.personalEducationPlan.review",
    "care.placementNotice",
    "care.placementPlan",
    "care.plan",
    "care.review.decisions",
    "care.review.first",
    "care.review.later",
    "care.review.record",
    "care.review.second",
    "care.review.shared",
    "care.sdq",
    "care.visit.firstWeek",
    "care.visit.sixWeekly",
    "care.visit.threeMonthly",
  ]

  private static let expected = [
    "2016-02-16 earlyHelp.review by 2016-03-29 met 2016-03-22",
    "2016-03-22 earlyHelp.review by 2016-05-03 met 2016-05-03",
    "2016-05-03 earlyHelp.review by 2016-06-14 ceased 2016-05-18",
    "2016-05-18 mash.red.discussion by 2016-05-18 met 2016-05-18",
    "2016-05-18 mash.red.strategy by 2016-05-18 met 2016-05-18",
    "2016-05-18 referral.decision by 2016-05-19 met 2016-05-18",
    "2016-05-18 referrer.told by 2016-05-19 met 2016-05-18",
    "2016-05-18 assessment.childSeen by 2016-05-25 met 2016-05-19",
    "2016-05-18 assessment.checkpoint10 by 2016-06-02 met 2016-06-01",
    "2016-05-18 conference.initial by 2016-06-09 met 2016-06-08",
    "2016-05-18 enquiry.complete by 2016-06-09 met 2016-06-01",
    "2016-05-18 assessment.checkpoint25 by 2016-06-23 ceased 2016-06-21",
    "2016-05-18 assessment.complete by 2016-07-21 met 2016-06-21",
    "2016-06-08 coreGroup.first by 2016-06-22 met 2016-06-21",
    "2016-06-08 visit.protection by 2016-06-29 met 2016-06-27",
    "2016-06-08 conference.firstReview by 2016-09-08 met 2016-09-07",
    "2016-06-21 coreGroup.later by 2016-08-02 met 2016-08-02",
    "2016-06-27 visit.protection by 2016-07-18 met 2016-07-12",
    "2016-07-12 visit.protection by 2016-08-02 met 2016-07-29",
    "2016-07-29 visit.protection by 2016-08-19 met 2016-08-15",
    "2016-08-02 coreGroup.later by 2016-09-13 met 2016-09-13",
    "2016-08-15 visit.protection by 2016-09-06 met 2016-08-31",
    "2016-08-31 visit.protection by 2016-09-21 met 2016-09-15",
    "2016-09-07 conference.laterReview by 2017-03-07 met 2016-12-15",
    "2016-09-13 coreGroup.later by 2016-10-25 met 2016-10-25",
    "2016-09-15 visit.protection by 2016-10-06 met 2016-10-04",
    "2016-10-04 visit.protection by 2016-10-25 met 2016-10-20",
    "2016-10-20 visit.protection by 2016-11-10 met 2016-11-08",
    "2016-10-25 coreGroup.later by 2016-12-06 met 2016-12-01",
    "2016-11-08 visit.protection by 2016-11-29 met 2016-11-25",
    "2016-11-25 visit.protection by 2016-12-16 met 2016-11-28",
    "2016-11-28 visit.protection by 2016-12-19 met 2016-12-12",
    "2016-12-01 coreGroup.later by 2017-01-12 ceased 2016-12-15",
    "2016-12-12 visit.protection by 2017-01-05 ceased 2016-12-15",
    "2018-09-15 missing.returnInterview by 2018-09-18 met 2018-09-17",
    "2018-09-18 exploitation.strategyDiscussion by 2018-09-19 met 2018-09-19",
    "2018-09-18 exploitation.review by 2018-12-14 met 2018-12-12",
    "2018-12-12 exploitation.review by 2019-03-12 met 2019-03-11",
    "2019-02-05 leaving.needsAssessment by 2019-05-05 met 2019-03-26",
    "2019-02-05 leaving.pathwayPlan by 2019-05-05 met 2019-04-16",
    "2019-04-16 leaving.pathwayReview by 2019-10-16 met 2019-10-03",
    "2019-10-03 leaving.pathwayReview by 2020-04-03 met 2020-03-23",
    "2020-03-23 leaving.pathwayReview by 2020-09-23 met 2020-09-09",
    "2020-09-09 leaving.pathwayReview by 2021-03-09 ceased 2024-02-05",
    "2021-02-05 leaving.firstVisit by 2021-02-12 met 2021-02-10",
    "2021-02-05 leaving.visit by 2021-04-02 met 2021-02-10",
    "2021-02-10 leaving.visit by 2021-04-07 met 2021-03-24",
    "2021-03-24 leaving.visit by 2021-05-19 ceased 2024-02-05",
  ]
}
