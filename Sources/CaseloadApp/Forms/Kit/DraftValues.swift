import Casework
import Widgets

extension RecordForm {
  /// The answers of a draft as they were meant when they were typed.
  ///
  /// “today” typed yesterday means yesterday: taken up again on another day, it must not move a visit
  /// by a day. Dates and times are therefore written out as they were read at the time.
  ///
  /// - Parameters:
  ///   - draft: what was typed.
  ///   - context: what the form looks at now.
  public func values(resuming draft: FormDraft, _ context: FormContext) -> FormValues {
    var then = context
    then.now = draft.written
    var values = draft.values
    for field in fields(then) {
      guard case .date(let reading) = field.kind, let typed = values[field.id],
        let read = reading(typed)
      else { continue }
      values[field.id] = Self.writtenOut(typed, readAs: read, in: then) ?? typed
    }
    return values
  }

  private static func writtenOut(_ typed: String, readAs read: String, in then: FormContext)
    -> String?
  {
    let calendar = then.rulebook.calendar
    for direction in [DateInput.Direction.past, .future] {
      let date = DateInput.parse(
        typed, today: then.today, calendar: calendar, direction: direction)
      if case .success(let date) = date, read.hasPrefix(date.long) {
        return date.typed
      }
    }
    guard case .success(let time) = TimeInput.parse(typed, now: then.now) else { return nil }
    return time.description == read ? time.description : nil
  }
}
