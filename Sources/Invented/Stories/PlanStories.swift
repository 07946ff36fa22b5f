import Casework

/// Child protection plans at later points of their course.
extension StoryTeller {
  /// A case that came through enquiry and conference to a plan.
  ///
  /// - Parameters:
  ///   - conference: the day of the initial conference.
  ///   - enquiryBefore: working days from the strategy discussion to it.
  /// - Returns: the plans.
  mutating func planned(
    _ children: [InventedChild], of family: Family, by worker: WorkerID, conference: CivilDate,
    enquiryBefore: Int, _ category: AbuseCategory, theme: String, source: ReferralSource,
    register: Bool = true
  ) -> Items {
    let start = calendar.date(-enquiryBefore, workingDaysAfter: conference).date
    referred(
      family, on: start, theme: theme, source: source, need: "N1", outcome: .strategyDiscussion,
      register: register, only: children)
    allocate(children, to: worker, from: start, reason: "FCONTA")
    let enquiries = enquire(children, on: start, by: worker)
    let finished = next(enquiryBefore + 9, after: start)
    let assessments = assess(children, referred: start, by: worker, end: finished, seenAfter: 1)
    conclude(
      enquiries, children, on: next(enquiryBefore - 5, after: start), by: worker,
      .substantiatedContinuingRisk, conference: true)
    complete(
      assessments, children, on: next(enquiryBefore + 7, after: start), by: worker, .planContinues,
      factors: ["3B", "17A"], authorised: finished)
    return confer(children, on: conference, category, enquiry: enquiries)
  }

  /// Plans that have come to their reviews: in time, late and overdue.
  mutating func plansUnderReview() {
    physicalPlan()
    sexualPlan()
    threeInSchool()
  }

  /// The first review came four months after the conference; one visit found nobody in.
  private mutating func physicalPlan() {
    let family = family(.ages(9, 5, community: "East European"))
    let (children, start) = (family.children, day(2020, 9, 17))
    let plans = planned(
      children, of: family, by: "dmorgan", conference: start, enquiryBefore: 14, "PHY",
      theme: "physical", source: "3E")
    coreGroup(plans, children, on: day(2020, 10, 1), by: "dmorgan")
    for date in [day(2020, 11, 12), day(2021, 1, 6), day(2021, 2, 17)] {
      coreGroup(plans, children, on: date, by: "dmorgan", late: chance.below(3))
    }
    reviewConference(plans, children, on: day(2021, 1, 20))
    visits(children, from: start, every: 13, until: back(12), .childProtection, by: "dmorgan")
    visit(children, on: back(6), .childProtection, by: "dmorgan", .notSeen)
    notes(children, from: start, to: ago(3), by: "dmorgan", count: 8)
  }

  /// The first review falls due next week; she is seen alone, and the last time her mother stayed.
  private mutating func sexualPlan() {
    let family = family(.ages(12, community: "British"))
    let (children, start) = (family.children, day(2021, 1, 7))
    let plans = planned(
      children, of: family, by: "skerrigan", conference: start, enquiryBefore: 12, "SAB",
      theme: "sexual", source: "3C")
    coreGroup(plans, children, on: day(2021, 1, 19), by: "skerrigan")
    coreGroup(plans, children, on: day(2021, 3, 2), by: "skerrigan")
    book(.review, children, on: day(2021, 3, 3), for: day(2021, 4, 6))
    visits(children, from: start, every: 11, until: back(18), .childProtection, by: "skerrigan")
    visit(children, on: back(7), .childProtection, by: "skerrigan", .notAlone)
    notes(children, from: start, to: ago(2), by: "skerrigan", count: 6)
  }

  /// Three children, nine months on a plan, everything in time.
  private mutating func threeInSchool() {
    let family = family(.ages(13, 10, 6, community: "South Asian"))
    let (children, start) = (family.children, day(2020, 6, 25))
    let plans = planned(
      children, of: family, by: "bcole", conference: start, enquiryBefore: 13, "EMO",
      theme: "domesticAbuse", source: "6")
    for date in [
      day(2020, 7, 7), day(2020, 8, 13), day(2020, 9, 22), day(2020, 11, 3), day(2020, 12, 10),
      day(2021, 1, 20), day(2021, 3, 2),
    ] {
      coreGroup(plans, children, on: date, by: "bcole")
    }
    reviewConference(plans, children, on: day(2020, 9, 24))
    reviewConference(plans, children, on: day(2021, 3, 18))
    visits(children, from: start, every: 13, until: back(4), .childProtection, by: "bcole")
    notes(children, from: start, to: ago(1), by: "bcole", count: 9)
  }

