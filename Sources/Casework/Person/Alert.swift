/// A hazard or an alert that must be seen before the address is.
public struct Alert: Hashable, Sendable, Identifiable {
  /// The event that raised it.
  public let id: EventID

  /// What it warns of, in a few words: "dog at address".
  public var warning: String

  /// The day it was raised.
  public var raised: CivilDate

  /// The day by which it is to be looked at again.
  public var review: CivilDate?

  /// The day it ended.
  public var ended: CivilDate?

  /// Whether it holds on a day.
  public func holds(on date: CivilDate) -> Bool {
    raised <= date && (ended.map { date < $0 } ?? true)
  }
}

/// Somebody's tie to the child.
public struct Relationship: Hashable, Sendable, Codable {
  /// What the other person is to the child.
  public enum Kind: String, Hashable, Sendable, Codable, CaseIterable {
    case mother, father, parent, stepParent, sibling, halfSibling, stepSibling
    case grandparent, auntOrUncle, carer, formerPartnerOfParent, other

    /// What people call it.
    public var title: String {
      switch self {
      case .mother: "Mother"
      case .father: "Father"
      case .parent: "Parent"
      case .stepParent: "Step-parent"
      case .sibling: "Brother or sister"
      case .halfSibling: "Half-brother or half-sister"
      case .stepSibling: "Step-brother or step-sister"
      case .grandparent: "Grandparent"
      case .auntOrUncle: "Aunt or uncle"
      case .carer: "Carer"
      case .formerPartnerOfParent: "Former partner of a parent"
      case .other: "Other"
      }
    }

    /// Whether the two are children of one family, so that work is often done for both.
    public var isSibling: Bool {
      self == .sibling || self == .halfSibling || self == .stepSibling
    }
  }

  /// What the other person is to the child.
  public var kind: Kind

  /// The other person, where they are a child with a record here.
  public var child: ChildID?

  /// The other person's name.
  public var name: String

  /// Whether the other person has parental responsibility for the child.
  public var parentalResponsibility: Bool

  /// How to reach them.
  public var telephone: String?

  /// The event that recorded it; set by the record.
  public internal(set) var id: EventID?

  /// The day it ended, for ties that end.
  public internal(set) var ended: CivilDate?

  /// Makes a tie.
  public init(
    _ kind: Kind, name: String, child: ChildID? = nil, parentalResponsibility: Bool = false,
    telephone: String? = nil
  ) {
    self.kind = kind
    self.child = child
    self.name = name
    self.parentalResponsibility = parentalResponsibility
    self.telephone = telephone
  }
}
