/// Why the gate refused an event: the rule, the facts that disagree, and what to do about it.
///
/// Rules refuse only an impossible record. Late work is never refused; deadlines count it.
public struct RuleBreach: Error, Hashable, Sendable, CustomStringConvertible {
  /// A stable name such as `protection.oneOpenPlan`, for tests, import reports and help.
  public let rule: String

  /// The rule in one sentence.
  public let statement: String

  /// The facts that disagree, each with its date.
  public let facts: [String]

  /// What the person can do now.
  public let remedy: String

  /// The published rule this one carries out, such as "CIN census 8935".
  public let reference: String?

  /// Describes a refusal.
  public init(
    _ rule: String, _ statement: String, facts: [String], remedy: String, reference: String? = nil
  ) {
    self.rule = rule
    self.statement = statement
    self.facts = facts
    self.remedy = remedy
    self.reference = reference
  }

  /// The whole refusal as sentences: rule, facts, remedy.
  public var description: String {
    ([statement] + facts + [remedy]).joined(separator: " ")
  }
}

/// Something unusual that the gate accepted: shown to the person, kept out of nobody's way.
public struct Advice: Hashable, Sendable, CustomStringConvertible {
  /// A stable name such as `conference.weekend`.
  public let rule: String

  /// What is unusual, in one sentence, with the date or value it is about.
  public let message: String

  /// Describes something unusual.
  public init(_ rule: String, _ message: String) {
    self.rule = rule
    self.message = message
  }

  public var description: String { message }
}
