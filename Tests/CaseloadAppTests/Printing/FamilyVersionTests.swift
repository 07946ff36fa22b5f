import Casework
import Testing

@testable import CaseloadApp

/// What a family's copy says of what is written among workers, agencies and managers.
@MainActor
@Suite struct FamilyVersionTests {
  private static let at = Moment(date: Town.day("2021-03-29"), hour: 9)
  private static let day = Town.day("2021-03-29")

  private static let inside: [any CaseEvent] = [
    ManagementOversightRecorded(on: day, .supervision, "Father minimises.", actions: "Press him."),
    WorkReturned("e1", on: day, comments: "Too soft on him."),
    WorkAuthorised("e1", on: day, comment: "Sharp on mother."),
    AssessmentReturned("e1", on: day, comments: "Thin on father."),
    AssessmentCheckpointHeld("e1", on: day, note: "Grandmother evasive."),
    EventPinned("e1", on: day, analysis: "Turning point."),
    EventUnpinned("e1", on: day),
    SummaryWritten(on: day, "Mother hides things."),
  ]

  /// Daniel's record with more events, whatever the gate would say of them.
  private func reading(adding events: [any CaseEvent]) throws -> Reading {
    let book = try Relatives.casebook()
    let daniel = try #require(try book.record(Town.daniel))
    let added = events.enumerated().map { number, event in
      RecordedEvent(id: EventID("x\(number + 1)"), at: Self.at, by: "w1", event)
    }
    return Reading(
      record: ChildRecord(id: daniel.id, replaying: daniel.events + added), now: Town.now,
      staff: Town.staff, rulebook: book.rulebook)
  }

  @Test func aPrintedChronologyHasNoRemarks() throws {
    for request in [PrintRequest(.chronology), PrintRequest(.summary)] {
      let text = PagePrinter.page(request, try reading(adding: Self.inside), by: "w1")
        .rendered(as: .text)
      #expect(text.contains("minimises"))
      for word in ["Turning point", "Pin taken off", "Mother hides"] {
        #expect(!text.contains(word), "\(request.subject): \(word)")
      }
    }
  }
}
