import Casework
import ScreenTesting
import Terminal
import Testing
import Widgets

@testable import CaseloadApp

/// Two children with a number each, to try what every board can do.
private struct PlainBoard: Board {
  let title = "Plain"
  var canMark = true

  func load(from casebook: any Casebook, _ asker: BoardAsker) throws -> [ChildMatch] {
    try casebook.children(matching: "okafor", limit: 10)
  }

  func heading(_ content: [ChildMatch], _ reading: BoardReading) -> StyledText {
    StyledText("\(content.count) children")
  }

  func document(_ content: [ChildMatch], _ reading: BoardReading) -> Document {
    var page = reading.builder
    page.row([
      (StyledText("Team"), 10, nil, false), (StyledText("12"), 5, .board(BoardLink(self)), true),
      (StyledText("3"), 5, .board(BoardLink(NamesBoard(name: "three"))), true),
    ])
    for match in content where reading.passes([match.name]) {
      page.item(.child(match.id), lead: [], text: StyledText(match.name))
    }
    return page.document
  }

  func message(_ content: [ChildMatch], selected: Target?, _ reading: BoardReading) -> String {
    selected?.child.map { "About \($0)." } ?? "A number."
  }
}

/// A board behind a number of the other one.
private struct NamesBoard: Board {
  let name: String
  var title: String { "Names of \(name)" }
  func load(from casebook: any Casebook, _ asker: BoardAsker) throws -> String { name }
  func heading(_ content: String, _ reading: BoardReading) -> StyledText { StyledText(content) }
  func document(_ content: String, _ reading: BoardReading) -> Document { Document() }
}

@MainActor
@Suite struct BoardTests {
  /// A client with the plain board open, after some keys.
  private func screen(_ keys: String, size: Size = .standard) throws -> (AppState, Screen) {
    let book = try Town.casebook()
    let runtime = ClientRuntime(
      AppEnvironment(rulebook: book.rulebook, forms: [], user: "w1"), casebook: book, size: size
    ) { Town.now }
    runtime.go(to: PlainBoard())
    for event in try KeyScript(keys).events { _ = runtime.handle(event) }
    var screen = Screen(size: size)
    runtime.draw(into: &screen)
    return (runtime.state, screen)
  }

  @Test func aBoardShowsWhatItFoundAndSaysWhatIsSelected() throws {
    let (_, screen) = try screen("j")
    #expect(screen.text.contains("Caseload > My work > Plain"))
    #expect(screen.text.contains("2 children"))
    #expect(screen.text.contains("About C0001234."))
  }

  @Test func numbersBesideEachOtherAreReachedSideways() throws {
    #expect(try screen("").0.screen?.child == nil)
    #expect(try screen("Enter").1.text.contains("Plain > Plain"))
    #expect(try screen("Right Enter").1.text.contains("Names of three"))
    #expect(try screen("Right Left Enter").1.text.contains("Plain > Plain"))
  }

  @Test func downFromANumberGoesToTheNextLine() throws {
    let (state, _) = try screen("Right j Enter")
    #expect(state.screen?.child == Town.daniel)
    let (again, _) = try screen("Right j Enter Esc k")
    #expect(Navigation.board(again)?.place.selected?.child == nil)
  }

  @Test func theFilterNarrowsAndEscTakesItAway() throws {
    let (state, screen) = try screen("/ \"gra\" Enter")
    #expect(!screen.text.contains("Daniel"))
    #expect(Navigation.board(state)?.filter.text == "gra")
    #expect(try self.screen("/ \"gra\" Enter Esc").1.text.contains("Daniel"))
    #expect(try self.screen("Esc").0.screens.isEmpty)
  }

  @Test func aFilterIsOpenedWithItsTextAndLeftAsItWas() throws {
    let (state, screen) = try screen("/ \"gra\" Enter /")
    #expect(Navigation.board(state)?.filter.text == "gra")
    #expect(screen.lines[23].contains("Enter keep  Ctrl-U clear  Esc leave as it was"))
    let left = try self.screen("/ \"gra\" Enter / \"x\" Esc").0
    #expect(Navigation.board(left)?.filter.text == "gra")
    #expect(left.screens.count == 1)
    let cleared = try self.screen("/ \"gra\" Enter / C-u Enter")
    #expect(Navigation.board(cleared.0)?.filter.text == "")
    #expect(cleared.1.text.contains("Daniel"))
    let edited = try self.screen("/ \"gra\" Enter / Backspace \"c\"").0
    #expect(Navigation.board(edited)?.filter.text == "grc")
  }

  @Test func thePaletteFindsWhatWorksElsewhereAndSaysWhere() throws {
    let (_, screen) = try screen(": \"switch betw\"")
    #expect(screen.text.contains("(only in My work)"))
    let chosen = try self.screen(": \"decide the\" Enter").1
    #expect(chosen.text.contains("“Decide the contact” works only in Front door, key D."))
    #expect(try !self.screen(":").1.text.contains("only in"))
  }

  @Test func markedItemsAreWhatACommandIsDoneTo() throws {
    let (state, screen) = try screen("j Space Space")
    #expect(Navigation.board(state)?.chosen == [.child(Town.daniel), .child("C0001235")])
    #expect(screen.text.contains("2 marked"))
    #expect(screen.text.contains("*Okafor, Daniel") || screen.text.contains("* Okafor, Daniel"))
    #expect(try self.screen("j").0.screens.count == 1)
  }

  @Test func aWideWindowShowsTheRecordBesideTheList() throws {
    let (_, screen) = try screen("j", size: Size(rows: 40, columns: 120))
    #expect(screen.text.contains("CP plan: neglect"))
  }
}
