import Casework

/// What is known of a child about whom somebody is telling: what the records are searched for.
public struct LikelyChild: Hashable, Sendable {
  /// The names, in the order in which they were said.
  public var name: String
  /// The date of birth.
  public var dateOfBirth: CivilDate?
  /// The age in years.
  public var age: Int?
  /// The postcode, as it is kept.
  public var postcode: String?

  /// Describes a child.
  public init(
    name: String, dateOfBirth: CivilDate? = nil, age: Int? = nil, postcode: String? = nil
  ) {
    self.name = name
    self.dateOfBirth = dateOfBirth
    self.age = age
    self.postcode = postcode
  }

  /// Whether enough is known to search: the first letters of a name, a birth or a home.
  var canBeSearched: Bool {
    name.filter(\.isLetter).count >= 2 || dateOfBirth != nil || postcode != nil
  }
}

/// A child on record who may be the one that somebody is telling about.
public struct LikelyMatch: Hashable, Sendable, Identifiable {
  /// The child.
  public var id: ChildID
  /// The name for lists.
  public var name: String
  /// The age as lists say it, or what else is known of the birth.
  public var age: String
  /// Where the child stands: "Closed", "Open case".
  public var status: String
  /// How likely it is, from 0 to 100; only for putting matches in order.
  public var score: Int
  /// Why it is likely, the strongest reason first.
  public var reasons: [String]

  /// From how many points a match is so likely that the user must say whether it is the child.
  static let strong = 50

  /// Whether the user must say whether it is the child.
  var isStrong: Bool { score >= Self.strong }

  /// "Carter, Leo, 3, C0001234, closed: same name, same postcode".
  var sentence: String {
    "\(name), \(age), \(id), \(status.loweredUnlessAcronym): \(reasons.joined(separator: ", "))"
  }
}
