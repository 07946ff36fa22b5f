import Casework
import Terminal
import Testing

@testable import CaseloadApp

/// A visit round of a caseload: three visits in a row from My work, in few keys, each time back in the list.
@MainActor
@Suite struct VisitRoundStoryTests {
  /// How many keys a script presses beside the text it types.
  private func keys(_ script: String) -> Int {
    var count = 0
    var isText = false
    for word in script.split(separator: " ") {
      let quotes = word.count { $0 == "\"" }
      if quotes == 0, !isText { count += 1 }
      if quotes % 2 == 1 { isText.toggle() }
    }
    return count
  }

  private static let siblings =
    "a Enter y Tab y Tab y Tab \"Quieter now.\" Tab \"Nan came.\" Tab \"A calm visit.\" C-s"
  private static let one = "a Enter y Tab y Tab y Tab \"Ask me first.\" Tab \"Seen at school.\" C-s"

  @Test func aVisitTakesADozenKeysAndItsText() {
    #expect(keys(Self.one) == 10)
    #expect(keys(Self.siblings) == 11)
  }

  @Test func threeVisitsInARow() throws {
    let round = "\(Self.siblings) \(Self.one) j \(Self.one)"
    let session = try Session(round, forms: RecordForms.all)
    let visits = session.casebook.committed.map { entry in
      entry.parts.map { "\($0.child)" }
    }
    #expect(
      visits == [
        [Town.daniel.rawValue, Town.grace.rawValue], [Town.tariq.rawValue], ["C0002002"],
      ])
    #expect(session.casebook.committed.flatMap(\.parts).allSatisfy { $0.event is VisitMade })
    #expect(session.text.contains("Visit saved."))
    #expect(session.text.contains("Caseload > My work  "))
  }

  @Test func theListComesBackToTheSameRow() throws {
    // The row is not one that the visit closes, so it is still there.
    let session = try Session("j j j j \(Self.siblings)", forms: RecordForms.all)
    #expect(session.focused.contains("Okafor, Daniel"))
    #expect(session.focused.contains("First RCPC"))
    // A row that is closed gives its place to the next.
    let next = try Session(Self.siblings, forms: RecordForms.all)
    #expect(next.focused.contains("Mwangi, Tariq"))
  }

  @Test func oneNoteServesTheSiblingGroup() throws {
    let session = try Session(
      "a Down Enter \"meet\" Tab Tab \"Met the school.\" C-s", forms: RecordForms.all)
    let entry = try #require(session.casebook.committed.first)
    #expect(entry.parts.map(\.child) == [Town.daniel, Town.grace])
    #expect(entry.parts.allSatisfy { ($0.event as? NoteAdded)?.note == "Met the school." })
  }

  @Test func aNoteAboutOneChildTakesOneKeyMore() throws {
    let session = try Session(
      "a Down Enter S-Tab Right Space Tab \"meet\" Tab Tab \"Met Daniel.\" C-s",
      forms: RecordForms.all)
    #expect(session.casebook.committed.first?.parts.map(\.child) == [Town.daniel])
  }
}
