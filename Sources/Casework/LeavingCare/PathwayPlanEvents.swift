/// The needs of a young person who is to leave care were assessed.
public struct LeavingCareNeedsAssessed: CaseEvent {
  public static let name = "leavingCareNeedsAssessed"
  public static let title = "Needs assessment on leaving care"

  /// The day on which it was complete.
  public var date: CivilDate

  /// What is needed. Required.
  public var summary: String

  /// The young person's own words.
  public var words: String?

  /// Records an assessment.
  public init(on date: CivilDate, summary: String, words: String? = nil) {
    self.date = date
    self.summary = summary
    self.words = words
  }

  public var text: [String] { [summary] + [words].compactMap { $0 } }
  public func headline(_ codes: CodeBook) -> String { "Needs on leaving care assessed" }

  public func check(against record: ChildRecord, using rulebook: Rulebook) throws(RuleBreach)
    -> [Advice]
  {
    if summary.isBlank {
      throw RuleBreach(
        "leaving.needsEmpty", "An assessment says what the young person needs.",
        facts: ["Nothing is written for \(date.medium)."], remedy: "Write a summary.")
    }
    return LeavingCareRules.adviceWithoutStanding(on: date, in: record)
  }

  public func apply(to record: inout ChildRecord, stamp: Stamp) {
    record.leavingCare.needsAssessments.insert(
      CareStep(id: stamp.id, date: date, summary: summary)
    ) { $0.date }
  }

  public static let example = LeavingCareNeedsAssessed(
    on: CivilDate(dayNumber: 18_600), summary: "Cooks and budgets well; needs help with sleep.",
    words: "I want a door I can lock.")
}

/// A pathway plan was authorised. It is not, while nothing is written on the young person's emotional wellbeing.
public struct PathwayPlanAuthorised: CaseEvent {
  public static let name = "pathwayPlanAuthorised"
  public static let title = "Pathway plan"

  /// What a pathway plan says, part by part.
  public struct Sections: Hashable, Sendable, Codable {
    /// Emotional wellbeing and how it is supported. Required.
    public var emotionalWellbeing: String
    /// Health.
    public var health: String?
    /// Education, training and employment.
    public var education: String?
    /// Where to live.
    public var accommodation: String?
    /// Money.
    public var money: String?
    /// Family and friends.
    public var relationships: String?
    /// Skills for living alone.
    public var skills: String?
    /// What is done if the plan fails.
    public var contingency: String?

    /// Gathers the sections.
    public init(
      emotionalWellbeing: String, health: String? = nil, education: String? = nil,
      accommodation: String? = nil, money: String? = nil, relationships: String? = nil,
      skills: String? = nil, contingency: String? = nil
    ) {
      self.emotionalWellbeing = emotionalWellbeing
      self.health = health
      self.education = education
      self.accommodation = accommodation
      self.money = money
      self.relationships = relationships
      self.skills = skills
      self.contingency = contingency
    }

    /// Every section with its heading, in the order of the plan; nil where nothing is written.
    public var all: [(title: String, text: String?)] {
      [
        ("Emotional wellbeing", emotionalWellbeing), ("Health", health),
        ("Education, training and employment", education), ("Accommodation", accommodation),
        ("Money", money), ("Family and friends", relationships), ("Skills", skills),
        ("If the plan fails", contingency),
      ]
    }
  }

  /// The day.
  public var date: CivilDate

  /// What it says.
  public var sections: Sections

  /// The young person's own words.
  public var words: String?

  /// Authorises a plan.
  public init(on date: CivilDate, _ sections: Sections, words: String? = nil) {
    self.date = date
    self.sections = sections
    self.words = words
  }

  public var text: [String] { (sections.all.map(\.text) + [words]).compactMap { $0 } }
  public func headline(_ codes: CodeBook) -> String { "Pathway plan authorised" }

  public func check(against record: ChildRecord, using rulebook: Rulebook) throws(RuleBreach)
    -> [Advice]
  {
    if sections.emotionalWellbeing.isBlank {
      throw RuleBreach(
        "leaving.wellbeing",
        "A pathway plan is authorised when its part on emotional wellbeing is written.",
        facts: ["Nothing is written on emotional wellbeing."],
        remedy: "Write how the young person is, and what helps; keep the draft until then.")
    }
    return LeavingCareRules.adviceWithoutStanding(on: date, in: record)
  }

