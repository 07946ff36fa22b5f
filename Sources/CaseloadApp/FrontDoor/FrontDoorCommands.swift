import Casework
import Terminal
import Widgets

extension CommandContext {
  /// The contacts at the front door.
  static let frontDoor: CommandContext = "Front door"
}

extension Commands {
  /// What can be done at the front door.
  static let frontDoorCommands = [
    AppCommand(
      "frontDoor.new", "Add a contact in one line",
      "Takes a contact while the caller talks: a name is enough. Likely matches appear as you type.",
      keys: [.character("n")], in: [.frontDoor], footer: "new contact", danger: .changes,
      disabled: { $0.whyReadOnly }
    ) { _ in
      [.openForm(QuickContactForm().id, child: nil, item: nil)]
    },
    AppCommand(
      "frontDoor.advice", "Record an advice call",
      "For a call in which somebody asks for advice and no child needs a record: who, about what, advice.",
      keys: [.character("v")], in: [.frontDoor], footer: "advice", danger: .changes,
      disabled: { $0.whyReadOnly }
    ) { _ in
      [.openRegisterForm(AdviceForms.call.id, register: nil, item: nil)]
    },
    AppCommand(
      "frontDoor.decide", "Decide the contact",
      "Opens the decision: indicators, level, outcome and why.", keys: [.character("d")],
      in: [.frontDoor], footer: "decide", danger: .changes, disabled: whyNotDecided
    ) { state in
      open(DecideContactForm(), state)
    },
    AppCommand(
      "frontDoor.next", "Move the contact on",
      "Does what comes next: rate, talk with police and health, an agency’s answer, decide. That the "
        + "referrer was told is recorded at once.",
      keys: [.character(">")], in: [.frontDoor], footer: "move on", danger: .changes,
      disabled: { state in
        if let reason = state.whyReadOnly { return reason }
        guard let row = FrontDoorBoard.selected(state) else { return "No contact is selected." }
        return row.isFinished ? FrontDoorPresenter.finished(row) : nil
      }
    ) { state in
      guard let row = FrontDoorBoard.selected(state) else { return [] }
      let step = FrontDoorStep(row)
      guard step == .tell else { return open(step.form, state) }
      return [.recordAtOnce(step.form.id, child: row.child, item: row.contact.id)]
    },
  ]

  private static func open(_ form: any RecordForm, _ state: AppState) -> [Effect] {
    FrontDoorBoard.selected(state)
      .map { [.openForm(form.id, child: $0.child, item: $0.contact.id)] } ?? []
  }

  private static func whyNotDecided(_ state: AppState) -> String? {
    if let reason = state.whyReadOnly { return reason }
    guard let row = FrontDoorBoard.selected(state) else { return "No contact is selected." }
    if row.isFinished { return FrontDoorPresenter.finished(row) }
    guard let decision = row.contact.decision else { return nil }
    return "It was decided on \(decision.at.medium): \(decision.outcome.title.lowercased())."
  }
}
