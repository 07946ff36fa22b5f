import Casework
import Testing

@testable import CaseloadApp

/// Whatever the domain knows can be recorded in the client.
@Suite struct EveryEventHasAFormTests {
  private static let recorded = Set(RecordForms.all.flatMap { $0.events.map { $0.name } })

  @Test(arguments: Practice.areas.flatMap { $0.events.map { $0.name } })
  func aFormMakesIt(_ event: String) {
    #expect(
      Self.recorded.contains(event),
      "No form records \(event). Write one, and name the event in its `events`.")
  }

  @Test func everyFormNamesWhatItMakes() {
    for form in RecordForms.all { #expect(!form.events.isEmpty, "\(form.id)") }
  }
}
