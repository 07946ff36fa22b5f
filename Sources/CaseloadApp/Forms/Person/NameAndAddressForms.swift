import Casework
import Widgets

/// The child has a new name; the old ones stay with their dates.
struct ChangeNameForm: RecordForm {
  let id = "name"
  let title = "Change the name"
  let saved = "Name saved. The old one stays in the record."

  private static let date = DateQuestion(label: "From", phrase: "first day of the new name")

  func whyUnavailable(_ context: FormContext) -> String? {
    context.record == nil ? "Open a child first: a name belongs to a child’s record." : nil
  }

  func fields(_ context: FormContext) -> [FormField] {
    PersonQuestions(context: context).name() + [Self.date.field(context)]
  }

  func initialValues(_ context: FormContext) -> FormValues {
    var values = ["date": "today"]
    let name = context.record?.person.name
    values["given"] = name?.given
    values["family"] = name?.family
    values["preferred"] = name?.preferred
    return values
  }

  func propose(_ values: FormValues, _ context: FormContext) -> Result<
    ProposedEntry, FieldProblems
  > {
    var answers = Answers(self, values, context)
    let name = PersonQuestions.name(answers)
    if name == nil { answers.refuse("given", "Enter a given name or a family name") }
    if let name, name == context.record?.person.name {
      answers.refuse("given", "Enter the new name, or leave the form: nothing is different")
    }
    guard let name, let child = context.record?.id, let date = answers.date(Self.date) else {
      return answers.result(nil)
    }
    var parts = EntryParts(context)
    parts.add(NameChanged(on: date, to: name), to: child)
    return answers.result(parts)
  }
}

extension ChangeNameForm: CorrectableForm {
  func values(telling event: any CaseEvent, of child: ChildID) -> FormValues? {
    guard let changed = event as? NameChanged else { return nil }
    var values = [
      "date": changed.date.typed, "given": changed.newName.given, "family": changed.newName.family,
    ]
    values["preferred"] = changed.newName.preferred
    return values
  }
}

/// The child, and whoever lives there too, has a new address; the old ones stay with their dates.
struct ChangeAddressForm: RecordForm {
  let id = "address"
  let title = "Change the address"
  let saved = "Address saved. The old one stays in the record."

  private static let date = DateQuestion(label: "From", phrase: "first day at the address")
  private static let questions = AddressQuestions(whenMissing: "Enter the address")

  func whyUnavailable(_ context: FormContext) -> String? {
    context.record == nil ? "Open a child first: an address belongs to a child’s record." : nil
  }

  /// Brothers and sisters of the same home are ticked: a household moves together.
  private func children(_ context: FormContext) -> FormChildren {
    let home = context.record?.person.address(on: context.today)
    return FormChildren(context) { sibling in
      let other = sibling.person.address(on: context.today)
      return home.map { own in other.map { own.isSamePlace(as: $0) } ?? false } ?? false
    }
  }

  func fields(_ context: FormContext) -> [FormField] {
    children(context).fields("moved")
      + [
        FormField(
          id: "kind", label: "Kind",
          kind: .choice(
            Choice.list([
              (Address.Kind.home, "home", "h"), (.temporary, "temporary", "t"),
              (.otherParent, "other parent’s home", "o"),
            ])), whenMissing: "Select what the address is to the child")
      ] + Self.questions.fields + [Self.date.field(context)]
  }

  func initialValues(_ context: FormContext) -> FormValues {
    children(context).initialValues.merging([
      "kind": Address.Kind.home.rawValue, "date": "today",
    ]) { $1 }
  }

  func propose(_ values: FormValues, _ context: FormContext) -> Result<
    ProposedEntry, FieldProblems
  > {
    var answers = Answers(self, values, context)
    let kind = answers.choice("kind", as: Address.Kind.self) ?? .home
    let address = Self.questions.read(&answers, kind: kind)
    guard let date = answers.date(Self.date), let address else { return answers.result(nil) }
    if address == context.record?.person.address(kind, on: date) {
      answers.refuse("address", "Enter the new address, or leave the form: nothing is different")
    }
    var parts = EntryParts(context)
    for child in children(context).chosen(answers.values) {
      parts.add(AddressChanged(on: date, to: address), to: child.id)
    }
    return answers.result(parts)
  }
}

extension ChangeAddressForm: CorrectableForm {
  func values(telling event: any CaseEvent, of child: ChildID) -> FormValues? {
    guard let changed = event as? AddressChanged else { return nil }
    return AddressQuestions.values(changed.address).merging([
      "kind": changed.address.kind.rawValue, "date": changed.date.typed,
    ]) { $1 }
  }
}
