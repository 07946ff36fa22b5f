import Casework
import Rulebook
import Testing

@Suite struct OverrideTests {
  let timescales: Timescales

  init() throws { timescales = try Rulebook.standard().timescales }

  @Test func anAuthorityMaySetItsOwnLimit() throws {
    let own = try timescales.overriding([
      TimescaleOverride(
        rule: "visit.protection", limit: 10, amber: TimeSpan(2, .workingDays),
        basis: "Agreed by the board in May.")
    ])
    let rule = try #require(own["visit.protection"])
    #expect(rule.span == TimeSpan(10, .workingDays))
    #expect(rule.amber == TimeSpan(2, .workingDays))
    #expect(rule.standing == .local)
    #expect(rule.basis(on: .latest) == "Agreed by the board in May.")
    #expect(own.rules.count == timescales.rules.count)
    #expect(timescales["visit.protection"]?.limit == 15)
  }

  @Test func guidanceThatIsChangedBecomesLocalAndMayBeLonger() throws {
    let own = try timescales.overriding([
      TimescaleOverride(rule: "conference.firstReview", limit: 14, unit: .weeks)
    ])
    #expect(own["conference.firstReview"]?.standing == .local)
    #expect(own["conference.firstReview"]?.span == TimeSpan(14, .weeks))
  }

  @Test func theLawMayOnlyBeMadeStricter() throws {
    let stricter = try timescales.overriding([
      TimescaleOverride(rule: "care.review.first", limit: 15),
      TimescaleOverride(rule: "care.visit.sixWeekly", limit: 25, unit: .workingDays),
      TimescaleOverride(rule: "care.visit.threeMonthly", limit: 12, unit: .weeks),
    ])
    #expect(stricter["care.review.first"]?.standing == .local)
    let law = try #require(timescales["care.review.first"])
    #expect(
      throws: TimescaleProblem.longerThanTheLaw(rule: law, wanted: TimeSpan(21, .workingDays))
    ) {
      try timescales.overriding([TimescaleOverride(rule: "care.review.first", limit: 21)])
    }
    // 30 working days are six weeks only where no holiday lies between; 13 weeks are longer than some three months.
    for longer in [
      TimescaleOverride(rule: "care.visit.sixWeekly", limit: 30, unit: .workingDays),
      TimescaleOverride(rule: "care.visit.threeMonthly", limit: 13, unit: .weeks),
    ] {
      #expect(throws: TimescaleProblem.self) { try timescales.overriding([longer]) }
    }
  }

  @Test func aSecondChangeCannotUndoTheLaw() {
    #expect(throws: TimescaleProblem.self) {
      try timescales.overriding([
        TimescaleOverride(rule: "care.review.first", limit: 10),
        TimescaleOverride(rule: "care.review.first", limit: 30),
      ])
    }
  }

  @Test func anAmberPointAloneLeavesTheLawTheLaw() throws {
    let own = try timescales.overriding([
      TimescaleOverride(rule: "care.review.first", amber: TimeSpan(8, .workingDays))
    ])
    #expect(own["care.review.first"]?.standing == .statutory)
    #expect(own["care.review.first"]?.amber == TimeSpan(8, .workingDays))
  }

  @Test func whatCannotBeUsedSaysWhy() {
    #expect(throws: TimescaleProblem.noSuchRule("care.visit.daily")) {
      try timescales.overriding([TimescaleOverride(rule: "care.visit.daily", limit: 1)])
    }
    #expect(throws: TimescaleProblem.notPositive(rule: "visit.protection")) {
      try timescales.overriding([TimescaleOverride(rule: "visit.protection", limit: 0)])
    }
    #expect(
      TimescaleProblem.noSuchRule("x").description
        == "There is no timescale “x”. Correct its name, or remove it from the settings.")
  }
}
