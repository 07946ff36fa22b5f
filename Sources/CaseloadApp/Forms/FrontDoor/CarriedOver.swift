import Casework
import Widgets

/// What a contact carries over into the record that its decision opens.
struct CarriedOver {
  private let context: FormContext
  private let contact: Contact?

  /// The contact on which a form was opened, or else the one behind the open referral.
  init(_ context: FormContext) {
    self.context = context
    let door = context.record?.frontDoor
    let referred = door?.openReferral(on: context.today)?.contact
    contact = context.item.flatMap { door?.contact($0) } ?? referred.flatMap { door?.contact($0) }
  }

  /// For an assessment: what it is to find out is what was feared.
  var assessment: FormValues {
    guard let contact else { return [:] }
    return ["note": contact.concern.firstLine]
  }

  /// For a strategy discussion: those who were asked or have told, and why it is held.
  var strategyDiscussion: FormValues {
    guard let contact else { return [:] }
    var agencies: Set<StrategyDiscussion.Agency> = [.childrensServices]
    agencies.formUnion(contact.checks.map(\.agency))
    if contact.discussed != nil { agencies.formUnion([.police, .health]) }
    let ids = StrategyDiscussion.Agency.allCases.filter(agencies.contains).map(\.rawValue)
    return ["agencies": ids.joined(separator: ","), "rationale": contact.concern]
  }
}
