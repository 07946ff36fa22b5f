import Casework
import Invented
import Testing

/// The small authority shows every status that a case can have.
@Suite struct CoverageTests {
  let sample: Sample
  let today = InventedAuthority.today

  init() throws { sample = try Sample.small.get() }

  @Test(arguments: [
    "mash.red.discussion", "mash.red.strategy", "mash.amber.decision", "referrer.told",
    "referral.decision", "assessment.complete", "assessment.checkpoint10",
    "assessment.checkpoint25", "assessment.childSeen", "enquiry.complete", "conference.initial",
    "conference.transferIn", "coreGroup.first", "coreGroup.later", "conference.firstReview",
    "conference.laterReview", "visit.protection", "visit.childInNeed", "childInNeed.firstReview",
    "childInNeed.laterReview", "care.plan", "care.placementPlan", "care.review.first",
    "care.review.second", "care.review.later", "care.visit.firstWeek", "care.visit.weekly",
    "care.visit.fourWeekly", "care.visit.sixWeekly", "care.visit.threeMonthly",
    "care.health.initial", "care.health.review", "care.health.reviewUnderFive", "care.dental",
    "care.personalEducationPlan", "care.personalEducationPlan.review", "missing.returnInterview",
  ])
  func everyClockRuns(_ rule: String) {
    let own = sample.deadlines.filter { $0.rule == rule }
    #expect(own.contains { $0.isOpen(asOf: InventedAuthority.now) }, "\(rule) runs for nobody")
  }

  /// Nothing of the sample came from a return, so all of it is known.
  @Test(arguments: DeadlineStatus.allCases.filter { $0 != .notKnown })
  func everyStatusOfADeadlineIsThere(_ status: DeadlineStatus) {
    let calendar = sample.rulebook.calendar
    #expect(
      sample.deadlines.contains {
        $0.status(asOf: InventedAuthority.now, calendar: calendar) == status
      })
  }

  @Test func theTwoReadingsOfAConferenceDiffer() {
    #expect(
      sample.deadlines.contains {
        $0.rule == "conference.initial" && $0.otherReading?.due != $0.due
      })
  }

  @Test(arguments: Rating.allCases)
  func contactsOfEachRatingWaitForADecision(_ rating: Rating) {
    let contacts = sample.records.values.flatMap(\.frontDoor.contacts)
    #expect(contacts.contains { $0.triage?.rating == rating })
    #expect(contacts.contains { $0.triage == nil })
  }

  @Test(arguments: ContactOutcome.allCases.filter { $0 != .noFurtherAction } + [.noFurtherAction])
  func contactsCameToEachDecision(_ outcome: ContactOutcome) {
    let contacts = sample.records.values.flatMap(\.frontDoor.contacts)
    #expect(contacts.contains { $0.decision?.outcome == outcome })
  }

  @Test(arguments: [5, 24, 41, 46]) func assessmentsAreOnEachDay(_ day: Int) {
    #expect(
      sample.has { record in
        record.assessments.all.contains { $0.end == nil }
          && record.frontDoor.referrals.contains {
            sample.rulebook.calendar.workingDays(from: $0.received, to: today) == day
          }
      })
  }

  @Test(arguments: ["NEG", "EMO", "PHY", "SAB"]) func plansOfEachCategory(_ category: String) {
    #expect(
      sample.has { $0.protection.plan(openOn: today)?.latestCategory.rawValue == category })
  }

  @Test func protectionHasItsTurns() {
    #expect(sample.has { $0.protection.enquiry(openOn: today) != nil })
    #expect(sample.has { $0.protection.enquiries.contains { $0.isConferenceNotRequired } })
    #expect(sample.has { $0.protection.bookings.contains { !$0.postponements.isEmpty } })
    #expect(sample.has { $0.protection.plans.count == 2 })
    #expect(sample.has { $0.protection.plans.contains { $0.end != nil } })
    #expect(sample.has { $0.protection.plans.contains(where: \.isTemporary) })
    #expect(sample.has { $0.person.isUnborn && $0.protection.plan(openOn: today) != nil })
  }

  @Test func visitsWentEachWay() {
    let visits = sample.records.values.flatMap(\.visits.all)
    #expect(visits.contains { !$0.isSeen && $0.kind == .childProtection })
    #expect(visits.contains { $0.isSeen && !$0.isSeenAlone && $0.whyNotAlone != nil })
    #expect(visits.contains { $0.isSeenAlone && $0.words != nil })
    for kind in Visit.Kind.allCases { #expect(visits.contains { $0.kind == kind }, "\(kind)") }
  }

  @Test(arguments: ["C1", "C2", "E1", "V2", "V3"]) func careUnderEachStatus(_ status: String) {
    #expect(sample.has { $0.care.legalStatus(on: today)?.status.rawValue == status })
  }

  @Test(arguments: ["U6", "U4", "U3", "P1", "K2", "H5", "A5"])
  func careInEachPlacement(_ type: String) {
    #expect(sample.has { $0.care.placement(on: today)?.placement.type.rawValue == type })
  }

  @Test func careHasItsTurns() {
    #expect(
      sample.has { $0.care.period(on: today).map { $0.start >= today.adding(days: -6) } ?? false })
    #expect(sample.has { $0.care.missing(on: today) != nil })
    #expect(sample.has { $0.care.missing.count == 3 })
    #expect(sample.has { $0.person.unaccompanied != nil })
    #expect(sample.has { $0.care.adopters != nil })
    #expect(sample.has { $0.person.endOfRecord?.cause == .adoption })
    for regulation in PlacementRegulation.allCases {
      #expect(sample.has { $0.care.placement(on: today)?.placement.regulation == regulation })
    }
    #expect(sample.has { !$0.care.periods.isEmpty && !$0.care.isLookedAfter(on: today) })
  }

  @Test func casesEnd() {
    #expect(sample.has { $0.person.dateOfDeath != nil })
    #expect(sample.has { $0.frontDoor.referrals.contains(where: \.isNoFurtherAction) })
    #expect(
      sample.has {
        $0.frontDoor.referrals.count == 2 && $0.frontDoor.openReferral(on: today) != nil
      })
    for reason in ["RC1", "RC2", "RC4", "RC5", "RC7", "RC8"] {
      #expect(
        sample.has { record in
          record.frontDoor.referrals.contains { $0.closure?.reason.rawValue == reason }
        }, "\(reason)")
    }
    #expect(sample.has { $0.person.names.count == 3 && $0.person.addresses.count >= 4 })
  }

  @Test func mistakesWerePutRight() {
    let events = sample.records.values.flatMap(\.events)
    #expect(events.count { $0.event is EntryCorrected } == 4)
    #expect(events.count { $0.event is EntryWithdrawn } == 2)
  }
}
