import Casework

/// Assessments on different days of their 45, and what comes of them.
extension StoryTeller {
  mutating func assessments() {
    openAssessments()
    waitingForManager()
    lookedAtAgain()
  }

  private mutating func openAssessments() {
    let open: [OpenAssessment] = [
      OpenAssessment(.ages(6, 2), day: 5, "neglect", "3B", "N1", "bcole", seenAfter: nil),
      OpenAssessment(.ages(13), day: 24, "youngCarer", "2A", "N3", "skerrigan"),
      OpenAssessment(
        .named("Singh", in: "South Asian", [("Jasmin", 13, .female)]), day: 33, "emotional",
        "2A", "N5", "bcole"),
      OpenAssessment(
        .ages(9, 7, community: "West African"), day: 41, "acute", "4", "N4", "dmorgan",
        checks: [9]),
      OpenAssessment(
        .named("Mwangi", in: "East African and Horn", [("Tariq", 15, .male)]), day: 46,
        "exploitation", "6", "N6", "arahman"),
    ]
    for own in open {
      let family = family(own.family)
      let date = back(own.day)
      referred(family, on: date, theme: own.theme, source: own.source, need: own.need)
      allocate(family.children, to: own.worker, from: next(1, after: date), reason: "FCONTA")
      assess(
        family.children, referred: date, by: own.worker, seenAfter: own.seenAfter,
        checks: own.checks)
      notes(
        family.children, from: next(2, after: date), to: ago(1), by: own.worker,
        count: min(5, own.day / 8))
    }
  }

  /// Written and waiting for a manager; written, returned and to be written again.
  private mutating func waitingForManager() {
    for (day, isReturned) in [(38, false), (43, true)] {
      let family = family(.ages(chance.number(in: 9...12)))
      let date = back(day)
      referred(family, on: date, theme: "parentalIllness", source: "3A", need: "N3")
      allocate(family.children, to: "skerrigan", from: next(1, after: date), reason: "FCONTA")
      let assessments = assess(family.children, referred: date, by: "skerrigan", end: back(4))
      complete(
        assessments, family.children, on: back(4), by: "skerrigan", .childInNeedPlan,
        factors: ["4B", "17A"])
      guard isReturned else { continue }
      let date2 = back(2)
      step(assessments, family.children, by: "tblake") { story, child, assessment in
        AssessmentReturned(
          assessment, on: date2,
          comments: story.fill(
            "Good analysis. Father’s view of {child}’s life is missing: please add it.", child))
      }
    }
  }

  /// Assessed before, and assessed again in the same case.
  private mutating func lookedAtAgain() {
    let family = family(.ages(10, community: "South Asian"))
    let date = back(150)
    referred(family, on: date, theme: "disability", source: "3F", need: "N2")
    allocate(family.children, to: "dmorgan", from: next(1, after: date), reason: "FCONTA")
    let first = assess(family.children, referred: date, by: "dmorgan", end: back(118))
    complete(
      first, family.children, on: back(120), by: "dmorgan", .childInNeedPlan, factors: ["6A"],
      authorised: back(118))
    let plans = startPlan(family.children, on: back(115), by: "dmorgan")
    review(plans, family.children, on: back(52), by: "dmorgan")
    visits(
      family.children, from: back(115), every: 19, until: back(9), .childInNeed, by: "dmorgan")
    record(family.children, by: "dmorgan") { story, child in
      AssessmentStarted(on: story.back(20), note: story.say("assessment.reason", child))
    }
  }
}

/// An assessment that is going on.
private struct OpenAssessment {
  let family: FamilyRequest
  /// Working days since the referral.
  let day: Int
  let theme: String
  let source: ReferralSource
  let need: PrimaryNeed
  let worker: WorkerID
  let seenAfter: Int?
  let checks: [Int]

  init(
    _ family: FamilyRequest, day: Int, _ theme: String, _ source: ReferralSource,
    _ need: PrimaryNeed, _ worker: WorkerID, seenAfter: Int? = 3, checks: [Int] = [9, 24]
  ) {
    self.family = family
    self.day = day
    self.theme = theme
    self.source = source
    self.need = need
    self.worker = worker
    self.seenAfter = seenAfter
    self.checks = checks
  }
}
