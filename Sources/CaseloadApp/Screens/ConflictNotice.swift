import Casework
import Terminal
import Widgets

/// Somebody else was faster: what they recorded and what was about to be recorded, field by field.
enum ConflictNotice {
  /// The notice, from which the user goes back to the form with everything typed.
  static func notice(
    _ theirs: RecordedEvent, _ form: FormScreenState, _ state: AppState
  ) -> NoticeState {
    let reading = Reading(
      record: form.context.record ?? ChildRecord(id: form.key.child ?? ""), now: state.now,
      staff: state.staff, rulebook: state.environment.rulebook)
    var lines = [
      NoticeState.Line(
        label: "Theirs",
        text: "\(type(of: theirs.event).title) of \(theirs.date.medium), recorded by "
          + "\(state.staff.name(of: theirs.by)) on \(theirs.at.medium)."),
      NoticeState.Line(label: "Yours", text: "\(form.state.form.title), not recorded."),
      NoticeState.Line(label: "", text: "Theirs", yours: "Yours"),
    ]
    lines += compared(theirs, form, reading)
    lines.append(
      NoticeState.Line(
        label: "What to do",
        text: "Nothing typed is lost. Go back to the form and change it, or press Ctrl-S there to "
          + "record yours after theirs."))
    return NoticeState(title: "Somebody recorded this first", lines: lines)
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

  /// A field with both versions beside each other; a star marks one on which they differ.
  static func add(
    _ line: NoticeState.Line, yours: String, to page: inout DocumentBuilder
  ) {
    let labelWidth = min(16, page.width / 4)
    let width = (page.width - labelWidth - 2) / 2
    let isHeading = line.label.isEmpty
    let mark = isHeading || line.text == yours ? "  " : "* "
    let label = (mark + line.label).wrapped(to: labelWidth - 1)
    let left = line.text.wrapped(to: width - 1)
    let right = yours.wrapped(to: width)
    for row in 0..<max(label.count, left.count, right.count) {
      let cells = [(label, labelWidth), (left, width), (right, width)].map { texts, width in
        (row < texts.count ? texts[row] : "").padded(to: width, glyphs: page.glyphs)
      }
      page.line(
        StyledText(cells[0], .label)
          + StyledText(cells[1] + cells[2], isHeading || mark == "* " ? .heading : .plain))
    }
  }
}
