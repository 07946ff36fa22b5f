import Casework
import Terminal
import Widgets

/// A screen that shows what a question to the casebook found: the front door, a team, the names behind a
/// number, the glossary.
///
/// A board is a value: it says what it asks, how the answer reads, and where its commands are looked for.
/// The runtime asks; everything else is pure, so a board can be tested as text. A new one needs no more
/// than a type of its own and a way to reach it: a ``Place``, or a ``Target`` in another document.
protocol Board: Hashable, Sendable {
  /// What the casebook answers.
  associatedtype Content: Sendable

  /// The title in the header: "Front door".
  var title: String { get }

  /// Where the commands that belong to this board alone are looked for.
  var context: CommandContext { get }

  /// Whether several items can be marked, to do something with all of them.
  var canMark: Bool { get }

  /// Whether it asks again when somebody comes back to it from what it led to.
  var isRenewed: Bool { get }

  /// What is said while the casebook looks for the answer, where that takes longer than a moment; nil elsewhere.
  /// Such a board, which is one that ``isRenewed``, asks again only while it is in front, when something was recorded
  /// since, and not because a colleague recorded it.
  var wait: String? { get }

  /// Asks the casebook.
  func load(from casebook: any Casebook, _ asker: BoardAsker) throws -> Content

  /// What is shown when the casebook has answered again, which is the new answer unless something of the old
  /// one must not vanish under the cursor.
  func renewed(_ content: Content, after old: Content, selected: Target?) -> Content

  /// The line above the document: where and when, and how much there is.
  func heading(_ content: Content, _ reading: BoardReading) -> StyledText

  /// What is read, with what can be opened.
  func document(_ content: Content, _ reading: BoardReading) -> Document

  /// What the selected item means, in a sentence; empty when there is nothing to say.
  func message(_ content: Content, selected: Target?, _ reading: BoardReading) -> String
}

extension Board {
  var context: CommandContext { .board }
  var canMark: Bool { false }
  var isRenewed: Bool { false }
  var wait: String? { nil }
  func renewed(_ content: Content, after old: Content, selected: Target?) -> Content { content }
  func message(_ content: Content, selected: Target?, _ reading: BoardReading) -> String { "" }
}

/// Who asks, and as at when.
struct BoardAsker: Hashable, Sendable {
  /// The user, where the store knows them.
  var user: WorkerID?
  /// The moment as at which everything is shown.
  var now: Moment
  /// Today, in London.
  var today: CivilDate { now.date }
}

/// A board being read: by whom, when, and how wide the page is.
struct BoardReading: Sendable {
  /// The user, where the store knows them.
  var user: WorkerID?
  /// The moment of reading.
  var now: Moment
  /// For the names of workers and teams.
  var staff: Staff
  /// Timescales, working days and the words of codes.
  var rulebook: Rulebook
  /// How many cells a line has.
  var width = 78
  /// The marks to write with.
  var glyphs = Glyphs.unicode
  /// Only what these words match is shown.
  var filter = ""
  /// Whether a day other than today is looked at.
  var isAnotherDay = false

  /// Today, in London.
  var today: CivilDate { now.date }

  /// A builder for the page.
  var builder: DocumentBuilder { DocumentBuilder(width: width, glyphs: glyphs) }

  /// Whether every word of the filter begins a word of one of the texts.
  func passes(_ texts: [String]) -> Bool {
    filter.isBlank || TextFold.matches(filter, in: texts.joined(separator: " "))
  }

  /// How long there is to a due point, as lists say it, in the style of its status.
  ///
  /// - Parameters:
  ///   - due: the due point.
  ///   - status: where it stands now.
  func left(_ due: TimePoint, _ status: DeadlineStatus) -> StyledText {
    let left = Deadline.left(at: .moment(now), due: due, calendar: rulebook.calendar)
    return status.mark.text(left.description, glyphs: glyphs)
  }
}

/// A board that another screen leads to.
struct BoardLink: Hashable, Sendable {
  /// The board.
  let board: any Board

  /// Leads to a board.
  init(_ board: any Board) { self.board = board }

  static func == (left: BoardLink, right: BoardLink) -> Bool {
    AnyHashable(left.board) == AnyHashable(right.board)
  }

  func hash(into hasher: inout Hasher) { hasher.combine(AnyHashable(board)) }
}
