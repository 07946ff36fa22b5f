import CaseStore
import Casework

extension StoreCasebook {
  public func search(_ text: String, today: CivilDate) throws -> SearchResults {
    let terms = SearchTerms(text, today: today, rulebook.calendar)
    return SearchResults(
      children: try foundChildren(terms),
      passages: terms.isWorthReading ? try passages(containing: text) : [])
  }

  private func foundChildren(_ terms: SearchTerms) throws -> [FoundChild] {
    var summaries: [ChildSummary] = []
    for query in terms.queries {
      let more = try store.find(query, limit: SearchResults.mostChildren)
      summaries += more.filter { child in !summaries.contains { $0.id == child.id } }
    }
    return summaries.prefix(SearchResults.mostChildren).map { child in
      FoundChild(
        id: child.id, name: child.name, dateOfBirth: child.dateOfBirth, status: child.status.word,
        worker: child.worker,
        reason: terms.reason(
          name: child.name, id: child.id, born: child.dateOfBirth,
          numbers: [
            ("UPN", child.pupilNumber), ("NHS number", child.nhsNumber),
            ("postcode", child.postcode),
          ]))
    }
  }

  private func passages(containing text: String) throws -> [FoundPassage] {
    try store.latestEvents(containing: text, limit: SearchResults.mostPassages).map { row in
      FoundPassage(
        child: row.child,
        name: try store.summary(of: row.child)?.name ?? row.child.rawValue, event: row.event,
        date: row.happened, headline: row.headline, text: try self.text(of: row),
        isSuperseded: row.isSuperseded)
    }
  }

  /// What is written in an event, from its line of the journal: no whole record need be read for it.
  private func text(of row: EventRow) throws -> [String] {
    let part = try store.entry(row.sequence).parts.first {
      $0.child == row.child && $0.recorded.id == row.event
    }
    return part.map { SearchedText.of($0.recorded.event) } ?? []
  }
}
