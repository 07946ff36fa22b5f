import Casework
import Widgets

/// Alerts that wait behind a door: what must be said when a child's address becomes one where an alert holds
/// in somebody else's record.
enum AddressHazards {
  private static let rule = "person.alertAtAddress"

  /// A warning that has to be read before going on: the message line is short and soon gone. Nil when there
  /// is nothing to warn of.
  static func warning(_ advice: [Advice]) -> Overlay? {
    let warnings = advice.filter { $0.rule == rule }.map(\.message)
    guard !warnings.isEmpty else { return nil }
    return .question(
      QuestionState(
        dialog: Dialog(
          title: "An alert holds at this address",
          text: warnings.joined(separator: "\n")
            + "\nSaved. Raise it for this child too if it holds.",
          buttons: [DialogButton(id: "read", title: "I have read it", letter: "r")]),
        actions: [:]))
  }

  /// What to say about an entry that was recorded.
  ///
  /// - Parameters:
  ///   - proposal: the entry.
  ///   - casebook: where the other children are.
  ///   - date: the day on which alerts and addresses are looked at.
  static func advice(on proposal: ProposedEntry, in casebook: any Casebook, on date: CivilDate)
    throws -> [Advice]
  {
    let own = Set(proposal.parts.map(\.child))
    var told: Set<ChildID> = own
    var advice: [Advice] = []
    for address in proposal.parts.compactMap({ address(of: $0.event) }) {
      guard !address.postcode.isEmpty else { continue }
      for id in try casebook.children(atPostcode: address.postcode)
      where !told.contains(id) {
        guard let record = try casebook.record(id),
          let found = self.advice(record, at: address, on: date)
        else { continue }
        told.insert(id)
        advice.append(found)
      }
    }
    return advice
  }

  private static func address(of event: any CaseEvent) -> Address? {
    switch event {
    case let changed as AddressChanged: changed.address
    case let registered as ChildRegistered: registered.address
    default: nil
    }
  }

  private static func advice(_ record: ChildRecord, at address: Address, on date: CivilDate)
    -> Advice?
  {
    let isThere = record.person.addresses.contains {
      $0.holds(on: date) && $0.value.isSamePlace(as: address)
    }
    let warnings = record.person.alerts.filter { $0.holds(on: date) }.map(\.warning)
    guard isThere, !warnings.isEmpty else { return nil }
    return Advice(
      rule,
      "Alert at this address, from the record of \(record.fullName) (\(record.id)): "
        + "\(warnings.joined(separator: "; ")).")
  }
}
