import ScreenTesting
import Terminal
import Testing
import Widgets

/// The same questions about three children, a column each.
@Suite struct GridFormTests {
  private static let outcomes = [
    Choice(id: "NEG", label: "neglect", letter: "g"),
    Choice(id: "PHY", label: "physical", letter: "p"),
    Choice(id: "none", label: "no plan", letter: "n"),
  ]

  private static func cell(_ row: String, _ name: String, _ choices: [Choice]) -> FormField {
    FormField(
      id: "\(row).\(name)", label: "\(row): \(name)", hint: "About \(name)", kind: .choice(choices),
      whenMissing: row == "Outcome" ? "Select the outcome for \(name)" : nil,
      cell: FormField.Cell(row: row, column: name),
      isShown: { row == "Outcome" || $0["Outcome.\(name)"] == "NEG" })
  }

  private static let form = Form(
    title: "Record a conference",
    fields: [FormField(id: "date", label: "Date")]
      + ["Ann", "Bo", "Cy"].map { cell("Outcome", $0, outcomes) }
      + ["Ann", "Bo", "Cy"].map { cell("Seen", $0, Choice.yesNo) }
      + [FormField(id: "text", label: "Reasons")])

  private func state(_ script: String, columns: Int = 60) throws -> (FormState, Screen) {
    var state = FormState(Self.form)
    // What arrows do depends on whether the columns are on the screen.
    var screen = Screen(size: Size(rows: 12, columns: columns))
    state.draw(into: &screen, rect: screen.bounds)
    for event in try KeyScript(script).events {
      if case .key(let key) = event { _ = state.handle(key) }
      screen = Screen(size: Size(rows: 12, columns: columns))
      state.draw(into: &screen, rect: screen.bounds)
    }
    return (state, screen)
  }

  @Test func theChildrenStandBesideEachOther() throws {
    let (state, screen) = try state("Tab g Tab n")
    #expect(state.values == ["Outcome.Ann": "NEG", "Outcome.Bo": "none"])
    expectScreen(
      screen,
      shows: """
         Date (optional)
                           Ann          Bo           Cy
         Outcome           neglect      no plan      -
                            g  neglect    p  physical   (n) no plan
                           About Bo
         Seen (optional)   -
         Reasons
         (optional)
        """)
    #expect(screen.cursor == Position(row: 2, column: 32))
  }

  @Test func arrowsGoFromCellToCell() throws {
    #expect(try state("Tab Right Right Right").0.focusedField == "Outcome.Cy")
    #expect(try state("Tab Right Left Left").0.focusedField == "Outcome.Ann")
    #expect(try state("Tab Right g Down").0.focusedField == "Seen.Bo")
    #expect(try state("Tab g Right g Down Right Up").0.focusedField == "Outcome.Bo")
    // A row that has no such column is entered at its first cell.
    #expect(try state("Tab g Right Down").0.focusedField == "Seen.Ann")
    #expect(try state("Tab g Down Down").0.focusedField == "text")
    #expect(try state("Tab Up").0.focusedField == "date")
  }

  @Test func oneKeyGivesAllTheSameAnswer() throws {
    let (state, _) = try state("Tab p =")
    #expect(
      state.values == ["Outcome.Ann": "PHY", "Outcome.Bo": "PHY", "Outcome.Cy": "PHY"])
    #expect(try self.state("Tab =").0.values.isEmpty)
  }

  @Test func whatIsMissingStandsBelowTheRow() throws {
    var (state, screen) = try state("Tab p")
    let isComplete = state.check()
    #expect(!isComplete)
    #expect(state.errors.map(\.field) == ["Outcome.Bo", "Outcome.Cy"])
    screen = Screen(size: Size(rows: 14, columns: 60))
    state.draw(into: &screen, rect: screen.bounds)
    #expect(screen.text.contains("Error: Select the outcome for Bo"))
    _ = state.handle(.enter)
    #expect(state.focusedField == "Outcome.Bo")
  }

  @Test func aNarrowWindowShowsThemBelowEachOther() throws {
    let (state, screen) = try state("Tab g Down", columns: 44)
    #expect(screen.text.contains("Outcome: Ann"))
    #expect(screen.text.contains("Outcome: Cy"))
    #expect(state.focusedField == "Outcome.Bo")
    #expect(try self.state("Tab g =", columns: 44).0.values == ["Outcome.Ann": "NEG"])
  }

  @Test func plainPromptsAskEachByName() throws {
    let field = try #require(Self.form["Outcome.Bo"])
    #expect(field.prompt.first == "Outcome: Bo")
    #expect(field.value(fromAnswer: "p") == "PHY")
  }
}
