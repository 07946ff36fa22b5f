/// Somebody's tie to the child is recorded.
public struct RelationshipRecorded: CaseEvent {
  public static let name = "relationshipRecorded"
  public static let title = "Relationship"
  public static let mayFollowEndOfRecord = true

  /// The day from which it is known.
  public var date: CivilDate

  /// The tie. Where the other person is a child with a record here, the same entry records the other
  /// end in that child's record.
  public var relationship: Relationship

  /// Records a tie.
  public init(on date: CivilDate, _ relationship: Relationship) {
    self.date = date
    self.relationship = relationship
  }

  public func headline(_ codes: CodeBook) -> String {
    let unborn = relationship.expected == nil ? "" : ", unborn"
    let responsibility = relationship.parentalResponsibility ? ", parental responsibility" : ""
    return "\(relationship.word): \(relationship.name)\(unborn)\(responsibility)"
  }

  public func check(against record: ChildRecord, using rulebook: Rulebook) throws(RuleBreach)
    -> [Advice]
  {
    if let child = relationship.child, child == record.id {
      throw RuleBreach(
        "person.ownRelative", "A tie is between two people.",
        facts: ["Both ends name \(child)."], remedy: "Choose the other child.")
    }
    if relationship.name.isBlank {
      throw RuleBreach(
        "person.namelessRelative", "A tie names the other person.", facts: ["No name was given."],
        remedy: "Enter a name, or what the person is called by the child.")
    }
    try RelationshipRules.check(relationship)
    try RelationshipRules.checkNotTwice(relationship, in: record)
    guard relationship.kind == .mother, !relationship.parentalResponsibility else { return [] }
    return [
      Advice(
        "person.motherWithoutResponsibility",
        "A mother has parental responsibility unless the child was adopted or a court ended it.")
    ]
  }

  public func apply(to record: inout ChildRecord, stamp: Stamp) {
    var recorded = relationship
    recorded.id = stamp.id
    recorded.known = date
    record.person.relationships.append(recorded)
  }

  public static let example = RelationshipRecorded(
    on: CivilDate(dayNumber: 18_660),
    Relationship(.sibling, name: "Grace Okafor", child: "C0001235"))
}

/// A tie has ended, or turned out not to exist.
public struct RelationshipEnded: CaseEvent {
  public static let name = "relationshipEnded"
  public static let title = "End of relationship"
  public static let mayFollowEndOfRecord = true

  /// The day it ended.
  public var date: CivilDate

  /// The tie.
  public var relationship: EventID

  /// Ends a tie.
  public init(_ relationship: EventID, on date: CivilDate) {
    self.date = date
    self.relationship = relationship
  }

  public var changes: [EventID] { [relationship] }

  public func headline(_ codes: CodeBook) -> String { "Relationship ended" }

  public func check(against record: ChildRecord, using rulebook: Rulebook) throws(RuleBreach)
    -> [Advice]
  {
    guard
      record.person.relationships.contains(where: { $0.id == relationship && $0.ended == nil })
    else {
      throw RuleBreach(
        "person.noRelationship", "Only a tie that holds can be ended.",
        facts: ["The record holds no open tie \(relationship)."],
        remedy: "Choose one from the family list.")
    }
    return []
  }

  public func apply(to record: inout ChildRecord, stamp: Stamp) {
    guard let index = record.person.relationships.firstIndex(where: { $0.id == relationship })
    else { return }
    record.person.relationships[index].ended = date
  }

  public static let example = RelationshipEnded("k3v9q2m7x4t1", on: CivilDate(dayNumber: 18_720))
}
