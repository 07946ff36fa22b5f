/// A professional works with the child.
public struct ProfessionalAdded: CaseEvent {
  public static let name = "professionalAdded"
  public static let title = "Professional"
  public static let isRemark = true

  /// The first day, or the day on which it was known.
  public var date: CivilDate

  /// What they are to the child. Required.
  public var role: String

  /// The agency or service.
  public var agency: String?

  /// Their name.
  public var person: String?

  /// Telephone.
  public var telephone: String?

  /// Email.
  public var email: String?

  /// Adds a professional.
  public init(
    from date: CivilDate, _ role: String, agency: String? = nil, name: String? = nil,
    telephone: String? = nil, email: String? = nil
  ) {
    self.date = date
    self.role = role
    self.agency = agency
    self.person = name
    self.telephone = telephone
    self.email = email
  }

  public var text: [String] { [role] + [agency, person].compactMap { $0 } }

  public func headline(_ codes: CodeBook) -> String {
    "In the network: " + [person, role, agency].compactMap { $0 }.joined(separator: ", ")
  }

  public func check(against record: ChildRecord, using rulebook: Rulebook) throws(RuleBreach)
    -> [Advice]
  {
    if role.isBlank {
      throw RuleBreach(
        "network.role", "A professional has a role for the child.", facts: ["None was given."],
        remedy: "Enter what they are to the child: health visitor, head of year.")
    }
    let twin = record.network.members(on: date).first {
      $0.role.lowercased() == role.lowercased() && $0.name?.lowercased() == person?.lowercased()
        && $0.agency?.lowercased() == agency?.lowercased()
    }
    if let twin {
      throw RuleBreach(
        "network.twice", "A professional stands in a child’s network once.",
        facts: ["\(twin.oneLine.capitalisingFirst): since \(twin.from.medium)."],
        remedy: "Change the telephone or email of the one that is there.")
    }
    guard agency?.isBlank ?? true, person?.isBlank ?? true else { return [] }
    return [Advice("network.nameless", "Neither a name nor an agency is given.")]
  }

  public func apply(to record: inout ChildRecord, stamp: Stamp) {
    record.network.all.append(
      Professional(
        id: stamp.id, role: role, agency: agency, name: person, telephone: telephone,
        email: email, from: date))
  }

  public static let example = ProfessionalAdded(
    from: CivilDate(dayNumber: 18_670), "Health visitor", agency: "Exampleton Community Health",
    name: "Joan Hale", telephone: "01632 960145", email: "joan.hale@health.example")
}
