import Casework

/// The ordinary course of a period of care: what is done when nothing is forgotten, and what was forgotten.
struct CareCourse: Sendable {
  /// Where the child lives, as far as it changes what workers write.
  enum Setting: Sendable {
    case family, residential, unaccompanied
  }

  /// What can be missing from it.
  enum Step: Sendable {
    case carePlan, placementPlan, educationReviews, health, dental, lastReview, reviews
  }

  /// The day on which the child became looked after.
  var start: CivilDate
  /// The day on which it ended, or today.
  var until: CivilDate
  var worker: WorkerID
  var carer: String
  var setting = Setting.family
  /// Calendar days between visits.
  var visitEvery = 40
  /// The last visit, where that matters.
  var lastVisit: CivilDate?
  /// The days of the reviews, where they matter.
  var reviews: [CivilDate]?
  /// What was not done.
  var missing: Set<Step> = []
}

extension StoryTeller {
  /// Takes children into care, from a referral on the day before or on the day itself.
  ///
  /// - Returns: the periods of care.
  @discardableResult
  mutating func takeIntoCare(
    _ children: [InventedChild], on date: CivilDate, by worker: WorkerID, category: CategoryOfNeed,
    _ status: LegalStatus, _ placement: Placement
  ) -> Items {
    record(children, by: worker) { story, child in
      CareStarted(
        on: date, category: category, legalStatus: status, placement: placement,
        summary: story.say("care.reason", child))
    }
  }

  /// A placement with foster carers of the authority.
  mutating func fosterPlacement(
    _ type: PlacementType = "U6", of family: Family, carer: String,
    regulation: PlacementRegulation? = nil
  ) -> Placement {
    Placement(
      type, provider: "PR1", postcode: chance.one(of: stock.places.postcodes),
      homePostcode: family.address.postcode, carer: carer,
      milesFromHome: Double(chance.number(in: 4...180)) / 10,
      location: chance.happens(80) ? "IN" : "OUT", isPlannedToEighteen: type == "U4" ? true : nil,
      regulation: regulation)
  }

  /// Agrees a placement plan after a move.
  mutating func agreePlacement(
    _ children: [InventedChild], after moved: CivilDate, by worker: WorkerID
  ) {
    let agreed = next(4, after: moved)
    record(children, by: worker) { _, _ in PlacementPlanAgreed(on: agreed) }
    tellOfPlacement(children, after: moved, before: .latest, by: worker)
  }

  /// Goes through a course of care.
  mutating func follow(_ course: CareCourse, _ children: [InventedChild]) {
    plan(course, children)
    careReviews(course, children)
    health(course, children)
    careVisits(course, children)
    let days = course.start.days(to: course.until)
    if course.setting == .unaccompanied {
      for part in 1...3 {
        let date = workingDay(course.start.adding(days: days * part / 4))
        record(children, by: course.worker) { story, child in
          NoteAdded(on: date, .other, story.say("note.unaccompanied", child))
        }
      }
      return
    }
    notes(
      children, from: course.start, to: course.until, by: course.worker,
      count: min(8, 1 + days / 60), carer: course.carer)
    if days > 30 {
      note(
        children, on: workingDay(course.until.adding(days: -chance.number(in: 3...25))),
        .familyTime, by: course.worker, carer: course.carer)
    }
  }

  private mutating func plan(_ course: CareCourse, _ children: [InventedChild]) {
    allocate(children, to: "hashdown", from: next(1, after: course.start), as: .reviewingOfficer)
    let agreed = next(3, after: course.start)
    if agreed < course.until, !course.missing.contains(.placementPlan) {
      record(children, by: course.worker) { _, _ in PlacementPlanAgreed(on: agreed) }
    }
    let authorised = next(7, after: course.start)
    if authorised < course.until, !course.missing.contains(.carePlan) {
      record(children, by: "tblake") { story, child in
        CarePlanAuthorised(
          on: authorised, summary: story.say("care.planSummary", child, carer: course.carer))
      }
    }
    var date = next(9, after: course.start)
    while date < course.until {
      let pupils = children.filter { ($0.born?.completedYears(to: date) ?? 0) >= 3 }
      let held = date
      record(pupils, by: course.worker) { story, child in
        PersonalEducationPlanHeld(
          on: held, summary: story.fill("Held at {school}; {child} chose the targets.", child))
      }
      if course.missing.contains(.educationReviews) { return }
      date = workingDay(date.adding(days: 112))
    }
  }

  private mutating func careReviews(_ course: CareCourse, _ children: [InventedChild]) {
    var dates = course.reviews ?? []
    if course.reviews == nil, !course.missing.contains(.reviews) {
      var date = next(18, after: course.start)
      while date < course.until {
        dates.append(date)
        date = workingDay(date.adding(days: dates.count == 1 ? 84 : 175))
      }
      if course.missing.contains(.lastReview), dates.count > 1 { dates.removeLast() }
    }
    for date in dates {
      let held = record(children, by: "hashdown", late: chance.below(4)) { story, child in
        let age = child.born?.completedYears(to: date) ?? 0
        return CareReviewHeld(
          on: date, participation: age < 4 ? "PN0" : age < 8 ? "PN6" : "PN1",
          summary: story.say("care.review", child, carer: course.carer),
          words: story.words(of: child, on: date, in: course.setting))
      }
      recordReview(held, children, held: date, before: course.until)
    }
    furtherDuties(course, children, reviews: dates)
  }

  private mutating func health(_ course: CareCourse, _ children: [InventedChild]) {
    for child in children where !course.missing.contains(.health) {
      var date = next(17, after: course.start)
      var kind = HealthAssessment.Kind.initial
      while date < course.until {
        let (held, own) = (date, kind)
        record([child], by: course.worker) { _, _ in HealthAssessmentHeld(on: held, own) }
        kind = .review
        let age = child.born?.completedYears(to: date) ?? 0
        date = workingDay(date.adding(months: age < 5 ? 5 : 11))
      }
    }
    if course.missing.contains(.dental) { return }
    var date = workingDay(course.start.adding(days: 61))
    while date < course.until {
      let held = date
      record(children, by: course.worker) { _, _ in DentalCheckHeld(on: held) }
      date = workingDay(date.adding(months: 11))
    }
  }

  private mutating func careVisits(_ course: CareCourse, _ children: [InventedChild]) {
    let last = course.lastVisit ?? course.until.adding(days: -8)
    var date = workingDay(course.start.adding(days: 5))
    while date < last.adding(days: course.lastVisit == nil ? 1 : -6) {
      visit(
        children, on: date, .lookedAfter, by: course.worker,
        chance.happens(88) ? .seen : .notAlone, carer: course.carer, setting: course.setting,
        late: chance.below(3))
      date = workingDay(date.adding(days: course.visitEvery - chance.below(6)))
    }
    if let lastVisit = course.lastVisit, lastVisit > course.start {
      visit(
        children, on: lastVisit, .lookedAfter, by: course.worker, carer: course.carer,
        setting: course.setting)
    }
  }
}
