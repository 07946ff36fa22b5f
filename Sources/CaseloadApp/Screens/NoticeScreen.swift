import Casework
import Terminal
import Widgets

/// Why an entry was refused, in full: the rule, the facts, what to do; or what somebody else recorded
/// meanwhile beside what was about to be recorded.
enum NoticeScreen {
  /// The notice of a refusal.
  static func notice(
    _ refusal: CommitRefusal, _ form: FormScreenState, _ state: AppState
  ) -> NoticeState {
    switch refusal {
    case .breach(let breach): notice(breach)
    case .conflict(let theirs): ConflictNotice.notice(theirs, form, state)
    case .registerConflict(let theirs): notice(theirs, form, state)
    }
  }

  /// The notice of a change that somebody else made to a record of a register.
  private static func notice(
    _ theirs: RecordedRegisterEvent, _ form: FormScreenState, _ state: AppState
  ) -> NoticeState {
    let told = theirs.event.headline(state.environment.rulebook.codes)
    return NoticeState(
      title: "Somebody recorded this first",
      lines: [
        NoticeState.Line(
          label: "Theirs",
          text: "\(told) Recorded by \(state.staff.name(of: theirs.by)) on \(theirs.at.medium)."),
        NoticeState.Line(label: "Yours", text: "\(form.state.form.title), not recorded."),
        NoticeState.Line(
          label: "What to do",
          text:
            "Nothing typed is lost. Go back to the form and change it, or press Ctrl-S there to "
            + "record yours after theirs."),
      ])
  }

  /// The notice of a broken rule.
  static func notice(_ breach: RuleBreach) -> NoticeState {
    var lines = [NoticeState.Line(label: "Rule", text: breach.statement)]
    for (index, fact) in breach.facts.enumerated() {
      lines.append(NoticeState.Line(label: index == 0 ? "Facts" : "", text: fact))
    }
    lines.append(NoticeState.Line(label: "What to do", text: breach.remedy))
    if let reference = breach.reference {
      lines.append(NoticeState.Line(label: "Source", text: reference))
    }
    return NoticeState(title: "This cannot be recorded as it stands", lines: lines)
  }

  /// The notice as text.
  static func document(_ notice: NoticeState, _ state: AppState) -> Document {
    var page = DocumentBuilder(width: boxWidth(state) - 4, glyphs: state.environment.glyphs)
    for line in notice.lines {
      if let yours = line.yours {
        ConflictNotice.add(line, yours: yours, to: &page)
      } else {
        page.field(line.label, line.text)
      }
    }
    return page.document
  }

  static func draw(_ notice: inout NoticeState, _ state: AppState, into screen: inout Screen) {
    let document = document(notice, state)
    let size = Size(rows: document.lines.count + 4, columns: boxWidth(state))
    let box = screen.bounds.inset(rows: 1).centred(size)
    screen.box(box)
    screen.write(
      " \(notice.title) ", row: box.row, column: box.column + 2, limit: box.columns - 4,
      style: .error)
    screen.cursor = nil
    notice.place.draw(document, into: &screen, rect: box.inset(rows: 2, columns: 1))
  }

  private static func boxWidth(_ state: AppState) -> Int { min(76, state.size.columns - 2) }
}
