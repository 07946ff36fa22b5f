import Casework
import Foundation
import Rulebook
import Testing

@Suite("Every kind of event")
struct CatalogueTests {
  static let kinds: [any CaseEvent.Type] = Practice.areas.flatMap { $0.events }

  @Test("has a name of its own")
  func names() {
    let names = Self.kinds.map { $0.name }
    #expect(Set(names).count == names.count)
  }

  @Test("survives its file form", arguments: kinds.indices)
  func roundTrip(index: Int) throws {
    let event: any CaseEvent = Self.kinds[index].example
    let recorded = RecordedEvent(
      id: "a1", at: moment("2021-03-30T14:22"), by: "w1", reason: "why", source: "file.csv row 2",
      with: ["C0000002"], event)
    let data = try JSONEncoder().encode(recorded)
    let back = try JSONDecoder().decode(RecordedEvent.self, from: data)
    #expect(back == recorded)
  }

  @Test("says in one line what happened", arguments: kinds.indices)
  func headline(index: Int) throws {
    let event: any CaseEvent = Self.kinds[index].example
    let headline = event.headline(try Rulebook.standard().codes)
    #expect(!headline.isBlank)
    #expect(!headline.contains("\n"))
  }

  @Test("that this version does not know is refused by name")
  func unknown() {
    let text =
      #"{"at":"2021-03-30T14:22:00+01:00","by":"w","data":{},"event":"moonLanded","id":"a"}"#
    #expect(throws: DecodingError.self) {
      try JSONDecoder().decode(RecordedEvent.self, from: Data(text.utf8))
    }
  }
}
