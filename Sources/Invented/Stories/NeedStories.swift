import Casework

/// Children in need: in time, late, with a disability.
extension StoryTeller {
  mutating func childrenInNeed() {
    let plans: [NeedPlan] = [
      NeedPlan(.ages(8, 5), started: 55, lastVisit: 6, worker: "bcole"),
      NeedPlan(.ages(11, community: "South Asian"), started: 70, lastVisit: 27, worker: "dmorgan"),
      NeedPlan(.ages(3), started: 78, lastVisit: 12, reviewed: [], worker: "skerrigan"),
      NeedPlan(
        FamilyRequest(
          community: "Turkish, Kurdish and Arab",
          children: [.init(age: 7, disabilities: ["AUT", "COMM"])]),
        started: 190, lastVisit: 3, reviewed: [130, 8], theme: "disability", source: "3F",
        need: "N2", factors: ["5A", "6A"], worker: "bcole"),
    ]
    for plan in plans { follow(plan) }
  }

  private mutating func follow(_ own: NeedPlan) {
    let family = family(own.family)
    let start = back(own.started)
    let referred = calendar.date(-38, workingDaysAfter: start).date
    self.referred(family, on: referred, theme: own.theme, source: own.source, need: own.need)
    allocate(family.children, to: own.worker, from: next(1, after: referred), reason: "FCONTA")
    let assessments = assess(
      family.children, referred: referred, by: own.worker, end: next(34, after: referred))
    complete(
      assessments, family.children, on: next(31, after: referred), by: own.worker,
      .childInNeedPlan, factors: own.factors, authorised: next(34, after: referred))
    let plans = startPlan(family.children, on: start, by: own.worker)
    for days in own.reviewed { review(plans, family.children, on: back(days), by: own.worker) }
    visits(
      family.children, from: start, every: 18, until: back(own.lastVisit), .childInNeed,
      by: own.worker)
    notes(
      family.children, from: start, to: ago(2), by: own.worker, count: min(7, own.started / 12))
  }
}

/// A child in need plan that is going on; all days in working days before today.
private struct NeedPlan {
  let family: FamilyRequest
  let started: Int
  let lastVisit: Int
  let reviewed: [Int]
  let theme: String
  let source: ReferralSource
  let need: PrimaryNeed
  let factors: [AssessmentFactor]
  let worker: WorkerID

  init(
    _ family: FamilyRequest, started: Int, lastVisit: Int, reviewed: [Int] = [10],
    theme: String = "acute", source: ReferralSource = "4", need: PrimaryNeed = "N4",
    factors: [AssessmentFactor] = ["4B"], worker: WorkerID
  ) {
    self.family = family
    self.started = started
    self.lastVisit = lastVisit
    self.reviewed = reviewed
    self.theme = theme
    self.source = source
    self.need = need
    self.factors = factors
    self.worker = worker
  }
}
