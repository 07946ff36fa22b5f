import Casework
import Terminal
import Widgets

/// The notes, newest first, each with its first line; Enter reads the whole.
enum NotesPresenter {
  static func document(_ reading: Reading) -> Document {
    var page = reading.builder
    let notes = reading.record.notes.all.reversed().filter {
      reading.passes([
        $0.kind.title, $0.text, $0.words ?? "", $0.date.long, $0.date.medium,
        reading.staff.name(of: $0.by),
      ])
    }
    for note in notes {
      let by = reading.staff.name(of: note.by)
      page.item(
        .event(note.id),
        lead: [(StyledText(note.date.medium), 11), (StyledText(note.kind.title), 20)],
        text: StyledText(by + (note.isThirdParty ? "  [third party]" : ""))
          .highlighting(reading.filter),
        more: [note.text.firstLine, note.words.map { "“\($0)”" } ?? ""])
    }
    if notes.isEmpty {
      page.paragraph(
        reading.filter.isBlank
          ? "No notes written. Press a to write one."
          : "No note has words that begin “\(reading.filter)”. Esc clears the filter.")
    }
    return page.document
  }
}
