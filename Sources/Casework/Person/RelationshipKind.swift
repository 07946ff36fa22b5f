extension Relationship {
  /// What the other person is to the child.
  public enum Kind: String, Hashable, Sendable, Codable, CaseIterable {
    case mother, father, parent, stepParent, sibling, halfSibling, stepSibling
    case grandparent, auntOrUncle, cousin, carer, partnerOfParent, formerPartnerOfParent
    case child, stepChild, grandchild, nieceOrNephew, partner, formerPartner, personCaredFor
    case childOfPartner, childOfFormerPartner, other

    /// What people call it where the sex does not matter or is not known.
    public var title: String { title(.unknown) }

    /// What people call it for somebody of a sex: "Brother", "Sister", "Brother or sister".
    public func title(_ sex: Sex) -> String {
      switch self {
      case .mother: "Mother"
      case .father: "Father"
      case .parent: "Parent"
      case .stepParent: Self.word(sex, "Step-father", "Step-mother", "Step-parent")
      case .sibling: Self.word(sex, "Brother", "Sister", "Brother or sister")
      case .halfSibling:
        Self.word(sex, "Half-brother", "Half-sister", "Half-brother or half-sister")
      case .stepSibling:
        Self.word(sex, "Step-brother", "Step-sister", "Step-brother or step-sister")
      case .grandparent: Self.word(sex, "Grandfather", "Grandmother", "Grandparent")
      case .auntOrUncle: Self.word(sex, "Uncle", "Aunt", "Aunt or uncle")
      case .cousin: "Cousin"
      case .carer: "Carer"
      case .partnerOfParent: "Partner of a parent"
      case .formerPartnerOfParent: "Former partner of a parent"
      case .child: Self.word(sex, "Son", "Daughter", "Son or daughter")
      case .stepChild: Self.word(sex, "Step-son", "Step-daughter", "Step-child")
      case .grandchild: Self.word(sex, "Grandson", "Granddaughter", "Grandchild")
      case .nieceOrNephew: Self.word(sex, "Nephew", "Niece", "Niece or nephew")
      case .partner: "Partner"
      case .formerPartner: "Former partner"
      case .personCaredFor: "Person cared for"
      case .childOfPartner: "Child of partner"
      case .childOfFormerPartner: "Child of former partner"
      case .other: "Other"
      }
    }

    /// Whether the two are children of one family, so that work is often done for both.
    public var isSibling: Bool {
      self == .sibling || self == .halfSibling || self == .stepSibling
    }

    /// Whether it is a parent by birth or adoption.
    public var isParent: Bool { self == .mother || self == .father || self == .parent }

    /// Whether they are through one parent only, so that it matters through which.
    public var hasSide: Bool {
      switch self {
      case .halfSibling, .stepSibling, .grandparent, .auntOrUncle, .cousin, .stepParent,
        .partnerOfParent, .formerPartnerOfParent:
        true
      default: false
      }
    }

    /// The same tie from the other end: what the child is to the other person.
    ///
    /// - Parameter sex: the child's sex: the mother of a son has a son, and the father of the child's child
    ///   is a father.
    public func inverse(of sex: Sex) -> Kind {
      switch self {
      case .mother, .father, .parent: .child
      case .child: sex == .female ? .mother : sex == .male ? .father : .parent
      case .stepParent: .stepChild
      case .stepChild: .stepParent
      case .grandparent: .grandchild
      case .grandchild: .grandparent
      case .auntOrUncle: .nieceOrNephew
      case .nieceOrNephew: .auntOrUncle
      case .carer: .personCaredFor
      case .personCaredFor: .carer
      case .partnerOfParent: .childOfPartner
      case .childOfPartner: .partnerOfParent
      case .formerPartnerOfParent: .childOfFormerPartner
      case .childOfFormerPartner: .formerPartnerOfParent
      case .sibling, .halfSibling, .stepSibling, .cousin, .partner, .formerPartner, .other: self
      }
    }

    private static func word(_ sex: Sex, _ male: String, _ female: String, _ unknown: String)
      -> String
    {
      switch sex {
      case .male: male
      case .female: female
      case .unknown: unknown
      }
    }
  }
}

extension PersonDetails {
  /// The open tie that is the other end of one in another child's record.
  ///
  /// - Parameters:
  ///   - tie: the tie in the other child's record.
  ///   - other: that child.
  ///   - sex: that child's sex.
  /// - Returns: nil when this record has no such tie.
  public func otherEnd(of tie: Relationship, in other: ChildID, of sex: Sex) -> Relationship? {
    let open = relationships.filter { $0.child == other && $0.isOpen }
    let inverse = tie.kind.inverse(of: sex)
    // A sex that was recorded since may have changed the word for one end: any tie between parent and
    // child will do.
    return open.first { $0.kind == inverse }
      ?? open.first { $0.kind.isParent && inverse.isParent }
  }
}
