import Casework
import Terminal
import Widgets

/// How the answers of a form are brought together with what somebody else recorded while it was open, or while
/// its draft lay there. Until that is done nothing is recorded, and nothing typed is touched.
enum MergeFlow {
  /// Gives an open form the record as it is now, and shows what has changed in its fields.
  static func renew(
    _ open: FormScreenState, _ form: any RecordForm, _ context: FormContext,
    _ state: inout AppState
  ) {
    var open = open
    let top = state.screens.count - 1
    if let theirs = open.theirs, let reason = form.whyUnavailable(context) {
      // With the record as it was, what is typed stays in its fields, and saving it tells the same again.
      state.screens[top] = .form(open)
      state.overlay = .notice(ConflictNotice.unavailable(reason, theirs, open, state))
      return
    }
    if context.registerID != nil, let reason = form.whyUnavailable(context) {
      // What is typed stays in its fields; saving it tells what was recorded first again.
      state.message = MessageLine(reason, kind: .problem)
      return
    }
    open.context = context
    open.isBehind = merge(open, form).holdsTheirs
    state.screens[top] = .form(open)
    if open.isBehind { show(open, form, &state) }
  }

  /// Takes a draft up again: what was recorded since it was begun is brought together with it before it is saved.
  static func resume(_ draft: FormDraft, _ form: any RecordForm, in open: inout FormScreenState) {
    guard form.startsFromRecord, let before = draft.before else { return }
    open.before = before
    open.isBehind = merge(open, form).holdsTheirs
    guard open.isBehind else {
      open.before = form.initialValues(open.context)
      return
    }
    open.theirs = open.context.record?.events.dropFirst(draft.revision).last
  }

  /// The three versions as they are now.
  private static func merge(_ open: FormScreenState, _ form: any RecordForm) -> FieldMerge {
    FieldMerge(
      form.form(open.context), before: open.before, theirs: form.initialValues(open.context),
      yours: open.state.values)
  }

  /// Shows the versions beside each other, with what goes into the entry.
  static func show(_ open: FormScreenState, _ form: any RecordForm, _ state: inout AppState) {
    state.overlay = .notice(ConflictNotice.notice(merge(open, form), open, state))
  }

  // MARK: - Deciding

  /// Changes what has been decided, and shows it.
  static func decide(_ state: inout AppState, _ change: (inout FieldMerge) -> Void) {
    guard case .notice(let notice) = state.overlay, var merge = notice.merge,
      case .form(let open) = state.screen
    else { return }
    change(&merge)
    var changed = ConflictNotice.notice(merge, open, state)
    changed.place = notice.place
    let lines = NoticeScreen.document(changed, state).lines
    let marked = lines.firstIndex { $0.text.plain.hasPrefix(ConflictNotice.mark) }
    if let marked { changed.place.reveal(marked) }
    state.overlay = .notice(changed)
  }

  /// Why both versions of the selected field cannot be kept; nil when they can.
  static func whyNotBoth(_ state: AppState) -> String? {
    guard let field = current(state) else { return "There is nothing to decide here." }
    return field.canKeepBoth
      ? nil : "“\(field.label)” has one answer: t takes theirs, y takes yours."
  }

  /// Why nothing can be decided; nil when a field is selected.
  static func whyNothing(_ state: AppState) -> String? {
    current(state) == nil ? "There is nothing to decide here." : nil
  }

  private static func current(_ state: AppState) -> FieldMerge.Field? {
    guard case .notice(let notice) = state.overlay else { return nil }
    return notice.merge?.current
  }

  /// Puts what was decided into the form, where it can be read and changed before it is saved.
  ///
  /// - Returns: the draft to be kept; nil while something has still to be decided.
  static func accept(_ state: inout AppState) -> [Effect]? {
    guard case .notice(let notice) = state.overlay, let merge = notice.merge,
      case .form(var open) = state.screen, let form = state.environment.form(open.form)
    else { return nil }
    if let field = merge.undecided {
      state.message = MessageLine(
        "Both of you changed “\(field.label)”: t takes theirs, y takes yours.", kind: .problem)
      return nil
    }
    let now = form.form(open.context)
    // A question that arises no more keeps what was typed in it on the screen.
    let isWhole = open.state.values.keys.allSatisfy { now[$0] != nil }
    if isWhole { open.state.ask(now) }
    for (field, value) in merge.merged { open.state.set(field, to: value) }
    open.before = form.initialValues(open.context)
    (open.isBehind, open.theirs, open.draftKept) = (false, nil, state.now)
    open.state.moveToField(merge.fields.first(where: \.isContested)?.id)
    state.overlay = nil
    state.screens[state.screens.count - 1] = .form(open)
    state.message = MessageLine("Both versions are in the form. Ctrl-S records it.")
    return [.saveDraft(open.draft(at: state.now))]
  }

  /// Puts what was decided into the form and records it.
  static func record(_ state: inout AppState) -> [Effect] {
    guard let kept = accept(&state) else { return [] }
    return kept + FormFlow.save(&state)
  }
}
