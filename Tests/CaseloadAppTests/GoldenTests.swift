import Casework
import ScreenTesting
import Terminal
import Testing

@testable import CaseloadApp

/// Every screen as text and as styles, in `Goldens`. After a change that is meant, write them anew with
/// `RECORD_GOLDENS=1 swift test --filter CaseloadAppTests.GoldenTests`, and read the difference.
@MainActor
@Suite struct GoldenTests {
  nonisolated struct Scene: Sendable, CustomTestStringConvertible {
    var name: String
    var keys: String
    var size = Size.standard
    var isASCII = false
    var user: WorkerID? = "w1"

    var testDescription: String { name }
  }

  nonisolated private static let small = Size(rows: 16, columns: 60)
  nonisolated private static let wide = Size(rows: 40, columns: 120)
  nonisolated private static let daniel = "/ \"dan\" Enter Enter "

  nonisolated static let scenes = [
    Scene(name: "work-80x24", keys: ""),
    Scene(name: "work-120x40", keys: "j j", size: wide),
    Scene(name: "work-60x16", keys: "", size: small),
    Scene(name: "work-ascii", keys: "", isASCII: true, user: nil),
    Scene(name: "work-filter", keys: "/ \"siobhan\"", user: nil),
    Scene(name: "work-filter-empty", keys: "/ \"zz\""),
    Scene(name: "work-what-if", keys: "w \"14 4 2021\""),
    Scene(name: "child-summary", keys: daniel),
    Scene(name: "child-summary-60x16", keys: daniel, size: small),
    Scene(name: "child-summary-ascii", keys: daniel, isASCII: true),
    Scene(name: "child-timeline", keys: daniel + "2"),
    Scene(name: "child-timeline-filter", keys: daniel + "2 / \"core\""),
    Scene(name: "child-due", keys: daniel + "3"),
    Scene(name: "child-due-over", keys: daniel + "3 x PgDn PgDn"),
    Scene(name: "child-protection", keys: daniel + "4"),
    Scene(name: "child-care", keys: "/ \"doyle\" Enter Enter 5", user: nil),
    Scene(name: "child-visits", keys: daniel + "6"),
    Scene(name: "child-notes", keys: daniel + "8"),
    Scene(name: "event", keys: daniel + "6 Enter"),
    Scene(name: "deadline", keys: daniel + "3 j Enter"),
    Scene(name: "find", keys: "f \"oka\" Down"),
    Scene(name: "palette", keys: ": \"fil\""),
    Scene(name: "help", keys: "?"),
    Scene(name: "record", keys: "a"),
    Scene(name: "form", keys: "a Enter Tab \"Rang the school.\""),
    Scene(name: "form-errors", keys: "a Enter C-u \"31 6\" C-s"),
    Scene(name: "form-refused", keys: "a Enter C-s"),
    Scene(name: "form-draft", keys: "a Enter Tab \"Rang\" Esc a Enter"),
    Scene(name: "too-small", keys: "size:20x5", size: .standard),
  ]

  @Test(arguments: scenes) func theScreenIsAsRecorded(_ scene: Scene) throws {
    let session = try Session(
      scene.keys, size: scene.size, glyphs: scene.isASCII ? .ascii : .unicode, user: scene.user,
      forms: [DiaryForm(), ClosedForm()])
    expectScreen(session.screen, isGolden: scene.name)
  }

  nonisolated static let monochrome = [
    Scene(name: "work-mono", keys: ""), Scene(name: "child-due-mono", keys: daniel + "3"),
    Scene(name: "form-errors-mono", keys: "a Enter C-u \"31 6\" C-s"),
  ]

  /// With `NO_COLOR`, and on terminals without colours.
  @Test(arguments: monochrome) func theScreenWithoutColourIsAsRecorded(_ scene: Scene) throws {
    let session = try Session(scene.keys, user: "w1", forms: [DiaryForm(), ClosedForm()])
    expectScreen(session.screen.withoutColour, isGolden: scene.name)
  }

