import Casework
import Terminal
import Widgets

/// A part of a child's record.
enum ChildTab: Int, CaseIterable, Hashable, Sendable {
  case summary, timeline, due, plans, care, visits, family, notes, risks

  /// What the tab is called.
  var title: String {
    switch self {
    case .summary: "Summary"
    case .timeline: "Timeline"
    case .due: "Due"
    case .plans: "Plans"
    case .care: "Care"
    case .visits: "Visits"
    case .family: "Family"
    case .notes: "Notes"
    case .risks: "Risks"
    }
  }

  /// Whether `/` narrows it.
  var canBeFiltered: Bool { self == .timeline || self == .visits || self == .notes }
}

/// A child's record on the screen: which part, and where in it.
struct ChildState: Hashable, Sendable {
  /// The child.
  let id: ChildID
  /// The part that is shown.
  var tab = ChildTab.summary
  /// Whether the deadlines that are over are shown.
  var showsClosed = false
  /// Whether the Timeline shows the pinned events alone.
  var showsPinnedOnly = false
  /// The filter of the part that is shown.
  var filter = FilterLine()
  /// Where the user is in each part.
  var places: [ChildTab: DocumentState] = [:]

  /// Where the tabs were when they were last drawn.
  var tabs = Rect(row: 0, column: 0, rows: 0, columns: 0)
  /// The part that is shown, laid out for the window.
  var page = Page()

  init(_ id: ChildID) { self.id = id }

  /// Where the user is in the part that is shown.
  var place: DocumentState {
    get { places[tab] ?? DocumentState() }
    set { places[tab] = newValue }
  }

  /// Shows a part; the filter belongs to the part that was left.
  mutating func show(_ tab: ChildTab) {
    guard tab != self.tab else { return }
    filter.clear()
    self.tab = tab
  }
}

/// One event or one explanation on the screen.
struct ReadingState: Hashable, Sendable {
  /// The child.
  let child: ChildID
  /// What is read.
  let target: Target
  /// How far it is scrolled.
  var place = DocumentState()
  /// The words a search found it by; they are marked.
  var highlight = ""
  /// The text, laid out for the window.
  var page = Page()
}

/// A document with what it was made of, so that it is made again only when that has changed.
struct Page: Hashable, Sendable {
  /// What a document depends on.
  struct Source: Hashable, Sendable {
    var tab: ChildTab?
    var revision: Int
    var people = 0
    var relatives: [ChildID: Int] = [:]
    var now: Moment
    var width: Int
    var filter: String
    var showsClosed: Bool
    var showsPinnedOnly: Bool
  }

  /// What the document was made of; nil until it has been.
  var source: Source?
  /// The document.
  var document = Document()
}
