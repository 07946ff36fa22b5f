import Casework
import Terminal
import Widgets

/// How a form is opened, filled in, saved and left. Whatever happens, nothing typed is lost.
enum FormFlow {
  // MARK: - Opening

  /// What is needed to say which forms can be used; for the list only, so the ids are not real.
  static func context(_ child: ChildID?, _ state: AppState) -> FormContext {
    FormContext(
      record: child.flatMap { state.children[$0]?.record }, now: state.now,
      user: state.environment.user, staff: state.staff, rulebook: state.environment.rulebook,
      entry: "")
  }

  /// The same for whatever a list of forms is about.
  static func context(_ chooser: ChooserState, _ state: AppState) -> FormContext {
    var context = context(chooser.child, state)
    context.register = chooser.register?.record
    return context
  }

  /// Why the selected form cannot be used now; nil when it can.
  static func whySelectedUnavailable(_ state: AppState) -> String? {
    guard case .chooser(let chooser) = state.overlay else { return "No form is selected." }
    guard let form = selectedForm(chooser, state) else {
      return "There is nothing that can be recorded here."
    }
    return form.whyUnavailable(context(chooser, state))
  }

  private static func selectedForm(_ chooser: ChooserState, _ state: AppState)
    -> (any RecordForm)?
  {
    let offers = ChooserScreen.offers(chooser, state).map(\.form)
    return offers.first { $0.id == chooser.table.selectedID } ?? offers.first
  }

  /// Opens the form selected in the list.
  static func openSelected(_ state: inout AppState) -> [Effect] {
    guard case .chooser(let chooser) = state.overlay, let form = selectedForm(chooser, state)
    else { return [] }
    state.overlay = nil
    if let register = chooser.register {
      return [.openRegisterForm(form.id, register: register.record?.id, item: nil)]
    }
    let step = chooser.child.flatMap { state.nextSteps[$0] }
    return [
      .openForm(form.id, child: chooser.child, item: step?.form == form.id ? step?.item : nil)
    ]
  }

  /// Shows a form once everything it looks at has come, or renews what an open one looks at.
  static func opened(
    _ id: String, _ context: FormContext, draft: FormDraft?, _ state: inout AppState
  ) {
    let carriedOver = state.carriedOver
    state.carriedOver = [:]
    guard let form = state.environment.form(id) else { return }
    let key = FormDraft.Key(
      form: id, child: context.record?.id, item: context.item, register: context.register?.id)
    if case .form(let open) = state.screen, open.key == key {
      MergeFlow.renew(open, form, context, &state)
      return
    }
    if let reason = form.whyUnavailable(context) {
      if state.message.text.isEmpty { state.message = MessageLine(reason, kind: .problem) }
      return
    }
    let before = form.initialValues(context)
    let fresh =
      before
      .merging(carriedOver.filter { form.form(context)[$0.key] != nil }) { $1 }
    var fields = FormState(
      form.form(context),
      values: draft.map { form.values(resuming: $0, context) } ?? fresh)
    if let focus = draft?.focus ?? form.startsAt { fields.moveToField(focus) }
    var open = FormScreenState(
      form: id, key: key, context: context, state: fields, draftKept: draft?.written,
      before: before, opened: context.now)
    if let draft { MergeFlow.resume(draft, form, in: &open) }
    state.screens.append(.form(open))
    if let other = FormPresence.others(with: key, state).first {
      let words = [state.message.text, FormPresence.sentence(other, state), "You can go on too."]
      state.message = MessageLine(words.filter { !$0.isEmpty }.joined(separator: " "))
    }
    guard let draft else { return }
    if state.resuming == key {
      state.message = MessageLine(
        "The last session ended in this form. It is as it was at \(draft.written.medium).")
    } else {
      state.overlay = .question(offer(draft, form, context, state))
    }
    state.resuming = nil
  }

