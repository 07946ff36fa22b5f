import Casework

/// What a worker visits a child for, and the clocks that seeing the child resets.
struct VisitDuty: Sendable {
  /// The kind of visit that is due soonest; without one, what the state of the case suggests.
  let kind: Visit.Kind
  private let clocks: [Clock]

  private struct Clock: Sendable {
    let kind: Visit.Kind
    let words: String
  }

  /// Looks at a child's record as at the day of the form.
  init(of record: ChildRecord?, _ context: FormContext) {
    let timescales = context.rulebook.timescales
    let open = (record?.deadlines(timescales) ?? []).filter { $0.isOpen(asOf: context.now) }
      .sorted { ($0.due, $0.id) < ($1.due, $1.id) }
    clocks = open.compactMap { deadline in
      guard let kind = Self.kind(of: deadline.rule) else { return nil }
      let span = timescales[deadline.rule]?.span.description
      return Clock(
        kind: kind,
        words: "“\([deadline.title, span].compactMap { $0 }.joined(separator: ", "))”"
          + " (must by \(deadline.due.date.short))")
    }
    kind = clocks.first?.kind ?? Self.kind(of: record, on: context.today)
  }

  /// Whether two children are visited for the same reason, so that one visit serves both.
  func isSame(as other: VisitDuty) -> Bool {
    kind == other.kind && clocks.isEmpty == other.clocks.isEmpty
  }

  /// What a visit of a kind does to the clocks: “resets “CP visit, 15 working days””.
  ///
  /// One statutory visit serves every plan that is open; an assessment's clock takes any visit but an
  /// “other” one.
  func remark(_ kind: Visit.Kind) -> String? {
    guard !clocks.isEmpty else { return nil }
    let stopped = clocks.filter { clock in
      clock.kind == .assessment ? kind != .other : kind.isStatutory
    }
    guard !stopped.isEmpty else { return "Stops no clock, even if the child is seen" }
    return "If the child is seen, stops " + stopped.map(\.words).joined(separator: " and ")
  }

  private static func kind(of rule: DeadlineRule.ID) -> Visit.Kind? {
    switch rule {
    case "visit.protection": .childProtection
    case "visit.childInNeed": .childInNeed
    case "assessment.childSeen": .assessment
    case _ where rule.hasPrefix("care.visit."): .lookedAfter
    default: nil
    }
  }

  private static func kind(of record: ChildRecord?, on today: CivilDate) -> Visit.Kind {
    guard let record else { return .other }
    if record.protection.plan(openOn: today) != nil { return .childProtection }
    if record.childInNeed.plan(openOn: today) != nil { return .childInNeed }
    return record.assessments.open(on: today) == nil ? .other : .assessment
  }
}

extension String {
  /// The parts of a list with commas between, without blanks around them.
  var listed: [String] {
    split(separator: ",").map { part in
      let start = part.drop { $0.isWhitespace }
      let blanks = start.reversed().prefix { $0.isWhitespace }.count
      return String(start.dropLast(blanks))
    }
    .filter { !$0.isEmpty }
  }
}
