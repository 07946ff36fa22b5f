import Casework
import Testing

@testable import CaseloadApp

/// Whatever the domain knows can be recorded in the client.
@Suite struct EveryEventHasAFormTests {
  /// Kinds of event whose forms are still to be written. The list only ever shrinks.
  private static let waiting: Set<String> = [
    ContactTriaged.name, ContactDiscussed.name,
    EventPinned.name, EventUnpinned.name, SummaryWritten.name,
  ]

  private static let recorded = Set(RecordForms.all.flatMap { $0.events.map { $0.name } })

  @Test(arguments: Practice.areas.flatMap { $0.events.map { $0.name } })
  func aFormMakesIt(_ event: String) {
    #expect(
      Self.recorded.contains(event) || Self.waiting.contains(event),
      "No form records \(event). Write one, and name the event in its `events`.")
  }

  @Test func everyFormNamesWhatItMakes() {
    for form in RecordForms.all { #expect(!form.events.isEmpty, "\(form.id)") }
  }
}