  public func apply(to record: inout ChildRecord, stamp: Stamp) {
    record.leavingCare.plans.insert(
      PathwayPlan(id: stamp.id, date: date, sections: sections)
    ) { $0.date }
  }

  public static let example = PathwayPlanAuthorised(
    on: CivilDate(dayNumber: 18_640),
    Sections(
      emotionalWellbeing: "Sleeps badly; sees a counsellor every week and knows whom to call.",
      health: "Registered with a surgery and a dentist.", education: "Second year of college.",
      accommodation: "Stays with the carers until the summer.", money: "Savings account opened.",
      relationships: "Sunday lunch with her brother.", skills: "Cooks, washes, budgets.",
      contingency: "Supported lodgings have a room."), words: "I want to be a nurse.")
}

/// The pathway plan was reviewed.
public struct PathwayPlanReviewed: CaseEvent {
  public static let name = "pathwayPlanReviewed"
  public static let title = "Pathway plan review"

  /// The day.
  public var date: CivilDate

  /// What was decided. Required.
  public var summary: String

  /// The young person's own words.
  public var words: String?

  /// Records a review.
  public init(on date: CivilDate, summary: String, words: String? = nil) {
    self.date = date
    self.summary = summary
    self.words = words
  }

  public var text: [String] { [summary] + [words].compactMap { $0 } }
  public func headline(_ codes: CodeBook) -> String {
    "Pathway plan reviewed: \(summary.firstWrittenLine)"
  }

  public func check(against record: ChildRecord, using rulebook: Rulebook) throws(RuleBreach)
    -> [Advice]
  {
    if summary.isBlank {
      throw RuleBreach(
        "leaving.reviewEmpty", "A review says what was decided.",
        facts: ["Nothing is written for \(date.medium)."], remedy: "Write a sentence.")
    }
    guard record.leavingCare.plan(on: date) == nil else {
      return LeavingCareRules.adviceOnVisit(before: date, in: record)
    }
    return [Advice("leaving.noPlan", "No pathway plan of before \(date.medium) is recorded.")]
  }

  public func apply(to record: inout ChildRecord, stamp: Stamp) {
    record.leavingCare.reviews.insert(
      PathwayReview(id: stamp.id, date: date, summary: summary)
    ) { $0.date }
  }

  public static let example = PathwayPlanReviewed(
    on: CivilDate(dayNumber: 18_800), summary: "College goes well; starts to look for a flat.",
    words: "I would like to stay near the sea.")
}

/// Rules that events of leaving care share.
enum LeavingCareRules {
  /// What is said of work for somebody to whom no duty is owed on the day, as far as the record tells.
  static func adviceWithoutStanding(on date: CivilDate, in record: ChildRecord) -> [Advice] {
    guard record.careLeaverStanding(on: date) == nil else { return [] }
    let age = record.person.age(on: date).map { "at \($0)" } ?? "age not known"
    let counted =
      record.lookedAfterAccount(on: date).map { ", " + $0.conclusion.loweringFirst } ?? "."
    return [
      Advice(
        "leaving.noStanding",
        "By the record the young person is not owed support on leaving care on \(date.medium): "
          + "\(age)\(counted)")
    ]
  }

  /// What is said of a review of the pathway plan before which the adviser did not see the young person.
  static func adviceOnVisit(before date: CivilDate, in record: ChildRecord) -> [Advice] {
    guard !record.care.isLookedAfter(on: date) else { return [] }
    let last = record.leavingCare.reviews.last { $0.date < date }?.date ?? .earliest
    if let seen = record.leavingCare.lastVisit(on: date), last < seen.date { return [] }
    return [
      Advice(
        "leaving.reviewWithoutVisit",
        "The adviser sees the young person before the plan is reviewed; no visit is recorded"
          + (last == .earliest ? "." : " since the review of \(last.medium)."))
    ]
  }
}
