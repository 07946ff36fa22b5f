import Casework

/// A child on record, as far as matching looks at one. Records that are closed are matched as well.
public struct KnownChild: Hashable, Sendable {
  /// The child.
  public var id: ChildID
  /// The present name for lists.
  public var name: String
  /// Date of birth.
  public var dateOfBirth: CivilDate?
  /// Whether the child is not yet born as far as the record knows.
  public var isUnborn: Bool
  /// The postcode of the present home.
  public var postcode: String?
  /// Where the child stands, as a word.
  public var status: String
  /// The search that found the child.
  public var foundBy: String

  /// Describes a child on record.
  public init(
    id: ChildID, name: String, dateOfBirth: CivilDate?, isUnborn: Bool, postcode: String?,
    status: String, foundBy: String
  ) {
    self.id = id
    self.name = name
    self.dateOfBirth = dateOfBirth
    self.isUnborn = isUnborn
    self.postcode = postcode
    self.status = status
    self.foundBy = foundBy
  }
}
