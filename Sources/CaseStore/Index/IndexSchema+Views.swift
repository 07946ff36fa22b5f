extension IndexSchema {
  /// What an analyst reads with any SQLite client: plain names, days as text, a comment on each.
  ///
  /// SQLite keeps the text of a view with its comments, so that `.schema` shows them.
  static let factViews = [
    view(
      "contacts", "contact", "Contacts, one a child and contact.", "received", [], isSpan: false),
    view(
      "referrals", "referral", "Referrals that were not closed without further action.", "received",
      [
        ("afterClosure", 1, "1: within 12 months of an assessment that led to closure (local)"),
        ("afterReferral", 2, "1: within 12 months of another referral (CIN census)"),
        ("sexualExploitation", 3, "1: 13 or over, child sexual exploitation among the factors"),
      ], isSpan: false),
    view(
      "assessments", "assessment", "Single assessments, on the day they were authorised.",
      "authorised", [], measure: ("working_days", "working days from the referral, its day 0"),
      isSpan: false),
    view("enquiries", "enquiry", "Section 47 enquiries.", "started", [], isSpan: false),
    view(
      "initial_conferences", "initialConference", "Initial child protection conferences.", "held",
      [("toPlan", 4, "1: a plan was decided on"), ("transferIn", 5, "1: took over a plan")],
      measure: ("working_days", "working days from the strategy discussion that began the enquiry"),
      isSpan: false),
    view(
      "review_conferences", "reviewConference", "Review child protection conferences.", "held", [],
      isSpan: false),
    view(
      "plan_starts", "planStart", "Child protection plans, on the day they began.", "started",
      [("transferIn", 5, "1: taken over from another authority")],
      measure: ("earlier_plans", "how many plans the child had before"), isSpan: false),
    view(
      "plan_ends", "planEnd", "Child protection plans, on the day they ended.", "ended", [],
      isSpan: false),
    view("on_plan", "onPlan", "Time on a child protection plan.", "since", [], isSpan: true),
    view(
      "seen_on_plan", "seenOnPlan",
      "Time on a plan in which the child had been seen within 15 working days.",
      "since", [], isSpan: true),
    view(
      "in_need", "inNeed", "Time as a child in need without plan, care or leaving care.", "since",
      [],
      isSpan: true),
    view("open_cases", "open", "Time with anything open.", "since", [], isSpan: true),
    view(
      "looked_after", "lookedAfter", "Time looked after, short breaks apart.", "since", [],
      isSpan: true),
    view(
      "care_starts", "careStart", "Children who began to be looked after.", "started",
      [("unaccompanied", 6, "1: an unaccompanied asylum-seeking child")], isSpan: false),
    view(
      "care_ends", "careEnd", "Children who ceased to be looked after.", "ended",
      [
        ("adopted", 7, "1: adopted"),
        ("specialGuardianship", 8, "1: a special guardianship order was made"),
      ], isSpan: false),
    view(
      "care_visited_in_time", "visitedInTime", "Time looked after with no visit overdue.", "since",
      [], isSpan: true),
    view(
      "care_leavers", "careLeaver", "Time as a care leaver under 22 whom the authority supports.",
      "since", [], isSpan: true),
    view(
      "missing_episodes", "missing", "Missing, while the child was open to the authority.", "since",
      [], isSpan: true),
    view(
      "early_help_starts", "earlyHelpStart", "Early help assessments, one a family.", "started", [],
      isSpan: false),
    """
    CREATE VIEW workers_of_children AS SELECT
      -- Who worked with a child, and when.
      child.id AS child, -- the child's identifier
      role, -- socialWorker, personalAdviser, reviewingOfficer, conferenceChair, familySupportWorker
      allocation.worker AS worker, allocation.team AS team,
      date(allocation.since * 86400, 'unixepoch') AS since, -- first day
      date(allocation.until * 86400, 'unixepoch') AS until -- first day after it; empty while it goes on
      FROM allocation JOIN child ON child.row = allocation.child
    """,
  ]

  /// The text of a view of one kind of fact.
  private static func view(
    _ name: String, _ kind: String, _ comment: String, _ day: String,
    _ marks: [(name: String, bit: Int, comment: String)],
    measure: (name: String, comment: String)? = nil, isSpan: Bool
  ) -> String {
    var columns = [
      "child.id AS child, -- the child's identifier",
      "child.name AS name, -- the name for lists",
      "date(fact.since * 86400, 'unixepoch') AS \(day), -- the \(isSpan ? "first day" : "day")",
    ]
    if isSpan {
      columns.append(
        "date(fact.until * 86400, 'unixepoch') AS until, -- the first day after it; empty while it goes on"
      )
    }
    if let measure {
      columns.append("fact.measure AS \(measure.name), -- \(measure.comment)")
    }
    columns += marks.map { mark in
      "(fact.marks >> \(mark.bit)) & 1 AS \(Self.snake(mark.name)), -- \(mark.comment)"
    }
    columns += [
      "child.worker AS worker, -- the child's worker now", "child.team AS team -- the team now",
    ]
    return """
      CREATE VIEW \(name) AS SELECT
        -- \(comment)
        \(columns.joined(separator: "\n        "))
        FROM fact JOIN child ON child.row = fact.child WHERE fact.kind = '\(kind)'
      """
  }

  private static func snake(_ name: String) -> String {
    name.reduce(into: "") { text, letter in
      if letter.isUppercase { text += "_" + letter.lowercased() } else { text.append(letter) }
    }
  }
}
