/// Something about a tie that holds has changed. What is left out stays as it was.
public struct RelationshipChanged: CaseEvent {
  public static let name = "relationshipChanged"
  public static let title = "Change of relationship"
  public static let mayFollowEndOfRecord = true

  /// The day from which it holds.
  public var date: CivilDate

  /// The tie.
  public var relationship: EventID

  /// Whether the other person has parental responsibility now.
  public var parentalResponsibility: Bool?

  /// What the parental responsibility rests on.
  public var responsibilitySource: ResponsibilitySource?

  /// Whether they live with the child now.
  public var livesWithChild: Bool?

  /// What they are now to the child's other parent.
  public var partnership: Partnership?

  /// How to reach them now.
  public var telephone: String?

  /// What family time the child has with them now.
  public var familyTime: String?

  /// Changes a tie.
  public init(
    _ relationship: EventID, on date: CivilDate, parentalResponsibility: Bool? = nil,
    source: ResponsibilitySource? = nil, livesWithChild: Bool? = nil,
    partnership: Partnership? = nil, telephone: String? = nil, familyTime: String? = nil
  ) {
    self.date = date
    self.relationship = relationship
    self.parentalResponsibility = parentalResponsibility
    self.responsibilitySource = source
    self.livesWithChild = livesWithChild
    self.partnership = partnership
    self.telephone = telephone
    self.familyTime = familyTime
  }

  public var changes: [EventID] { [relationship] }

  public func headline(_ codes: CodeBook) -> String {
    var changed: [String] = []
    if let parentalResponsibility {
      changed.append(
        parentalResponsibility ? "has parental responsibility" : "parental responsibility ended")
    }
    if let livesWithChild {
      changed.append(livesWithChild ? "lives with the child" : "no longer lives with the child")
    }
    if let partnership { changed.append(partnership.title.lowercased()) }
    if telephone != nil { changed.append("telephone") }
    if familyTime != nil { changed.append("family time") }
    return "Relationship changed: " + changed.joined(separator: "; ")
  }

  public func check(against record: ChildRecord, using rulebook: Rulebook) throws(RuleBreach)
    -> [Advice]
  {
    let tie = record.person.relationships.first { $0.id == relationship && $0.isOpen }
    guard let tie else {
      throw RuleBreach(
        "person.noRelationship", "Only a tie that holds can be changed.",
        facts: ["The record holds no open tie \(relationship)."],
        remedy: "Choose one from the family list.")
    }
    try RelationshipRules.checkSource(
      responsibilitySource, parentalResponsibility ?? tie.parentalResponsibility)
    return []
  }

  public func apply(to record: inout ChildRecord, stamp: Stamp) {
    guard let index = record.person.relationships.firstIndex(where: { $0.id == relationship })
    else { return }
    var tie = record.person.relationships[index]
    if let parentalResponsibility {
      tie.parentalResponsibility = parentalResponsibility
      if !parentalResponsibility { tie.responsibilitySource = nil }
    }
    if let responsibilitySource { tie.responsibilitySource = responsibilitySource }
    if let livesWithChild { tie.moves = (tie.moves ?? []) + [Dated(livesWithChild, from: date)] }
    if let partnership { tie.partnership = partnership }
    if let telephone { tie.telephone = telephone }
    if let familyTime { tie.familyTime = familyTime }
    record.person.relationships[index] = tie
  }

  public static let example = RelationshipChanged(
    "k3v9q2m7x4t1", on: CivilDate(dayNumber: 18_720), parentalResponsibility: true,
    source: .birthCertificate, livesWithChild: false, partnership: .separated,
    telephone: "01632 960321", familyTime: "Saturdays, at his mother’s")
}
