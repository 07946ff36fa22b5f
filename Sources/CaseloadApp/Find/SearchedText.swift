import Casework
import Terminal
import Widgets

/// The text of an event in which a search looks, and the piece of it that is shown.
enum SearchedText {
  /// Everything written in an event; in a correction also what it corrects the event to.
  static func of(_ event: any CaseEvent) -> [String] {
    event.text + ((event as? EntryCorrected)?.corrected.event.text ?? [])
  }

  /// The piece around the first word that begins as one of the query’s does, no wider than a line.
  ///
  /// - Parameters:
  ///   - query: what was typed.
  ///   - texts: the texts.
  ///   - width: how many characters there is room for.
  static func piece(_ query: String, of texts: [String], width: Int) -> StyledText {
    let wanted = TextFold.fold(query).split(separator: " ")
    let lines = texts.flatMap { $0.split(whereSeparator: \.isNewline) }
    for line in lines {
      let words = line.split(separator: " ")
      guard
        let place = words.firstIndex(where: { word in
          let folded = TextFold.fold(String(word.drop { !($0.isLetter || $0.isNumber) }))
          return wanted.contains { folded.hasPrefix($0) }
        })
      else { continue }
      if line.count <= width { return StyledText(String(line)).highlighting(query) }
      // A few words before tell what it is about; the rest of the room belongs to what follows.
      var start = place
      var length = words[place].count
      while start > 0, length + words[start - 1].count + 1 < width / 3 {
        start -= 1
        length += words[start].count + 1
      }
      let piece = words[start...].joined(separator: " ")
      return StyledText((start > 0 ? "… " : "") + piece).clipped(to: width).highlighting(query)
    }
    return StyledText("")
  }
}
