import Casework
import Terminal
import Widgets

/// A deadline's account of itself, and what would become of it on another date.
enum ExplanationPresenter {
  static func document(_ id: String, _ reading: Reading) -> Document {
    var page = reading.builder
    let timescales = reading.rulebook.timescales
    guard let deadline = reading.record.deadlines(timescales).first(where: { $0.id == id }) else {
      page.paragraph("This deadline is no longer in \(reading.firstName)’s record.")
      return page.document
    }
    let explanation = DeadlineExplanation(deadline, in: timescales, asOf: reading.now)
    for line in explanation.lines {
      let style = line.label == "Now" ? deadline.status(asOf: reading.now).mark.style : .plain
      page.field(line.label, line.text, style: style)
    }
    return page.document
  }
}
