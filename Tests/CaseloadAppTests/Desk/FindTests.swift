import Casework
import Rulebook
import Terminal
import Testing

@testable import CaseloadApp

/// The search: what is typed, what it may mean, and where it leads.
@MainActor
@Suite struct FindTests {
  private func session(_ keys: String) throws -> Session {
    try Session(keys, forms: RecordForms.all, casebook: Town.busy())
  }

  private func terms(_ text: String) throws -> SearchTerms {
    SearchTerms(text, today: Town.day("2021-03-30"), try Rulebook.standard().calendar)
  }

  @Test(arguments: ["12/2/2014", "12 feb 2014", "12.2.14", "2014-02-12", "12 2 2014"])
  func aDateOfBirthIsReadInAnyForm(_ text: String) throws {
    #expect(try terms(text).queries.contains("2014-02-12"))
    #expect(try session("f \"\(text)\"").text.contains("(born 12 Feb 2014)"))
  }

  @Test func namesAreNoDatesAndNumbersLoseTheirBlanks() throws {
    #expect(try terms("fri").queries == ["fri"])
    #expect(try terms("may").date == nil)
    #expect(try terms("999 000 1234").queries.contains("9990001234"))
    #expect(try terms("+44 1632 960123").queries.contains("01632960123"))
    #expect(try terms("12").number == nil)
    #expect(try terms("ab").isWorthReading == false)
  }

  @Test func aChildIsFoundByATelephoneInTheFamily() throws {
    for typed in ["01632 960 123", "01632960123", "+44 1632 960123"] {
      #expect(try session("f \"\(typed)\"").text.contains("Okafor, Daniel"), "\(typed)")
    }
  }

  @Test func eachChildSaysWhereItStandsAndWhyItMatches() throws {
    let text = try session("f \"grace okaf\"").text
    #expect(text.contains("Children (1)"))
    #expect(text.contains("Protection plan"))
    #expect(text.contains("Aisha Rahman"))
    #expect(text.contains("(name)"))
    #expect(try session("f \"c0001235\"").text.contains("(identifier)"))
    #expect(try session("f \"zz993vz\"").text.contains("(postcode ZZ99 3VZ)"))
  }

  @Test func wordsInTheRecordsOpenTheEntryWithTheWordsMarked() throws {
    let found = try session("f \"breakfast\"")
    #expect(found.text.contains("In the records"))
    let entry = try session("f \"developmental\" Enter")
    #expect(entry.text.contains("Grace has missed her developmental review twice."))
  }

  @Test func escLeadsBackToTheResults() throws {
    let session = try session("f \"developmental\" Enter Esc Esc")
    #expect(session.text.contains("In the records (1)"))
    #expect(try self.session("f \"oka\" Enter Esc").text.contains("Caseload > My work  "))
  }

  @Test func aPieceOfTheTextIsShownAroundTheWord() {
    let text = "One two three four five six seven eight nine ten eleven école twelve thirteen."
    let piece = SearchedText.piece("ecole", of: ["Nothing here.", text], width: 40)
    #expect(piece.plain == "… eleven école twelve thirteen.")
    #expect(SearchedText.piece("ecole", of: [text], width: 90).plain == text)
    #expect(SearchedText.piece("zzz", of: [text], width: 40).plain.isEmpty)
  }

  @Test func thePaletteOffersChildrenBelowCommands() throws {
    let session = try session(": \"okafor g\" Enter")
    #expect(session.text.contains("Grace Okafor"))
    #expect(session.text.contains("[1 Summary]"))
    // The letters o, k, a stand in a command's name; the beginning of a name says more.
    #expect(try self.session(": \"oka\" Enter").text.contains("Daniel Okafor, 7"))
    #expect(try self.session(": \"reports\" Enter").text.contains("Overdue by worker"))
    // Whatever the list of reports leads to is found by its own name too.
    for line in ReportsBoard.lines {
      let found = try self.session(": \"\(line.title.lowercased())\" Enter").text
      #expect(found.contains("> \(line.title)"), "\(line.title)")
    }
    #expect(try self.session(": \"c0002001\" Enter").text.contains("Tariq Mwangi"))
  }
}
