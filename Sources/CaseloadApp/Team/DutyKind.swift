import Casework

/// The kinds of duty that a manager's table tells apart, in its order. Each takes several rules together.
enum DutyKind: String, Hashable, Sendable, CaseIterable {
  case assessment, initialConference, protectionVisit, needVisit, coreGroup, careVisit, review
  case other

  /// The kind of a rule.
  ///
  /// - Parameter rule: a rule of `timescales.json`; one that this version does not know is among the others.
  static func of(_ rule: DeadlineRule.ID) -> DutyKind {
    switch rule {
    case "visit.protection": return .protectionVisit
    case "visit.childInNeed": return .needVisit
    case "conference.initial", "conference.transferIn": return .initialConference
    case "enquiry.complete", "missing.returnInterview": return .other
    default: break
    }
    if rule.hasPrefix("assessment.") { return .assessment }
    if rule.hasPrefix("coreGroup.") { return .coreGroup }
    if rule.hasPrefix("care.visit.") { return .careVisit }
    let isReview =
      rule.hasPrefix("care.review.") || rule.hasPrefix("conference.")
      || rule.hasPrefix("childInNeed.")
    return isReview ? .review : .other
  }

  /// The head of its column, on two lines.
  var head: (above: String, below: String) {
    switch self {
    case .assessment: ("", "Assess")
    case .initialConference: ("", "ICPC")
    case .protectionVisit: ("CP", "visit")
    case .needVisit: ("CIN", "visit")
    case .coreGroup: ("Core", "group")
    case .careVisit: ("LAC", "visit")
    case .review: ("", "Review")
    case .other: ("", "Other")
    }
  }

  /// Several of it, as they are counted: "CP visits".
  var plural: String {
    switch self {
    case .assessment: "assessments"
    case .initialConference: "ICPCs"
    case .protectionVisit: "CP visits"
    case .needVisit: "CIN visits"
    case .coreGroup: "core groups"
    case .careVisit: "LAC visits"
    case .review: "reviews"
    case .other: "other duties"
    }
  }

  /// One of it: "CP visit".
  var singular: String {
    self == .other ? "other duty" : String(plural.dropLast())
  }

  /// Whether it is a visit, which is booked with the family.
  var isVisit: Bool { [.protectionVisit, .needVisit, .careVisit].contains(self) }

  /// "4 ICPCs", "1 CP visit".
  func counted(_ count: Int) -> String { count.of(singular, plural) }

  /// The rules of some kinds; nil when all kinds are meant.
  static func rules(of kinds: [DutyKind]?, in rulebook: Rulebook) -> [DeadlineRule.ID]? {
    kinds.map { kinds in
      rulebook.timescales.rules.keys.filter { kinds.contains(of($0)) }.sorted()
    }
  }
}
