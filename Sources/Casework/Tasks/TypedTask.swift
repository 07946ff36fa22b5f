/// A task as somebody typed it: `ring school fri`, `ask Tom for the report by 3 may !`.
///
/// - The day stands at the end or the beginning, as ``DateInput`` reads days, also as `next fri`, `next week`
///   or `in 3 days`. A day that is past is no due day and stays in the words, and so does one that words such as
///   "of" or "about" tie to them: `chase the letter of 3 may`.
/// - A colleague is named by `@tom`, `Tom: …`, `Tom to …`, or after "ask", "tell", "get" or "remind", by first
///   name, whole name or id. The names of the child's own people are never taken for a colleague's.
/// - An exclamation mark, or "urgent" at either end, makes it urgent.
public struct TypedTask: Hashable, Sendable {
  /// What is to be done.
  public var text: String

  /// The colleague who is to do it; nil for whoever typed it.
  public var worker: WorkerID?

  /// The day that was typed.
  public var due: CivilDate?

  /// Whether it is urgent.
  public var isUrgent: Bool

  /// Colleagues who could be meant, where the name is that of several: the form asks which.
  public var candidates: [WorkerID]

  /// Reads what was typed.
  ///
  /// - Parameters:
  ///   - typed: one line.
  ///   - today: the day from which days count.
  ///   - calendar: working days, for `+3wd`.
  ///   - staff: who works here.
  ///   - family: given names of the child and of the people around the child.
  public init(
    _ typed: String, today: CivilDate, calendar: WorkingCalendar, staff: Staff = Staff(),
    family: Set<String> = []
  ) {
    var words = typed.split(whereSeparator: \.isWhitespace).map(String.init)
    isUrgent = Self.takeUrgency(&words)
    due = TypedDueDay(today: today, calendar: calendar).take(from: &words)
    isUrgent = Self.takeUrgency(&words) || isUrgent
    let names = WorkerNames(staff, on: today, except: Set(family.map { $0.lowercased() }))
    let found = names.take(from: &words)
    worker = found.count == 1 ? found[0] : nil
    candidates = found.count > 1 ? found : []
    text = words.joined(separator: " ").capitalisingFirst
  }

  /// The day by which it is to be done where none was typed: today when urgent, else in five working days.
  public func dueDay(today: CivilDate, calendar: WorkingCalendar) -> CivilDate {
    due ?? (isUrgent ? today : calendar.date(5, workingDaysAfter: today).date)
  }

  /// The event that sets it.
  ///
  /// - Parameters:
  ///   - today: the day on which it is set.
  ///   - calendar: working days, for the usual day.
  ///   - origin: what it comes of.
  public func event(today: CivilDate, calendar: WorkingCalendar, origin: EventID? = nil) -> TaskSet
  {
    TaskSet(
      on: today, text, for: worker, due: dueDay(today: today, calendar: calendar),
      urgent: isUrgent ? true : nil, origin: origin)
  }

  /// The tasks in what was agreed, one from each line or part between semicolons: the actions of a
  /// supervision.
  public static func all(
    in text: String, today: CivilDate, calendar: WorkingCalendar, staff: Staff = Staff(),
    family: Set<String> = []
  ) -> [TypedTask] {
    text.split { $0.isNewline || $0 == ";" }.map { $0.trimmed }.filter { !$0.isEmpty }
      .map { line in
        let bare = String(line.drop { "-•* ".contains($0) })
        return TypedTask(
          bare.hasSuffix(".") ? String(bare.dropLast()) : bare, today: today, calendar: calendar,
          staff: staff, family: family)
      }.filter { !$0.text.isEmpty }
  }

  private static func takeUrgency(_ words: inout [String]) -> Bool {
    var isUrgent = false
    while words.count > 1, let last = words.last, last.hasSuffix("!") || last.isUrgentWord {
      let bare = last.isUrgentWord ? "" : String(last.dropLast(last.count { $0 == "!" }))
      words.removeLast()
      if !bare.isEmpty { words.append(bare) }
      isUrgent = true
    }
    while words.count > 1, let first = words.first, first.hasPrefix("!") || first.isUrgentWord {
      let bare = first.isUrgentWord ? "" : String(first.drop { $0 == "!" })
      words.removeFirst()
      if !bare.isEmpty { words.insert(bare, at: 0) }
      isUrgent = true
    }
    return isUrgent
  }
}

extension String {
  fileprivate var isUrgentWord: Bool {
    ["urgent", "urgent:", "urgently"].contains(lowercased())
  }
}
