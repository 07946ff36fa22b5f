import Casework
import Terminal
import Widgets

/// A board on the screen: what it asked, what came, and where the user is in it.
struct BoardState: Sendable {
  /// What a page depends on.
  struct Source: Hashable, Sendable {
    var version: Int
    var now: Moment
    var width: Int
    var filter: String
  }

  /// The board.
  let link: BoardLink
  /// The filter that is being typed.
  var filter = FilterLine()
  /// Where the user is.
  var place = DocumentState()
  /// The items that are marked.
  var marked: Set<Target> = []
  /// The line above the document.
  private(set) var heading = StyledText("")
  /// The text, laid out for the window.
  private(set) var document = Document()
  private var content: (any Sendable)?
  private var version = 0
  private var source: Source?

  /// Opens a board; nothing is known yet.
  init(_ board: any Board) { link = BoardLink(board) }

  /// The board.
  var board: any Board { link.board }

  /// Whether the casebook has answered.
  var isLoaded: Bool { content != nil }

  /// The answer, for a command of the board.
  func content<Content>(as type: Content.Type = Content.self) -> Content? { content as? Content }

  /// What Enter opens.
  var target: Target? { place.target(in: document) }

  /// What a command is done to: what is marked, in the order of the document, or what is selected.
  var chosen: [Target] {
    let chosen = document.items.filter { marked.contains($0) }
    return chosen.isEmpty ? [target].compactMap { $0 } : chosen
  }

  /// Takes an answer in. What is no longer there is no longer marked.
  mutating func take(_ content: any Sendable) {
    self.content = renewed(board, content)
    version += 1
  }

  private func renewed<B: Board>(_ board: B, _ answer: any Sendable) -> any Sendable {
    guard let new = answer as? B.Content, let old = content as? B.Content else { return answer }
    return board.renewed(new, after: old, selected: target)
  }

  /// Lays the text out again if anything it depends on has changed.
  mutating func layOut(_ reading: BoardReading) {
    guard let content else { return }
    let wanted = Source(
      version: version, now: reading.now, width: reading.width, filter: reading.filter)
    guard source != wanted else { return }
    source = wanted
    let before = document.items
    lay(out: board, content, reading)
    place.follow(from: before, to: document.items)
    marked.formIntersection(document.items)
  }

  private mutating func lay<B: Board>(
    out board: B, _ content: any Sendable, _ reading: BoardReading
  ) {
    guard let content = content as? B.Content else { return }
    heading = board.heading(content, reading)
    document = board.document(content, reading)
  }

  /// What the selected item means.
  func message(_ reading: BoardReading) -> String {
    func say<B: Board>(_ board: B) -> String {
      (content as? B.Content).map { board.message($0, selected: target, reading) } ?? ""
    }
    return say(board)
  }
}
