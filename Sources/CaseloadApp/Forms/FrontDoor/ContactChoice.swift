import Casework
import Widgets

/// Which contact a form is about, and the brothers and sisters about whom the same caller told the same.
struct ContactChoice {
  /// The contacts that can be meant, the latest first.
  let contacts: [Contact]
  /// The child, and the brothers and sisters with such a contact.
  let children: FormChildren
  private let context: FormContext
  private let isMeant: @Sendable (Contact) -> Bool

  /// Collects the contacts.
  ///
  /// - Parameters:
  ///   - context: the child, and the contact on which the form was opened, if it was.
  ///   - isMeant: what a contact must be.
  init(_ context: FormContext, isMeant: @escaping @Sendable (Contact) -> Bool) {
    self.context = context
    self.isMeant = isMeant
    let all = (context.record?.frontDoor.contacts ?? []).filter(isMeant)
    let own = all.filter { $0.id == context.item }
    let contacts = own.isEmpty ? all.sorted { $1.received < $0.received } : own
    self.contacts = contacts
    children = FormChildren(
      context,
      isOffered: { sibling in
        sibling.frontDoor.contacts.contains { other in
          isMeant(other) && contacts.contains { Self.isSame($0, other) }
        }
      }, isTicked: { _ in true })
  }

  /// The field in which the contact is chosen; none when there is only one.
  var fields: [FormField] {
    guard contacts.count > 1 else { return [] }
    let choices = contacts.map { contact in
      Choice(
        id: contact.id.rawValue, label: "\(contact.received.medium): \(contact.concern.firstLine)")
    }
    return [
      FormField(
        id: "contact", label: "Contact", kind: .choice(choices), whenMissing: "Select the contact")
    ]
  }

  /// The latest contact, where there is a choice.
  var initialValues: FormValues {
    guard contacts.count > 1, let latest = contacts.first else { return children.initialValues }
    return children.initialValues.merging(["contact": latest.id.rawValue]) { $1 }
  }

  /// The chosen contact of each ticked child, with the child's record.
  func chosen(_ answers: inout Answers) -> [(record: ChildRecord, contact: Contact)] {
    let contact =
      answers.text("contact")
      .map { id in contacts.first { $0.id.rawValue == id } } ?? contacts.first
    guard let contact else { return [] }
    var chosen: [(record: ChildRecord, contact: Contact)] = []
    for child in children.chosen(answers.values) {
      guard let record = context.knownRecord(child.id) else { continue }
      let own = record.frontDoor.contacts.first { other in
        isMeant(other)
          && (record.id == context.record?.id
            ? other.id == contact.id : Self.isSame(contact, other))
      }
      if let own {
        chosen.append((record, own))
      } else {
        answers.refuse(FormChildren.field, "Untick \(child.name): this contact is not about them")
      }
    }
    return chosen
  }

  /// Whether two contacts, of two children, are one call.
  private static func isSame(_ one: Contact, _ other: Contact) -> Bool {
    one.received == other.received && one.concern == other.concern
  }
}
