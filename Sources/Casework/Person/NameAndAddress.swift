/// The child has a new name; the old ones stay with their dates.
public struct NameChanged: CaseEvent {
  public static let name = "nameChanged"
  public static let title = "Change of name"

  /// The first day of the new name.
  public var date: CivilDate

  /// The new name.
  public var newName: PersonName

  /// Records a new name.
  public init(on date: CivilDate, to newName: PersonName) {
    self.date = date
    self.newName = newName
  }

  public func headline(_ codes: CodeBook) -> String { "Name is now \(newName.spoken)" }

  public func check(against record: ChildRecord, using rulebook: Rulebook) throws(RuleBreach)
    -> [Advice]
  {
    if newName.spoken.isBlank {
      throw RuleBreach(
        "person.emptyName", "A name has at least a given name or a family name.",
        facts: ["Both are empty."], remedy: "Enter the name, or keep the old one.")
    }
    if let last = record.person.names.last, let from = last.from, date <= from {
      throw RuleBreach(
        "person.nameOrder", "A new name begins after the one before it.",
        facts: ["\(last.value.spoken): from \(from.medium).", "The new name: \(date.medium)."],
        remedy: "Check the date, or correct the change of name before.")
    }
    return []
  }

  public func apply(to record: inout ChildRecord, stamp: Stamp) {
    if let last = record.person.names.indices.last {
      record.person.names[last].to = date.adding(days: -1)
    }
    record.person.names.append(Dated(newName, from: date))
  }

  public static let example = NameChanged(
    on: CivilDate(dayNumber: 18_700), to: PersonName(given: "Daniel", family: "Okafor-Hale"))
}

/// The child has a new address; the old ones stay with their dates.
public struct AddressChanged: CaseEvent {
  public static let name = "addressChanged"
  public static let title = "Change of address"

  /// The first day there.
  public var date: CivilDate

  /// The new address. It ends the last one of its kind.
  public var address: Address

  /// Records a new address.
  public init(on date: CivilDate, to address: Address) {
    self.date = date
    self.address = address
  }

  public var text: [String] { [address.oneLine] }

  public func headline(_ codes: CodeBook) -> String {
    "\(address.kind.title): \(address.oneLine)"
  }

  public func check(against record: ChildRecord, using rulebook: Rulebook) throws(RuleBreach)
    -> [Advice]
  {
    if address.oneLine.isBlank {
      throw RuleBreach(
        "person.emptyAddress", "An address has at least one line or a postcode.",
        facts: ["All of it is empty."], remedy: "Enter what is known of the address.")
    }
    let last = record.person.addresses.last { $0.value.kind == address.kind && $0.to == nil }
    if let last, let from = last.from, date <= from {
      throw RuleBreach(
        "person.addressOrder", "A new address begins after the one before it.",
        facts: ["\(last.value.oneLine): from \(from.medium).", "The new address: \(date.medium)."],
        remedy: "Check the date, or correct the change of address before.")
    }
    return []
  }

  public func apply(to record: inout ChildRecord, stamp: Stamp) {
    for index in record.person.addresses.indices
    where record.person.addresses[index].value.kind == address.kind
      && record.person.addresses[index].to == nil
    {
      record.person.addresses[index].to = date.adding(days: -1)
    }
    record.person.addresses.append(Dated(address, from: date))
  }

  public static let example = AddressChanged(
    on: CivilDate(dayNumber: 18_700),
    to: Address(
      lines: ["3 Pretend Close", "Exampleton"], postcode: "ZZ9 9ZY", telephone: "01632 960123"))
}
