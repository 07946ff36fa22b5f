import Casework
import Terminal
import Widgets

/// Somebody else was faster: what they recorded and what was about to be recorded, field by field.
enum ConflictNotice {
  /// What stands before the field about which the user decides.
  static let mark = "> "

  private static let title = "Somebody recorded this first"

  /// The notice of two versions that are brought together, with what goes into the entry.
  static func notice(_ merge: FieldMerge, _ form: FormScreenState, _ state: AppState)
    -> NoticeState
  {
    var lines = [theirs(form, state)]
    lines.append(
      NoticeState.Line(label: "Yours", text: "\(form.state.form.title), not recorded."))
    lines.append(NoticeState.Line(label: "", text: "Theirs", yours: "Yours"))
    lines += merge.fields.enumerated().map { place, field in
      NoticeState.Line(
        label: field.label, text: reason(field, form) ?? field.theirsShown,
        yours: field.yoursShown, result: result(field, form),
        side: reason(field, form) == nil ? field.side : .both,
        isSelected: place == merge.selected)
    }
    lines += unplaced(form, state)
    lines.append(
      NoticeState.Line(
        label: "What to do",
        text: merge.current == nil
          ? "You changed different fields. Enter puts both into the form, Ctrl-S records them."
          : "Tab goes through what both changed; t takes theirs, y yours, b both. Enter puts it into "
            + "the form, Ctrl-S records it."))
    return NoticeState(title: title, lines: lines, merge: merge)
  }

  /// The notice when what they recorded leaves nothing for the form to do.
  static func unavailable(
    _ reason: String, _ theirs: RecordedEvent, _ form: FormScreenState, _ state: AppState
  ) -> NoticeState {
    let lines = [
      NoticeState.Line(label: "Now", text: reason),
      NoticeState.Line(
        label: "What to do",
        text:
          "What you typed is in the form and in its draft. Copy what is still needed into a note, "
          + "or leave the form."),
    ]
    return NoticeState(
      title: title, lines: notice(theirs, form, state).lines.dropLast() + lines)
  }

  /// Who recorded what and when.
  private static func theirs(_ form: FormScreenState, _ state: AppState) -> NoticeState.Line {
    let text = form.theirs.map { told($0, state) } ?? "The record has changed since you began."
    return NoticeState.Line(label: "Theirs", text: text)
  }

  private static func told(_ theirs: RecordedEvent, _ state: AppState) -> String {
    "\(type(of: theirs.event).title) of \(theirs.date.medium), recorded by "
      + "\(state.staff.name(of: theirs.by)) on \(theirs.at.medium)."
  }

  /// Why they corrected the entry, beside why the user does.
  private static func reason(_ field: FieldMerge.Field, _ form: FormScreenState) -> String? {
    field.id == CorrectForm.reason ? (form.theirs?.event as? EntryCorrected)?.reason : nil
  }

  /// Which version goes into the entry.
  private static func result(_ field: FieldMerge.Field, _ form: FormScreenState) -> String {
    if reason(field, form) != nil { return "Each stays with its own correction." }
    guard field.isContested else {
      return field.side == .theirs ? "Theirs goes in: you left it." : "Yours goes in: they left it."
    }
    switch field.side {
    case .theirs: return "Theirs goes in; yours is left out."
    case .yours: return "Yours goes in; theirs stays in the history."
    case .both: return "Both go in: \(field.merged ?? "")"
    case nil: return "Both changed it: decide, t theirs or y yours."
    }
  }

  /// What was typed into questions that arise no more, since they answered them.
  private static func unplaced(_ form: FormScreenState, _ state: AppState) -> [NoticeState.Line] {
    guard let now = state.environment.form(form.form)?.form(form.context) else { return [] }
    let answers = form.state.answers
    return form.state.shownFields.filter { now[$0.id] == nil }.compactMap { field in
      guard let answer = answers[field.id], answer != form.before[field.id] else { return nil }
      return NoticeState.Line(
        label: field.label, text: "", yours: field.display(answer),
        result: "They answered it, so it is asked no more: copy it where it belongs.")
    }
  }

