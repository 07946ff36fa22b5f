import Casework
import Terminal
import Widgets

/// Names in columns: how urgent, the child, what, by when, and who answers for the child.
struct TeamNamesList {
  let content: TeamNamesBoard.Content
  let reading: BoardReading
  let question: TeamNamesBoard.Question

  /// A row in words.
  private struct Line {
    var target: Target
    var left: StyledText
    var name: String
    var dateOfBirth: CivilDate?
    var what: String
    var by: String
    var worker: WorkerID?
    var sentence: String
  }

  func add(to page: inout DocumentBuilder) {
    let lines = lines.filter {
      reading.passes([$0.name, $0.what, TeamWords.name(of: $0.worker, reading)])
    }
    guard !lines.isEmpty else { return }
    let titles = titles
    page.paragraph(
      " "
        + columns(
          StyledText(titles.left), titles.child, "age", titles.what, titles.by, "worker"
        ).plain.trimmedEnd, style: .label)
    for line in lines {
      page.item(
        line.target, lead: [],
        text: columns(
          line.left, line.name, ColumnAge.text(born: line.dateOfBirth, on: reading.today),
          line.what, line.by, TeamWords.name(of: line.worker, reading)))
    }
  }

  private var titles: (left: String, child: String, what: String, by: String) {
    switch question {
    case .unallocated: ("waiting", "child", "what", "decided")
    case .gaps: ("without", "child", "what", "looked at")
    case .cases: ("weight", "child", "what", "looked at")
    case .returned: ("returned", "child", "what", "on")
    case .postponed: ("put off", "child", "reason", "now on")
    default: ("left", "child", "what", "must by")
    }
  }

  /// The columns in the room there is: the age and the worker go where it is narrow, and the worker where
  /// there is only one.
  private func columns(
    _ left: StyledText, _ name: String, _ age: String, _ what: String, _ by: String,
    _ worker: String
  ) -> StyledText {
    let isNarrow = reading.width < 72
    func cell(_ text: String, _ width: Int) -> String {
      text.clipped(to: width, glyphs: reading.glyphs).padded(to: width + 1, glyphs: reading.glyphs)
    }
    let lead = left.clipped(to: 12, glyphs: reading.glyphs)
    let gap = String(repeating: " ", count: 13 - lead.cellWidth(glyphs: reading.glyphs))
    if isNarrow {
      let last = by.clipped(to: 11, glyphs: reading.glyphs)
      return lead + StyledText(gap + cell(name, 15) + cell(what, 15) + last)
    }
    let hasWorker = question.hasWorkers
    let width = hasWorker ? 16 : 24
    let room = max(10, reading.width - 1 - (13 + width + 1 + 4 + 18 + 12))
    return lead
      + StyledText(
        gap + cell(name, width) + cell(age, 3) + cell(what, 17) + cell(by, 11)
          + (hasWorker ? worker.clipped(to: room, glyphs: reading.glyphs) : ""))
  }

  /// What a row says, in full.
  func sentence(_ selected: Target?) -> String {
    lines.first { $0.target == selected }.map { line in
      "\(line.name): \(line.sentence)"
        + (line.worker.map { " Worker: \(reading.staff.name(of: $0))." } ?? "")
    } ?? ""
  }

  // MARK: - Rows

  private var lines: [Line] {
    content.work.map(line) + content.cases.map(line) + content.waiting.map(line)
  }

  private func line(_ work: TeamWork) -> Line {
    let row = work.row
    let booked = row.planned.map { ", booked for \($0.brief(near: reading.today))" } ?? ""
    return Line(
      target: .childDeadline(row.id.child, row.id.deadline),
      left: reading.left(row.due, row.status), name: row.name, dateOfBirth: row.dateOfBirth,
      what: row.title, by: row.due.date.brief(near: reading.today), worker: work.worker,
      sentence: "\(row.title) must be by \(row.due.brief(near: reading.today))\(booked).")
  }

  private func line(_ open: OpenCase) -> Line {
    let own = open.supervision
    let days = own.overseen.days(to: reading.today)
    let looked = own.hasOversight ? own.overseen.brief(near: reading.today) : "never"
    let weight = Workload(children: 1, weight: content.settings.weights.weight(of: own)).weightText
    var line = Line(
      target: .child(open.child), left: StyledText("  \(weight)"), name: open.name,
      dateOfBirth: open.dateOfBirth, what: own.stage.title, by: looked, worker: own.worker,
      sentence: own.hasOversight
        ? "a manager looked at the case \(own.overseen.ago(from: reading.today))."
        : "no manager has looked at the case since it opened \(own.overseen.ago(from: reading.today))."
    )
    switch question {
    case .gaps:
      line.left = Status.overdue.text("\(days) d", glyphs: reading.glyphs)
      if let due = open.lookDue {
        line.sentence += " The next look was due by \(due.date.brief(near: reading.today))."
      }
    case .unallocated:
      let isLate =
        own.decided.minutes(to: reading.now) > content.settings.allocationHours * 60
      let status: Status = isLate ? .overdue : .dueSoon
      line.left = status.text(
        Unallocated.waited(open, at: reading.now), glyphs: reading.glyphs)
      line.by = own.decided.date.brief(near: reading.today)
      line.sentence =
        "decided on \(own.decided.date.brief(near: reading.today)) and without a worker since."
    default: break
    }
    return line
  }

  private func line(_ item: WaitingItem) -> Line {
    if item.isReturned {
      let days = reading.rulebook.calendar.workingDays(from: item.since, to: reading.today)
      return Line(
        target: .childEvent(item.child, item.event),
        left: StyledText(days <= 0 ? "  today" : "  \(days) wd ago"), name: item.name,
        dateOfBirth: item.dateOfBirth, what: item.kind?.short ?? "",
        by: item.since.brief(near: reading.today), worker: item.by, sentence: item.what.ended)
    }
    let until = item.until.map { $0.brief(near: reading.today) } ?? ""
    return Line(
      target: .childEvent(item.child, item.event),
      left: StyledText("  " + item.since.brief(near: reading.today)), name: item.name,
      dateOfBirth: item.dateOfBirth, what: item.what, by: until, worker: item.worker,
      sentence: "put off to \(until): \(item.what.ended)")
  }
}

extension String {
  /// The text without blanks at its end.
  fileprivate var trimmedEnd: String {
    var text = Substring(self)
    while text.last == " " { text.removeLast() }
    return String(text)
  }

  /// The text as a sentence.
  fileprivate var ended: String {
    last.map { ".?!".contains($0) } ?? true ? self : self + "."
  }
}
