import Casework

// What goes with an ordinary period of care besides plans, reviews, health and visits: who is told, the paper
// after a review, the yearly questionnaire, permanence, and the way out of care from 16.
extension StoryTeller {
  /// A chance of its own for what is told here, so that the rest of the story stays as it is.
  mutating func aside(_ tell: (inout StoryTeller) -> Void) {
    let kept = chance
    chance = Chance(seed: UInt64(entries.count) &* 0x9E37_79B9 &+ 2_021)
    tell(&self)
    chance = kept
  }

  /// A working day some working days later, where it has come by a day.
  private func day(_ workingDays: Int, after date: CivilDate, before last: CivilDate) -> CivilDate?
  {
    let day = calendar.date(workingDays, workingDaysAfter: date).date
    return day < last && day <= today ? day : nil
  }

  /// Tells those who need to know of a placement.
  mutating func tellOfPlacement(
    _ children: [InventedChild], after moved: CivilDate, before last: CivilDate, by worker: WorkerID
  ) {
    guard let told = day(2, after: moved, before: last) else { return }
    aside { story in
      story.record(children, by: worker) { _, child in
        PlacementNotified(
          on: told,
          to: ["Parents", "Health", child.school.isEmpty ? "Virtual school" : child.school])
      }
    }
  }

  /// What follows a review on paper.
  mutating func recordReview(
    _ reviews: Items, _ children: [InventedChild], held: CivilDate, before last: CivilDate
  ) {
    let steps: [(Int, CareReviewRecord.Step)] = [
      (4, .decisionsSent), (13, .recordWritten), (18, .recordShared),
    ]
    aside { story in
      for (days, step) in steps {
        guard let date = story.day(days, after: held, before: last) else { continue }
        story.step(reviews, children, by: "hashdown") { _, _, review in
          CareReviewRecordMade(step, of: review, on: date)
        }
      }
    }
  }

  /// The questionnaire of each year, the plan for permanence at the second review, and the way out of care.
  mutating func furtherDuties(
    _ course: CareCourse, _ children: [InventedChild], reviews: [CivilDate]
  ) {
    tellOfPlacement(children, after: course.start, before: course.until, by: course.worker)
    aside { story in
      for child in children {
        story.questionnaires(course, child)
        story.leavingCare(course, child)
      }
      guard reviews.count > 1, reviews[1] < course.until, !children.isEmpty else { return }
      let isLong = course.start.adding(months: 24) < course.until
      story.record(children, by: "hashdown") { _, _ in
        PermanencePlanSet(on: reviews[1], to: isLong ? "f" : "a")
      }
    }
  }

  private mutating func questionnaires(_ course: CareCourse, _ child: InventedChild) {
    guard let born = child.born else { return }
    let last = min(course.until, CivilDate.birthday(17, of: born))
    var date = max(course.start, CivilDate.birthday(4, of: born)).adding(days: 300)
    while date < last, date < today {
      let scored = workingDay(date)
      let score = 8 + chance.below(13)
      if scored < last {
        record([child], by: course.worker) { _, _ in
          StrengthsAndDifficultiesScored(on: scored, score: score)
        }
      }
      date = date.adding(days: 345)
    }
  }

  /// Needs, plan and reviews of a young person who was 16 or became so.
  private mutating func leavingCare(_ course: CareCourse, _ child: InventedChild) {
    guard let born = child.born else { return }
    let eligible = max(CivilDate.birthday(16, of: born), course.start.adding(days: 91))
    guard let assessed = day(35, after: eligible, before: course.until) else { return }
    allocate([child], to: "lwrona", from: assessed, as: .personalAdviser)
    record([child], by: course.worker) { story, child in
      LeavingCareNeedsAssessed(
        on: assessed,
        summary: story.fill(
          "Cooks and gets up for college; needs help with money and sleep.", child),
        words: "I want a door I can lock.")
    }
    guard let planned = day(50, after: eligible, before: course.until) else { return }
    record([child], by: course.worker) { story, child in
      PathwayPlanAuthorised(
        on: planned,
        PathwayPlanAuthorised.Sections(
          emotionalWellbeing: story.fill(
            "Worries at night; {he} knows whom to ring and goes to the Thursday group.", child),
          health: "Registered with a surgery and a dentist.", education: "Second year of college.",
          accommodation: "Stays where {he} is until 18.".replacing(
            "{he}", with: child.sex == .female ? "she" : "he"),
          money: "A savings account is open.", relationships: "Sunday lunch with an aunt.",
          skills: "Cooks and washes; budgets with help.",
          contingency: "A room in supported lodgings."),
        words: "I would like to stay near my friends.")
    }
    var review = workingDay(planned.adding(days: 170))
    while review < course.until, review < today {
      let held = review
      record([child], by: "lwrona") { _, _ in
        PathwayPlanReviewed(
          on: held, summary: "College goes well; a flat is looked at in the spring.",
          words: "It is going all right.")
      }
      review = workingDay(review.adding(days: 170))
    }
  }
}
