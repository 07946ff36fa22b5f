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

  /// How far a limit may be moved by somebody who is allowed to.
  public struct Extendable: Codable, Hashable, Sendable {
    /// By how much at most, each time.
    public let by: TimeSpan
    /// How often at most.
    public let times: Int

    /// A limit that may be moved so far, so often.
    public init(by span: TimeSpan, times: Int) {
      self.by = span
      self.times = times
    }

    /// "once, by up to 8 weeks".
    public var sentence: String {
      "\(times == 1 ? "once" : "\(times) times"), by up to \(by)"
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
  /// Where the limit comes from, in a sentence of our own; `{source}` stands for the edition in force.
  private let basis: String
  /// How binding it is.
  public let standing: Standing
  /// The guidance it rests on, by its name among the editions; nil where the basis names its source itself.
  public let source: String?
  /// The editions of that guidance.
  public var editions: [SourceEdition]?
  /// How far the limit may be extended. Without it a limit of the law is never extended, and any other as a
  /// manager decides.
  public let extendable: Extendable?
  /// Whether somebody sets the due day of each deadline, so that ``limit`` does not count. Nothing for no.
  public let dueIsGiven: Bool?

  /// A rule with all that it says.
  public init(
    id: String, title: String, name: String, area: String, trigger: String, limit: Int,
    unit: TimeUnit, metWhen: String, amber: TimeSpan, basis: String, standing: Standing,
    source: String? = nil, editions: [SourceEdition]? = nil, extendable: Extendable? = nil,
    dueIsGiven: Bool? = nil
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
    self.extendable = extendable
    self.dueIsGiven = dueIsGiven
    self.source = source
    self.editions = editions
  }

  /// Where the limit comes from, in a sentence, with the edition of the guidance that was in force on a day.
  public func basis(on date: CivilDate) -> String {
    guard let title = editions?.title(on: date) else { return basis }
    return basis.split(separator: Self.place, omittingEmptySubsequences: false)
      .joined(separator: title)
  }

  /// What stands in ``basis`` for the edition in force.
  private static let place = "{source}"

  /// The same rule with an authority's own limit.
  ///
  /// - Parameter basis: why the authority differs; nil to keep what there is.
  func changed(to span: TimeSpan, amber: TimeSpan, basis: String?) -> DeadlineRule {
    DeadlineRule(
      id: id, title: title, name: name, area: area, trigger: trigger, limit: span.count,
      unit: span.unit, metWhen: metWhen, amber: amber, basis: basis ?? self.basis,
      standing: span == self.span ? standing : .local, source: source, editions: editions,
      extendable: extendable, dueIsGiven: dueIsGiven)
  }

  /// The limit with its unit.
  public var span: TimeSpan { TimeSpan(limit, unit) }

  /// The rule in a sentence, without a full stop: "Initial child protection conference within 15 working days
  /// of the strategy discussion".
  public var sentence: String {
    hasGivenDue ? "\(name) by the day that was set" : "\(name) within \(span) of \(trigger)"
  }

  /// Whether somebody sets the due day of each deadline.
  public var hasGivenDue: Bool { dueIsGiven ?? false }
}