  /// On a plan for the second time; the review is overdue.
  mutating func secondPlan() {
    let family = family(.ages(8))
    let (children, first) = (family.children, day(2018, 10, 4))
    let earlier = planned(
      children, of: family, by: "dmorgan", conference: first, enquiryBefore: 15, "NEG",
      theme: "neglect", source: "2A")
    reviewConference(earlier, children, on: day(2018, 12, 20))
    reviewConference(earlier, children, on: day(2019, 6, 13), .planEnds)
    visits(
      children, from: first, every: 14, until: day(2019, 6, 3), .childProtection, by: "dmorgan")
    close(children, on: day(2019, 9, 20), reason: "RC7")
    let again = planned(
      children, of: family, by: "skerrigan", conference: day(2020, 12, 17), enquiryBefore: 14,
      "NEG", theme: "neglect", source: "3A", register: false)
    coreGroup(again, children, on: day(2021, 1, 4), by: "skerrigan")
    coreGroup(again, children, on: day(2021, 2, 9), by: "skerrigan")
    visits(
      children, from: day(2020, 12, 17), every: 13, until: back(3), .childProtection,
      by: "skerrigan")
    notes(children, from: day(2020, 12, 17), to: ago(2), by: "skerrigan", count: 5)
  }

  /// A child on a plan who moved here; and one who stays here for a few weeks.
  mutating func transferIn() {
    let from = stock.places.neighbours
    let family = family(.ages(6, community: "Roma"))
    let notified = day(2021, 3, 4)
    referred(family, on: notified, theme: "neglect", source: "5C", need: "N1")
    allocate(family.children, to: "bcole", from: notified, reason: "FCONTA")
    record(family.children, by: "hashdown") { _, _ in
      TransferInNotified(on: notified, from: from[0])
    }
    book(.initial, family.children, on: day(2021, 3, 9), for: today)
    visit(family.children, on: back(10), .other, by: "bcole")

    let guest = self.family(.ages(3))
    let start = day(2021, 2, 8)
    referred(guest, on: start, theme: "domesticAbuse", source: "5C", need: "N1")
    allocate(guest.children, to: "dmorgan", from: start, reason: "FCONTA")
    record(guest.children, by: "hashdown") { _, _ in
      ProtectionPlanTakenOver(
        on: start, .temporary, initialCategory: "EMO",
        note: "On a plan of \(from[1]) while mother and child stay in a refuge here.")
    }
    visits(guest.children, from: start, every: 12, until: back(2), .childProtection, by: "dmorgan")
  }

  /// A plan made before the birth.
  mutating func unbornOnPlan() {
    let family = family(
      FamilyRequest(
        surname: "Adeyemi", community: "West African",
        children: [.init(age: nil, sex: .unknown, disabilities: [], born: today.adding(days: 24))]))
    let plans = planned(
      family.children, of: family, by: "arahman", conference: day(2021, 3, 2), enquiryBefore: 15,
      "NEG", theme: "unborn", source: "3D")
    coreGroup(plans, family.children, on: day(2021, 3, 15), by: "arahman")
    visit(family.children, on: back(6), .childProtection, by: "arahman")
    notes(family.children, from: day(2021, 3, 3), to: ago(1), by: "arahman", count: 2)
  }

  /// The conference ended the plan; a child in need plan followed.
  mutating func planEnded() {
    let family = family(.ages(11, 9, community: "Mixed and other"))
    let (children, start) = (family.children, day(2020, 4, 16))
    let plans = planned(
      children, of: family, by: "arahman", conference: start, enquiryBefore: 14, "PHY",
      theme: "domesticAbuse", source: "6")
    reviewConference(plans, children, on: day(2020, 7, 9))
    reviewConference(plans, children, on: day(2021, 1, 7), .planEnds)
    visits(
      children, from: start, every: 14, until: day(2020, 12, 29), .childProtection, by: "arahman")
    startPlan(children, on: day(2021, 1, 8), by: "arahman")
    visits(children, from: day(2021, 1, 8), every: 18, until: back(11), .childInNeed, by: "arahman")
    notes(children, from: start, to: ago(4), by: "arahman", count: 6)
  }
}
