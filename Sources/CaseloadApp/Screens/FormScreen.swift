import Casework
import Terminal
import Widgets

/// A form being filled in, with the state of its draft.
enum FormScreen {
  static func draw(_ form: inout FormScreenState, into screen: inout Screen, rect: Rect) {
    let rows = rect.split(rows: .fixed(1), .fixed(1), .min(1))
    let kept = form.draftKept.map { "draft kept \($0.time)" } ?? ""
    // Whose record it is stands above every form: a note for the wrong child is a failure.
    let room = rect.columns - kept.count - 4
    screen.write(
      child(form).clipped(to: room, glyphs: screen.glyphs), row: rows[0].row,
      column: rect.column + 1, style: .heading)
    screen.write(kept, row: rows[0].row, column: rect.endColumn - kept.count - 1, style: .hint)
    screen.horizontalLine(row: rows[1].row, column: rect.column, width: rect.columns)
    form.state.draw(into: &screen, rect: rows[2])
  }

  /// "Daniel Okafor, 7 (born 12 Feb 2014), C0001234".
  static func child(_ form: FormScreenState) -> String {
    if let id = form.context.registerID {
      return form.context.register.map {
        RegisterNames.heading($0, form.context.rulebook.codes)
      } ?? "\(Registers.area(of: id.kind).title): new, \(id.identifier)"
    }
    guard let record = form.context.record else {
      let known = KnownChildQuestion.chosen(form.state.values)
      return form.context.likely.first { $0.id == known }.map { "\($0.name), \($0.age), \($0.id)" }
        ?? "A child who has no record yet"
    }
    let person = record.person
    let name = person.name?.spoken ?? ""
    let born = person.dateOfBirth.map { " (born \($0.medium))" } ?? ""
    return "\(name), \(person.spokenAge(on: form.context.today))\(born), \(record.id)"
  }
}
