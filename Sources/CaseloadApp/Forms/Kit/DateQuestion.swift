import Casework
import Widgets

/// A question for a date: read as it is typed, with its weekday, and refused in the words of its field.
struct DateQuestion: Sendable {
  /// The field's id.
  var id = "date"
  /// The field's label.
  var label = "Date"
  /// What the date is, inside a sentence: "date of the visit".
  let phrase: String
  /// A sentence that helps.
  var hint = "For example, 27 3 2021, yesterday or fri"
  /// Whether the date lies behind, as what happened does, or ahead.
  var looks = DateInput.Direction.past
  /// Whether it may be left out.
  var isOptional = false
  /// More to say about a date that was read: "7 years old".
  var remark: @Sendable (CivilDate, FormContext) -> String? = { _, _ in nil }

  /// Why a typed date will not do, in the words of the field.
  struct Problem: Error, Hashable, Sendable {
    /// The sentence.
    let message: String
  }

  /// The field.
  func field(
    _ context: FormContext, heading: String? = nil,
    isShown: @escaping @Sendable (FormValues) -> Bool = { _ in true },
    aside: @escaping @Sendable (FormValues) -> String? = { _ in nil }
  ) -> FormField {
    FormField(
      id: id, label: label, hint: hint, kind: .date { reading(of: $0, in: context) },
      whenMissing: isOptional ? nil : "Enter the \(phrase)", heading: heading, aside: aside,
      isShown: isShown)
  }

  /// The date that stands in an answer, where it can be read.
  func date(in values: FormValues, _ context: FormContext) -> CivilDate? {
    guard let typed = values[id], case .success(let date) = read(typed, in: context) else {
      return nil
    }
    return date
  }

  /// A typed date, if it is one that the question can have.
  func read(_ typed: String, in context: FormContext) -> Result<CivilDate, Problem> {
    switch parse(typed, in: context) {
    case .failure(let problem): .failure(Problem(message: problem.message(for: phrase)))
    case .success(let date) where looks == .past && date > context.today:
      .failure(Problem(message: "\(phrase.capitalised) must be today or in the past"))
    case .success(let date): .success(date)
    }
  }

  /// How a typed date is read: "Tuesday 30 March 2021", with what is odd about it.
  private func reading(of typed: String, in context: FormContext) -> String? {
    guard case .success(let date) = parse(typed, in: context) else { return nil }
    var words = [date.long]
    if looks == .past, date > context.today { words.append("in the future") }
    if looks == .future, !context.rulebook.calendar.isWorkingDay(date) {
      words.append("not a working day")
    }
    if let remark = remark(date, context) { words.append(remark) }
    return words.joined(separator: ", ")
  }

  private func parse(_ typed: String, in context: FormContext)
    -> Result<CivilDate, DateInput.Problem>
  {
    DateInput.parse(
      typed, today: context.today, calendar: context.rulebook.calendar, direction: looks)
  }
}

/// A question for a time of day.
struct TimeQuestion: Sendable {
  /// The field's id.
  var id = "time"
  /// The field's label.
  var label = "Time"
  /// What the time is, inside a sentence: "time of the call".
  let phrase: String
  /// Whether it may be left out.
  var isOptional = false
  /// A sentence that helps.
  var hint = "For example, 14:20, 2.20pm or now"

  /// The field. "now" and "2pm" are read out; a time that is written in full needs no reading.
  func field(
    _ context: FormContext, isBeside: Bool = false,
    isShown: @escaping @Sendable (FormValues) -> Bool = { _ in true }
  ) -> FormField {
    let now = context.now
    let kind = FormField.Kind.date { typed in
      guard case .success(let time) = TimeInput.parse(typed, now: now) else { return nil }
      return time.description == typed ? nil : time.description
    }
    return FormField(
      id: id, label: label, hint: hint, kind: kind,
      whenMissing: isOptional ? nil : "Enter the \(phrase)", width: 8, isBeside: isBeside,
      isShown: isShown)
  }
}