  /// The notice, from which the user goes back to the form with everything typed.
  static func notice(
    _ theirs: RecordedEvent, _ form: FormScreenState, _ state: AppState
  ) -> NoticeState {
    let reading = Reading(
      record: form.context.record ?? ChildRecord(id: form.key.child ?? ""), now: state.now,
      staff: state.staff, rulebook: state.environment.rulebook)
    var lines = [
      NoticeState.Line(label: "Theirs", text: told(theirs, state)),
      NoticeState.Line(label: "Yours", text: "\(form.state.form.title), not recorded."),
      NoticeState.Line(label: "", text: "Theirs", yours: "Yours"),
    ]
    lines += compared(theirs, form, reading)
    lines.append(
      NoticeState.Line(
        label: "What to do",
        text: "Nothing typed is lost. Go back to the form and change it, or press Ctrl-S there to "
          + "record yours after theirs."))
    return NoticeState(title: title, lines: lines)
  }

  private typealias Field = (label: String, text: String)

  private static func compared(
    _ theirs: RecordedEvent, _ form: FormScreenState, _ reading: Reading
  ) -> [NoticeState.Line] {
    let left = fields(theirs.event, reading)
    let right = own(theirs, form, reading)
    let labels =
      left.map(\.label)
      + right.map(\.label).filter { label in
        !left.contains { $0.label == label }
      }
    return labels.map { label in
      NoticeState.Line(
        label: label, text: left.first { $0.label == label }?.text ?? "",
        yours: right.first { $0.label == label }?.text ?? "")
    }
  }

  /// The fields of what was about to be recorded about the same item; where that cannot be told, the
  /// answers of the form.
  private static func own(
    _ theirs: RecordedEvent, _ form: FormScreenState, _ reading: Reading
  ) -> [Field] {
    let items = Set(theirs.event.changes)
    let part = form.proposal?.parts.first { part in
      part.child == form.key.child && !items.isDisjoint(with: part.event.changes)
    }
    if let part { return fields(part.event, reading) }
    let answers = form.state.answers
    return form.state.shownFields.compactMap { field in
      answers[field.id].map { (field.label, field.display($0)) }
    }
  }

  /// A correction is compared by what it says is right.
  private static func fields(_ event: any CaseEvent, _ reading: Reading) -> [Field] {
    let correction = event as? EntryCorrected
    let told = correction?.corrected.event ?? event
    return [("Date", told.date.medium)] + EventFields.of(told, reading).map { ($0.label, $0.text) }
      + (correction.map { [("What was wrong", $0.reason)] } ?? [])
  }

  /// What goes into the entry is bold; where that is not said, whatever differs.
  private static func styles(_ line: NoticeState.Line, isTold: Bool) -> (
    theirs: Style, yours: Style
  ) {
    guard line.result != nil else {
      let style: Style = isTold ? .heading : .plain
      return (style, style)
    }
    return (line.side == .yours ? .plain : .heading, line.side == .theirs ? .plain : .heading)
  }

  /// A field with both versions beside each other; a star marks one on which they differ.
  static func add(
    _ line: NoticeState.Line, yours: String, to page: inout DocumentBuilder
  ) {
    let labelWidth = min(16, page.width / 4)
    let width = (page.width - labelWidth - 2) / 2
    let isHeading = line.label.isEmpty
    let mark =
      line.isSelected ? Self.mark : isHeading || line.text == yours ? "  " : "* "
    let styles = styles(line, isTold: isHeading || mark != "  ")
    let label = (mark + line.label).wrapped(to: labelWidth - 1)
    let left = line.text.wrapped(to: width - 1)
    let right = yours.wrapped(to: width)
    for row in 0..<max(label.count, left.count, right.count) {
      let cells = [(label, labelWidth), (left, width), (right, width)].map { texts, width in
        (row < texts.count ? texts[row] : "").padded(to: width, glyphs: page.glyphs)
      }
      page.line(
        StyledText(cells[0], .label) + StyledText(cells[1], styles.theirs)
          + StyledText(cells[2], styles.yours))
    }
    guard let result = line.result else { return }
    let indent = StyledText("".padded(to: labelWidth, glyphs: page.glyphs), .plain)
    for text in result.wrapped(to: page.width - labelWidth) {
      page.line(indent + StyledText(text, line.isSelected ? .heading : .label))
    }
  }
}
