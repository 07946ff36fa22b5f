import Casework
import Terminal
import Widgets

/// The question what of a child's record to print, how, for whom and where.
struct PrintState: Sendable {
  /// The child.
  let child: ChildID
  /// The answers.
  var form: FormState

  /// Asks about a child.
  init(_ child: ChildID) {
    self.child = child
    let fields = [
      FormField(
        id: "what", label: "What",
        kind: .choice([
          Choice(id: PrintSubject.summary.rawValue, label: "summary", letter: "s"),
          Choice(id: PrintSubject.chronology.rawValue, label: "chronology", letter: "c"),
          Choice(id: PrintSubject.plan.rawValue, label: "plan", letter: "p"),
          Choice(id: PrintSubject.fileCheck.rawValue, label: "file check", letter: "f"),
        ]), whenMissing: "Select what to print"),
      FormField(
        id: "family", label: "For the family",
        hint: "Yes leaves out what is other people’s information, and says so", kind: .yesNo,
        whenMissing: "Select yes if the family will read it"),
      FormField(
        id: "format", label: "Format",
        kind: .choice([
          Choice(id: PrintFormat.text.rawValue, label: "text", letter: "t"),
          Choice(id: PrintFormat.markdown.rawValue, label: "Markdown", letter: "m"),
          Choice(id: PrintFormat.html.rawValue, label: "HTML", letter: "h"),
        ]), whenMissing: "Select the format"),
      FormField(
        id: "file", label: "File", hint: "Empty: a name is made, in the folder you started in",
        aside: { values in
          guard values["file"]?.isBlank != false else { return nil }
          return Self.request(values)?.fileName(for: child.rawValue)
        }),
    ]
    form = FormState(
      Form(title: "Print", fields: fields),
      values: [
        "what": PrintSubject.summary.rawValue, "format": PrintFormat.text.rawValue,
        "family": "no",
      ])
  }

  /// What is asked for, once everything is answered.
  static func request(_ values: FormValues) -> PrintRequest? {
    guard let subject = values["what"].flatMap(PrintSubject.init(rawValue:)),
      let format = values["format"].flatMap(PrintFormat.init(rawValue:)),
      let family = values["family"]
    else { return nil }
    return PrintRequest(subject, as: format, forFamily: family == "yes")
  }

  /// The file, as named or made.
  var path: String {
    let answers = form.answers
    return answers["file"] ?? Self.request(answers)?.fileName(for: child.rawValue) ?? ""
  }

  /// Draws the question over the whole body.
  mutating func draw(_ name: String, into screen: inout Screen, rect: Rect) {
    screen.fill(rect)
    let rows = rect.split(rows: .fixed(1), .fixed(1), .min(1))
    screen.write(
      "Print of \(name)".clipped(to: rect.columns - 2, glyphs: screen.glyphs), row: rows[0].row,
      column: rect.column + 1, style: .heading)
    screen.horizontalLine(row: rows[1].row, column: rect.column, width: rect.columns)
    form.draw(into: &screen, rect: rows[2])
  }
}
