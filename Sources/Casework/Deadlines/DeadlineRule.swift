/// A limit in time that practice must keep: what starts the clock, how long it runs and what stops it.
///
/// Rules are data, in `Resources/timescales.json`, because authorities differ and the law changes.
public struct DeadlineRule: Codable, Hashable, Sendable, Identifiable {
  /// How binding a rule is.
  public enum Standing: String, Codable, Hashable, Sendable {
    /// Set by an act or by regulations.
    case statutory
    /// Set by statutory guidance, which is followed unless there is good reason.
    case guidance
    /// Set by the authority or by common practice.
    case local

    /// How an explanation introduces the basis of the rule.
    public var label: String {
      switch self {
      case .statutory: "Law"
      case .guidance: "Statutory guidance"
      case .local: "Local standard"
      }
    }
  }

  /// The rule's name in data and in the command line: "conference.initial".
  public let id: String
  /// What must happen, in a few words for lists: "ICPC".
  public let title: String
  /// What must happen, in full: "Initial child protection conference".
  public let name: String
  /// The area of practice to which it belongs: "protection".
  public let area: String
  /// What starts the clock, as a phrase: "the strategy discussion".
  public let trigger: String
  /// How many units the clock runs.
  public let limit: Int
  /// The unit of ``limit``.
  public let unit: TimeUnit
  /// What stops the clock, as a clause: "the conference is held".
  public let metWhen: String
  /// How long before the due point it counts as due soon.
  public let amber: TimeSpan
  /// Where the limit comes from, in a sentence of our own.
  public let basis: String
  /// How binding it is.
  public let standing: Standing

  /// A rule with all that it says.
  public init(
    id: String, title: String, name: String, area: String, trigger: String, limit: Int,
    unit: TimeUnit, metWhen: String, amber: TimeSpan, basis: String, standing: Standing
  ) {
    self.id = id
    self.title = title
    self.name = name
    self.area = area
    self.trigger = trigger
    self.limit = limit
    self.unit = unit
    self.metWhen = metWhen
    self.amber = amber
    self.basis = basis
    self.standing = standing
  }

  /// The limit with its unit.
  public var span: TimeSpan { TimeSpan(limit, unit) }

  /// The rule in a sentence, without a full stop: "Initial child protection conference within 15 working days
  /// of the strategy discussion".
  public var sentence: String { "\(name) within \(span) of \(trigger)" }
}