  /// "A draft of 14:22 is here": Enter continues, d discards.
  private static func offer(
    _ draft: FormDraft, _ form: any RecordForm, _ context: FormContext, _ state: AppState
  ) -> QuestionState {
    let when =
      draft.written.date == state.today ? draft.written.time : draft.written.medium
    let revision =
      context.register?.revision ?? state.children[draft.key.child ?? ""]?.record.revision
      ?? draft.revision
    let isOlder = revision > draft.revision
    return QuestionState(
      dialog: Dialog(
        title: "A draft of \(when) is here",
        text: "“\(form.title)” was begun and not recorded. "
          + (isOlder ? "The record has changed since then. " : "")
          + "Enter goes on with it.",
        buttons: [
          DialogButton(id: "continue", title: "Go on with it", letter: "c"),
          DialogButton(id: "discard", title: "Discard the draft", letter: "d"),
        ]),
      actions: ["discard": .discardDraft])
  }

  /// Throws the draft away and starts the form afresh.
  static func discardDraft(_ state: inout AppState) -> [Effect] {
    guard case .form(var open) = state.screen, let form = state.environment.form(open.form)
    else { return [] }
    open.before = form.initialValues(open.context)
    (open.isBehind, open.theirs) = (false, nil)
    open.state = FormState(form.form(open.context), values: open.before)
    if let focus = form.startsAt { open.state.moveToField(focus) }
    open.draftKept = nil
    state.screens[state.screens.count - 1] = .form(open)
    forgetDraft(open.key, &state)
    state.message = MessageLine("The draft was discarded.")
    return [.removeDraft(open.key)]
  }

  // MARK: - Filling in

  /// Follows a key, or a pasted text, in the form.
  static func type(_ event: TerminalEvent, _ state: inout AppState) -> [Effect] {
    guard case .form(var open) = state.screen else { return [] }
    let response: FormResponse
    switch event {
    case .key(let key): response = open.state.handle(key)
    case .paste(let text): response = open.state.paste(text)
    default: return []
    }
    var effects: [Effect] = []
    switch response {
    case .changed:
      open.draftKept = state.now
      effects = [.saveDraft(open.draft(at: state.now))]
    case .atEnd where state.environment.form(open.form)?.savesAtEnd == true:
      state.screens[state.screens.count - 1] = .form(open)
      return save(&state)
    case .atEnd: state.message = MessageLine("This is the last question. Ctrl-S saves.")
    case .ignored:
      if case .key(.character) = event {
        state.message = MessageLine(
          "This question is answered. Tab goes on to the next, Backspace takes the answer away.")
      }
    case .moved: break
    }
    state.screens[state.screens.count - 1] = .form(open)
    return effects + ChildMatching.ask(&state)
  }

  /// Gives a question its answer, where it was asked in a line and not in a field.
  static func answer(_ field: String, _ value: String, _ state: inout AppState) -> [Effect] {
    guard case .form(var open) = state.screen else { return [] }
    open.state.moveToField(field)
    open.state.set(field, to: value)
    open.draftKept = state.now
    state.screens[state.screens.count - 1] = .form(open)
    return [.saveDraft(open.draft(at: state.now))]
  }

  // MARK: - Saving

  /// Checks the answers and asks for the entry to be recorded.
  ///
  /// - Parameter unchangedToo: whether copies in which not a word is new are recorded without asking.
  static func save(_ state: inout AppState, unchangedToo: Bool = false) -> [Effect] {
    guard case .form(var open) = state.screen, let form = state.environment.form(open.form)
    else { return [] }
    defer { state.screens[state.screens.count - 1] = .form(open) }
    guard !open.isBehind else {
      MergeFlow.show(open, form, &state)
      return []
    }
    // This takes up what is half typed, too.
    _ = open.state.check()
    switch FormProblems.check(open.state, form, open.context) {
    case .failure(let problems):
      _ = open.state.check(adding: problems.errors)
      return []
    case .success(let proposal):
      if !unchangedToo, let warning = CopyForward.warning(open, state) {
        state.overlay = .question(warning)
        return []
      }
      open.proposal = proposal
      return [.commit(proposal)]
    }
  }

