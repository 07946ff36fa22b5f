import Casework

/// A child of an invented family.
struct InventedChild: Sendable {
  let id: ChildID
  /// The child's name; nil where nobody knows it yet.
  let name: PersonName?
  /// The day of birth; nil when it is not known or the child is not born.
  let born: CivilDate?
  /// The expected day of birth of an unborn child.
  var expected: CivilDate?
  let sex: Sex
  let ethnicity: Ethnicity?
  var disabilities: [Disability] = ["NONE"]
  let mother: String
  let school: String

  /// What the child is called in a sentence.
  var called: String { name.map { $0.preferred ?? $0.given } ?? "the child" }
}

/// An invented family: its children, its grown-ups and where it lives.
struct Family: Sendable {
  let surname: String
  let mother: String
  /// The father, in the families that speak of one.
  let father: String?
  let address: Address
  let telephone: String
  var children: [InventedChild]
}

/// What a story asks of a family: how many children, how old, and where it matters what they are called.
struct FamilyRequest: Sendable {
  /// A child that is asked for.
  struct Child: Sendable {
    /// The given name; any of the community when nil.
    var given: String?
    /// Completed years today; nil for an unborn child.
    var age: Int?
    var sex: Sex?
    var disabilities: [Disability] = ["NONE"]
    /// The exact day of birth, or the expected one of an unborn child, where a story depends on it.
    var born: CivilDate?
  }

  var surname: String?
  var community: String?
  var children: [Child]

  /// Asks for a family of children of these ages.
  static func ages(_ ages: Int..., community: String? = nil) -> FamilyRequest {
    FamilyRequest(community: community, children: ages.map { Child(age: $0) })
  }

  /// Asks for a family by name.
  static func named(
    _ surname: String, in community: String, _ children: [(given: String, age: Int, sex: Sex)]
  ) -> FamilyRequest {
    FamilyRequest(
      surname: surname, community: community,
      children: children.map { Child(given: $0.given, age: $0.age, sex: $0.sex) })
  }
}
