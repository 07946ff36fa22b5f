import Casework
import Terminal
import Widgets

/// A record being read: by whom, when, and how wide the page is.
///
/// Each tab is a pure function of this value, so what a person reads can be tested as text.
struct Reading: Sendable {
  /// The child.
  var record: ChildRecord
  /// The records of the child's relatives who have one, as far as they are at hand.
  var relatives: [ChildRecord] = []
  /// The files of people who are tied to the child, as far as they are at hand.
  var people: [RegisterRecord] = []
  /// The moment of reading; ages and deadlines are as at its day.
  var now: Moment
  /// Who reads; nil on paper.
  var user: WorkerID?
  /// For the names of workers and teams.
  var staff: Staff
  /// Timescales, working days and the words of codes.
  var rulebook: Rulebook
  /// How many cells a line has.
  var width = 78
  /// The marks to write with.
  var glyphs: Glyphs = .unicode
  /// Only what these words match is shown, where a tab can be filtered.
  var filter = ""
  /// Whether deadlines that are over are shown too.
  var showsClosed = false
  /// Whether the Timeline shows the pinned events alone.
  var showsPinnedOnly = false

  var today: CivilDate { now.date }
  var codes: CodeBook { rulebook.codes }
  var person: PersonDetails { record.person }

  /// A builder for the page.
  var builder: DocumentBuilder { DocumentBuilder(width: width, glyphs: glyphs) }

  /// What the child is called in sentences: the preferred or given name, else the identifier.
  var firstName: String {
    let name = person.name
    let spoken = name?.preferred ?? name?.given ?? ""
    return spoken.isEmpty ? record.id.rawValue : spoken
  }

  /// The child's name, else the identifier.
  var fullName: String {
    let spoken = person.name?.spoken ?? ""
    return spoken.isEmpty ? record.id.rawValue : spoken
  }

  /// The deadlines that are open now, the most urgent first.
  var openDeadlines: [Deadline] {
    record.deadlines(rulebook.timescales).filter { $0.isOpen(asOf: now) }.sorted(by: isMoreUrgent)
  }

  /// Those of them that are a worker's to meet: what a manager owes is shown in the tab Due alone.
  var nextDeadlines: [Deadline] {
    openDeadlines.filter { !rulebook.timescales.isManagersDuty($0.rule) }
  }

  /// Those of them that may stand on paper: tasks, alerts, concerns and what a manager owes are among workers, and
  /// paper may reach whoever does the harm, so that nothing on it tells of domestic abuse or exploitation.
  var printedDeadlines: [Deadline] {
    nextDeadlines.filter { deadline in
      let area = rulebook.timescales[deadline.rule]?.area ?? ""
      return !Self.unprintedAreas.contains(area) && !deadline.rule.hasPrefix("alert.")
    }
  }

  private static let unprintedAreas: Set<String> = [
    "tasks", "escalation", "domesticAbuse", "exploitation", "placementOversight",
  ]

  /// The deadlines of which nobody can tell now whether they were met, by what was due first.
  var untoldDeadlines: [Deadline] {
    record.deadlines(rulebook.timescales).filter { $0.isNotTold(asOf: now) }.sorted(
      by: isMoreUrgent)
  }

  /// The deadlines that were met or ceased by now, the latest first.
  var closedDeadlines: [Deadline] {
    record.deadlines(rulebook.timescales)
      .filter { !$0.isOpen(asOf: now) && !$0.status(asOf: now).isOpen && !$0.isNotTold(asOf: now) }
      .sorted { ($1.closure?.at ?? $1.due, $0.id) < ($0.closure?.at ?? $0.due, $1.id) }
  }

  /// What happened, in a line. Where it is about a worker, the worker's name stands for the id that the
  /// record holds, because the domain does not know the staff.
  func headline(_ recorded: RecordedEvent) -> String {
    if let allocation = recorded.event as? WorkerAllocated {
      return "\(allocation.role.title): \(staff.name(of: allocation.worker))"
    }
    return recorded.event.headline(codes)
  }

  /// What happened, in a line, for an item of the chronology.
  func headline(_ item: TimelineItem) -> String {
    guard item.title == WorkerAllocated.title,
      let recorded = record.events.first(where: { $0.id == item.id })
    else { return item.headline }
    return headline(recorded)
  }

  /// How long a deadline has left, as lists say it: "2 wd over".
  func left(_ deadline: Deadline) -> String {
    deadline.left(asOf: now, calendar: rulebook.calendar).description
  }

  /// A deadline's status as a mark and words in its style.
  func statusText(_ deadline: Deadline) -> StyledText {
    deadline.status(asOf: now).mark.text(left(deadline), glyphs: glyphs)
  }

  /// Whether every word of the filter begins a word of one of the texts.
  func passes(_ texts: [String]) -> Bool {
    filter.isBlank || TextFold.matches(filter, in: texts.joined(separator: " "))
  }

  /// A date without its year where the year is this one: "5 Mar", "5 Mar 2019".
  func brief(_ date: CivilDate) -> String {
    date.year == today.year
      ? "\(date.day) \(date.monthName.prefix(3))" : date.medium
  }

  private func isMoreUrgent(_ left: Deadline, _ right: Deadline) -> Bool {
    let ranks = [left, right].map { $0.status(asOf: now).urgency }
    return ranks[0] != ranks[1]
      ? ranks[0] < ranks[1] : (left.due, left.title, left.id) < (right.due, right.title, right.id)
  }
}
