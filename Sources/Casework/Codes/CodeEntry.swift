/// A code of a set with its meaning and the collection years in which it may be used.
public struct CodeEntry: Hashable, Sendable {
  /// A wording that replaced an earlier one.
  public struct LaterLabel: Hashable, Sendable {
    /// The end year of the first collection with this wording.
    public let from: Int
    /// The wording.
    public let label: String

    /// A wording and the end year of the first collection that has it.
    public init(from: Int, label: String) {
      self.from = from
      self.label = label
    }
  }

  /// The code, as the statutory returns write it.
  public let code: String
  /// What it means, in the words of the return's guide.
  public let label: String
  /// What it means, in at most about 40 characters, for lists.
  public let shortLabel: String
  /// Later wordings of the label, the oldest first.
  public let laterLabels: [LaterLabel]
  /// Whether the wording is known. A code whose wording is not known is accepted in what is read, but it is
  /// not offered when something is recorded.
  public let isLabelKnown: Bool
  /// The end year of the first collection with this code, or nothing when it was there before 2017.
  public let validFrom: Int?
  /// The end year of the last collection with this code, or nothing while it is in force.
  public let validTo: Int?
  /// The last day on which something may begin with this code, where what began before then keeps it in later
  /// collections too; nothing where there is no such day.
  public let lastStart: CivilDate?
  /// The group to which the code belongs in its set: a region, for a local authority.
  public let group: String?
  /// The code that the Office for National Statistics gives to a local authority.
  public let gss: String?

  /// An entry; the short label is the label unless one is given.
  public init(
    code: String, label: String, shortLabel: String? = nil, laterLabels: [LaterLabel] = [],
    isLabelKnown: Bool = true, validFrom: Int? = nil, validTo: Int? = nil,
    lastStart: CivilDate? = nil, group: String? = nil, gss: String? = nil
  ) {
    self.code = code
    self.label = label
    self.shortLabel = shortLabel ?? label
    self.laterLabels = laterLabels
    self.isLabelKnown = isLabelKnown
    self.validFrom = validFrom
    self.validTo = validTo
    self.lastStart = lastStart
    self.group = group
    self.gss = gss
  }

  /// The label as a collection year words it; without a year, the first wording.
  public func label(in year: CollectionYear?) -> String {
    guard let year else { return label }
    return laterLabels.last { $0.from <= year.endYear }?.label ?? label
  }

  /// Whether the code may be used in a collection year.
  public func standing(in year: CollectionYear) -> CodeStanding {
    if let validFrom, year.endYear < validFrom { return .notYet(firstYearEnd: validFrom) }
    if let validTo, year.endYear > validTo { return .ended(lastYearEnd: validTo) }
    return .current
  }
}

/// Whether a code may be used on a date.
public enum CodeStanding: Hashable, Sendable {
  /// The code is in force.
  case current
  /// The set has no such code.
  case unknown
  /// The code comes into force later, in the collection year that ends in March of this year.
  case notYet(firstYearEnd: Int)
  /// The code was last in force in the collection year that ended in March of this year.
  case ended(lastYearEnd: Int)
}
