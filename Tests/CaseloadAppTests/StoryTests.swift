import Casework
import Terminal
import Testing
import Widgets

@testable import CaseloadApp

/// What a social worker does, key by key, through the loop that a user drives.
@MainActor
@Suite struct StoryTests {
  @Test func openFilterReadAndComeBackToTheSameRow() throws {
    let session = try Session("/ \"oka gr\" Enter Enter 2 3 4 5 6 7 8 Tab Esc")
    #expect(session.focused.contains("Okafor, Grace"))
    #expect(session.text.contains("/oka gr"))
    #expect(session.text.contains("filtered from"))
  }

  @Test func wordsInAnyOrderAndWithoutAccentsFindAChild() throws {
    #expect(try Session("/ \"siobhan doy\"", user: nil).text.contains("Siobhán"))
    #expect(try Session("/ \"iobhan\"", user: nil).text.contains("has words that begin"))
  }

  @Test func escClearsTheFilterAndQQuits() throws {
    let session = try Session("/ \"lee\" Enter Esc")
    #expect(session.text.contains("Okafor, Daniel"))
    #expect(!session.text.contains("/lee"))
    #expect(try Session("q j j j").device.frames.count == 1)
  }

  @Test func scopeGoesFromMineToAllAndBack() throws {
    #expect(!(try Session("").text.contains("Doyle")))
    #expect(try Session("o").text.contains("Doyle"))
    #expect(!(try Session("o o").text.contains("Doyle")))
    #expect(try Session("", user: nil).text.contains("Doyle"))
  }

  @Test func aSessionAsAtAnotherDayOnlyReads() throws {
    let why = "Everything is shown as at 1 Mar 2021."
    for keys in ["a", "A", "Enter a"] {
      let session = try Session(keys, isDemo: false, whyReadOnly: why)
      #expect(session.text.contains(why))
      #expect(session.screen.lines[0].hasSuffix("READ ONLY"))
    }
    #expect(!(try Session("", isDemo: false).text.contains("READ ONLY")))
  }

  @Test func aDisabledCommandSaysWhy() throws {
    #expect(try Session("o", user: nil).text.contains("You are not in the list of staff"))
    #expect(try Session("a", user: "w2").text.contains("read only"))
    #expect(try Session("Enter x").text.contains("belongs to the tab Due"))
    #expect(try Session("Z").text.contains("Z does nothing here"))
  }

  @Test func aDeadlineExplainsItselfAndItsNeighbour() throws {
    let session = try Session("/ \"dan\" Enter Enter 3 Enter")
    #expect(session.text.contains("Counts from"))
    let next = try Session("/ \"dan\" Enter Enter 3 Enter n Esc")
    #expect(next.text.contains("[3 Due"))
    #expect(next.screen.cursor != session.screen.cursor)
  }

  @Test func whatIfSpeaksOfTheSiblingsAndSavesNothing() throws {
    let session = try Session("/ \"dan\" Enter w \"14 4 2021\"")
    #expect(session.text.contains("With it: Grace Okafor"))
    #expect(session.casebook.committed.isEmpty)
    #expect(try Session("w \"31 6\"").text.contains("Date must be a real date"))
  }

  @Test func aNameAfterTheColonFindsTheChild() throws {
    let session = try Session(": \"okafor g\" Enter")
    #expect(session.text.contains("Grace Okafor"))
    #expect(session.text.contains("[1 Summary]"))
    #expect(try Session(": \"help\" Enter").text.contains("Help"))
  }

  @Test func theWindowMayShrinkToOneCellAndComeBack() throws {
    let session = try Session("Enter 2 size:1x1 j k size:20x5 size:80x24")
    #expect(session.text.contains("[2 Timeline]"))
  }

  @Test func pasteIsTextAndNothingElse() throws {
    let session = try Session("paste\"q\" / paste\"oka\"")
    #expect(session.text.contains("/oka"))
    #expect(session.exitCode == 0)
  }

  @Test func aSignalEndsTheClientWithItsCode() throws {
    let book = try Town.casebook()
    let device = HeadlessTerminal(events: [.signal(.terminate), .key(.character("j"))])
    let code = Client.run(
      on: book, device: device, options: Client.Options(user: "w1", clock: { Town.now }), forms: [])
    #expect(code == 143)
    #expect(device.frames.count == 1)
  }

  @Test func whatAnotherSessionRecordsIsShownAndTheRowStays() throws {
    let book = try Town.casebook()
    var session = try Session("j j j", casebook: book)
    let before = session.focused
    try book.add(
      VisitMade(
        on: Town.day("2021-03-30"), .childProtection, seen: true, seenAlone: true, account: "Well."),
      to: Town.daniel)
    session = try Session("j j j", casebook: book)
    let runtime = ClientRuntime(
      AppEnvironment(rulebook: book.rulebook, forms: [], user: "w1"), casebook: book,
      size: .standard, clock: { Town.now })
    _ = runtime.handle(.key(.character("j")))
    let selected = runtime.state.work.table.selectedID
    let count = runtime.state.work.counts.total
    try book.add(
      VisitMade(
        on: Town.day("2021-03-30"), .childProtection, seen: true, seenAlone: false,
        whyNotAlone: "Asleep.", account: "Well."), to: Town.grace)
    _ = runtime.handle(.timedOut)
    #expect(runtime.state.work.table.selectedID == selected)
    #expect(runtime.state.work.counts.total == count)
    #expect(runtime.state.work.counts.overdue < 9)
    #expect(!before.isEmpty)
  }
}