  /// The entry is recorded: the form closes, and what is unusual is said.
  static func committed(_ entry: EntryID, _ advice: [Advice], _ state: inout AppState) -> [Effect] {
    guard case .form(let open) = state.screen, open.context.entry == entry else { return [] }
    let saved = state.environment.form(open.form)?.saved ?? "Saved."
    state.screens.removeLast()
    if open.context.isTogether { Navigation.changeBoard(&state) { $0.marked = [] } }
    forgetDraft(open.key, &state)
    var words = [saved] + advice.map(\.message)
    // A warning that has to be read first stays on the screen; the next step is then a key away.
    let warning = AddressHazards.warning(advice)
    let next = open.proposal.map { FrontDoorFlow.opensNext($0, &state) } ?? []
    let opened = warning == nil ? next : []
    if let next = open.proposal.flatMap({
      NextStep.after($0, in: open.context.record) ?? NextStep.afterCare($0, open.context)
    }) {
      state.nextSteps[next.child] = next.step
      state.offered = next.child
      words.append(FrontDoorFlow.offer(next.step, opensAtOnce: !opened.isEmpty, state))
    } else if let child = open.key.child {
      state.nextSteps[child] = nil
    }
    state.message = MessageLine(words.joined(separator: " "), kind: .success)
    state.overlay = warning
    let touched = Set(open.proposal?.parts.map(\.child) ?? [])
    return [.removeDraft(open.key), .noteOpened(touched.sorted())]
      + (open.key.child.map { [.loadChild($0)] } ?? []) + Navigation.reload(&state) + opened
  }

  /// The entry was refused: the reason is shown in full, and the form stays as it was.
  static func refused(_ entry: EntryID, _ refusal: CommitRefusal, _ state: inout AppState)
    -> [Effect]
  {
    guard case .form(var open) = state.screen, open.context.entry == entry else { return [] }
    state.overlay = .notice(NoticeScreen.notice(refusal, open, state))
    if case .breach(let breach) = refusal,
      let error = open.state.form.error(for: breach, open.state.values)
    {
      // The same words wait at the field that the rule is about, with what other children's records refuse.
      let others = open.proposal.map { FormProblems.refusals($0, open.state, open.context) } ?? []
      open.state.show([error] + others.filter { $0.field != error.field })
      state.screens[state.screens.count - 1] = .form(open)
    }
    switch refusal {
    case .breach: return []
    // Saving again is then a decision made with the other version in view.
    case .registerConflict: break
    // The two versions are brought together with the record as it is now in view.
    case .conflict(let theirs):
      open.theirs = theirs
      state.screens[state.screens.count - 1] = .form(open)
    }
    if open.context.isTogether {
      let children = [open.context.record].compactMap { $0 } + open.context.family
      return [.openFormTogether(open.form, children: children.map(\.id))]
    }
    return [reopen(open)]
  }

  /// Fetches what a form looks at anew.
  private static func reopen(_ open: FormScreenState) -> Effect {
    open.context.registerID == nil
      ? .openForm(open.form, child: open.key.child, item: open.key.item)
      : .openRegisterForm(open.form, register: open.key.register, item: open.key.item)
  }

  /// Leaves the form; its draft stays.
  static func leave(_ state: inout AppState) -> [Effect] {
    guard case .form(let open) = state.screen else { return [] }
    state.screens.removeLast()
    if open.draftKept != nil {
      state.message = MessageLine("Kept as a draft; it is offered when you open the form again.")
    }
    return open.key.child.map { [.loadChild($0)] } ?? []
  }

  private static func forgetDraft(_ key: FormDraft.Key, _ state: inout AppState) {
    guard let child = key.child else { return }
    state.children[child]?.drafts.removeAll { $0.key == key }
  }
}
