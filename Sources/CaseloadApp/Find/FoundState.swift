import Terminal
import Widgets

/// The search: what is typed, what was found, and where the user is in it.
struct FoundState: Hashable, Sendable {
  /// What is searched for, typed in place.
  var input = LineEditor()
  /// What was found.
  private(set) var results = SearchResults()
  /// What the results were found by; nil while nothing has been searched.
  private(set) var searched: String?
  /// The selection.
  var place = DocumentState()

  init(input: LineEditor = LineEditor()) { self.input = input }

  /// Takes results in; another text starts at the top again.
  mutating func take(_ results: SearchResults, of text: String) {
    if text != searched { place.reset() }
    (self.results, searched) = (results, text)
  }

  /// Forgets what was found.
  mutating func clear() {
    results = SearchResults()
    searched = nil
    place.reset()
  }
}
