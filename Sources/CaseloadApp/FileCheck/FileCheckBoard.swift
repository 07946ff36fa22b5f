import Casework
import Terminal
import Widgets

/// What an inspector looks for in a child’s file, on one page: each point fine, lacking or not applying, with the fact
/// and its day. The gaps come first; there is no score.
struct FileCheckBoard: Board {
  /// The child.
  let child: ChildID
  let title = "File check"
  var context: CommandContext { .fileCheck }
  var isRenewed: Bool { true }

  func load(from casebook: any Casebook, _ asker: BoardAsker) throws -> ChildRecord? {
    try casebook.record(child)
  }

  private func check(_ record: ChildRecord, _ reading: BoardReading) -> FileCheck {
    FileCheck(record, asOf: reading.now, reading.rulebook.timescales)
  }

  func heading(_ content: ChildRecord?, _ reading: BoardReading) -> StyledText {
    guard let record = content else { return StyledText("") }
    let gaps = check(record, reading).gaps.count
    return StyledText(
      "\(record.fullName) (\(record.id)) on \(reading.today.medium): "
        + (gaps == 0 ? "no gap" : gaps.of("gap")))
  }

  func document(_ content: ChildRecord?, _ reading: BoardReading) -> Document {
    var page = reading.builder
    guard let record = content else {
      page.paragraph("There is no record \(child).")
      return page.document
    }
    let lines = check(record, reading).inOrder.filter {
      reading.passes([$0.point.title, $0.standing.word, $0.fact])
    }
    var last: FileCheck.Standing?
    for line in lines {
      if line.standing != last { page.heading(line.standing.heading) }
      last = line.standing
      let day = line.date.map { StyledText($0.medium) } ?? StyledText("")
      page.item(
        .point(
          FileCheckStep(child: child, point: line.point, tab: line.tab(record), event: line.event)),
        lead: [(StyledText(line.point.title, .label), 22), (day, 11)],
        text: line.standing == .gap
          ? DeadlineStatus.dueSoon.mark.text(line.fact, glyphs: reading.glyphs)
          : StyledText(line.fact).highlighting(reading.filter))
    }
    if lines.isEmpty { page.paragraph(reading.nothingPasses) }
    return page.document
  }

  func message(_ content: ChildRecord?, selected: Target?, _ reading: BoardReading) -> String {
    guard case .point(let step) = selected else { return "" }
    let what = step.event == nil ? step.tab.title : "the entry"
    return "Enter opens \(what). \(step.point.closing)"
  }
}

extension FileCheck {
  /// The lines as they are read: the gaps first.
  var inOrder: [Line] {
    [Standing.gap, .fine, .notApplicable].flatMap { standing in
      lines.filter { $0.standing == standing }
    }
  }
}

extension FileCheck.Standing {
  /// The head of the lines that stand so.
  var heading: String {
    switch self {
    case .gap: "Gaps"
    case .fine: "Fine"
    case .notApplicable: "Does not apply"
    }
  }
}

extension FileCheck.Line {
  /// The part of the record that it is about.
  func tab(_ record: ChildRecord) -> ChildTab {
    switch point {
    case .summary, .workers: .summary
    case .chronology, .thresholdDecisions, .supervision: .timeline
    case .escalations: .risks
    case .seen, .seenAlone, .childsWords: .visits
    case .strategyDiscussion: .plans
    case .family: .family
    case .plan: record.care.periods.isEmpty ? .plans : .care
    }
  }
}

extension FileCheck.Point {
  /// The form in which what is lacking is recorded; nil for what is not recorded by itself.
  var form: String? {
    switch self {
    case .summary: SummaryForm().id
    case .seen, .seenAlone, .childsWords: VisitForm().id
    case .supervision, .thresholdDecisions: OversightForm().id
    case .strategyDiscussion: StrategyDiscussionForm().id
    case .family: RelationshipForm().id
    case .workers: AllocateForm().id
    case .chronology, .plan, .escalations: nil
    }
  }

  /// How a gap is closed, in a sentence.
  var closing: String {
    switch self {
    case .summary: "> writes the summary."
    case .chronology: "There, + pins an event with a line that says why it matters."
    case .seen: "> records a visit."
    case .seenAlone: "> records a visit: seen alone, or why not."
    case .supervision: "> records supervision, for a manager."
    case .thresholdDecisions: "> records a manager’s look at the decision."
    case .childsWords: "> records a visit with what the child said."
    case .strategyDiscussion: "> records a strategy discussion with those who were there."
    case .family: "> records a relative."
    case .plan: "The plan says what it is to achieve where it was agreed."
    case .workers: "> allocates a worker, for a manager."
    case .escalations: "It ends once what was raised is put right."
    }
  }
}
