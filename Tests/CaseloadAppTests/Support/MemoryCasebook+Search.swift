import Casework
import Terminal

@testable import CaseStore
@testable import CaseloadApp

/// What the search asks, answered from the records in memory.
extension MemoryCasebook {
  func search(_ text: String, today: CivilDate) throws -> SearchResults {
    let terms = SearchTerms(text, today: today, rulebook.calendar)
    let all = records.values.map { ($0, ChildSummary($0)) }.sorted { $0.1.name < $1.1.name }
    let children = all.compactMap { record, child -> FoundChild? in
      let words = ChildSummary.searchWords(record)
      guard terms.queries.contains(where: { TextFold.matches($0, in: words) }) else {
        return nil
      }
      return FoundChild(
        id: child.id, name: child.name, dateOfBirth: child.dateOfBirth, status: child.status.word,
        worker: child.worker,
        reason: terms.reason(
          name: child.name, id: child.id, born: child.dateOfBirth,
          numbers: [
            ("UPN", child.pupilNumber), ("NHS number", child.nhsNumber),
            ("postcode", child.postcode),
          ]))
    }
    return SearchResults(
      children: children, passages: terms.isWorthReading ? passages(text, all.map(\.0)) : [])
  }

  private func passages(_ text: String, _ records: [ChildRecord]) -> [FoundPassage] {
    records.flatMap { record in
      record.events.filter {
        TextFold.matches(text, in: SearchedText.of($0.event).joined(separator: " "))
      }.map { recorded in
        FoundPassage(
          child: record.id, name: record.person.name?.listed ?? record.id.rawValue,
          event: recorded.id, date: recorded.date,
          headline: recorded.event.headline(rulebook.codes),
          text: SearchedText.of(recorded.event),
          isSuperseded: record.superseded[recorded.id] != nil)
      }
    }.sorted { ($1.date ?? .earliest, $0.name) < ($0.date ?? .earliest, $1.name) }
  }
}