  @Test func theLockedScreenIsAsRecorded() throws {
    expectScreen(try Session("F12").screen, isGolden: "locked")
  }

  @Test func whatIsUndoneIsAskedAsRecorded() throws {
    let session = try Session("a Enter Tab \"Rang.\" C-s u", forms: [DiaryForm()])
    expectScreen(session.screen, isGolden: "undo")
  }

  @Test func aConflictIsShownAsRecorded() throws {
    let book = try Town.casebook()
    let live = Live(on: book, forms: RecordForms.all)
    try live.press("Enter 8 Enter c Tab Tab C-e \" She will ring back.\" S-Tab S-Tab S-Tab")
    try live.press("\"Left something out.\"")
    guard case .form(let form) = live.runtime.state.screen, let item = form.key.item,
      var note = form.context.record?.events.first(where: { $0.id == item })?.event as? NoteAdded
    else {
      Issue.record("No note is being corrected.")
      return
    }
    note.date = Town.day("2021-03-09")
    try book.add(
      EntryCorrected(
        of: item, to: note, on: Town.day("2021-03-30"), reason: "It was the day after."),
      to: Town.daniel, by: "w2")
    try live.press("C-s")
    expectScreen(live.screen, isGolden: "conflict")
  }

  /// What both changed is decided, field by field; of a long text both go in unless somebody says otherwise.
  @Test(arguments: [("conflict-both", ""), ("conflict-decided", "y t")])
  func whatBothChangedIsShownAsRecorded(_ golden: String, _ keys: String) throws {
    let book = try Town.casebook()
    let live = Live(on: book, forms: RecordForms.all)
    try live.press("Enter 8 Enter c \"meet\" Tab Tab C-e \" She will ring back.\"")
    try live.press("S-Tab S-Tab S-Tab \"Left something out.\"")
    guard case .form(let form) = live.runtime.state.screen, let item = form.key.item,
      var note = form.context.record?.events.first(where: { $0.id == item })?.event as? NoteAdded
    else {
      Issue.record("No note is being corrected.")
      return
    }
    note.kind = .email
    note.note += " Nobody rang."
    try book.add(
      EntryCorrected(
        of: item, to: note, on: Town.day("2021-03-30"), reason: "It was an email."),
      to: Town.daniel, by: "w2")
    try live.press("C-s " + keys)
    expectScreen(live.screen, isGolden: golden)
  }

  @Test func plainLinesAreAsRecorded() throws {
    let device = LinearTests.Lines(["1", "visits", "1", "0", "0", "1 a", "2", "0", "q"])
    _ = LinearClient.run(
      on: try Town.casebook(), device: device, glyphs: .unicode,
      options: Client.Options(user: "w1", clock: { Town.now }), forms: [DiaryForm(), ClosedForm()])
    let lines = device.text.split(separator: "\n", omittingEmptySubsequences: false)
    var screen = Screen(size: Size(rows: lines.count, columns: 140))
    for (row, line) in lines.enumerated() { screen.write(String(line), row: row, column: 0) }
    expectScreen(screen, isGolden: "accessible")
  }

  @Test(arguments: scenes) func nothingButASCIIIsDrawnInASCII(_ scene: Scene) throws {
    let session = try Session(
      scene.keys, size: scene.size, glyphs: .ascii, user: scene.user,
      forms: [DiaryForm(), ClosedForm()])
    #expect(session.text.allSatisfy { $0.isASCII })
  }

  /// What tells statuses, the selection and the tab apart is there without any style.
  @Test func statusesDifferWithoutStyle() throws {
    let lines = try Session("").screen.withoutColour.lines
    let marks = lines.filter { $0.contains("Okafor, Daniel") || $0.contains("Lee, Sam") }
      .compactMap { $0.dropFirst().first }
    #expect(Set(marks) == ["▲", "◆", "·"])
    #expect(try Session("").text.contains(">▲"))
    #expect(try Session(Self.daniel + "3").text.contains("[3 Due"))
  }
}
