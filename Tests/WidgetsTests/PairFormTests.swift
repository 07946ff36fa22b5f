import ScreenTesting
import Terminal
import Testing
import Widgets

/// A day and its time on one line.
@Suite struct PairFormTests {
  private static let form = Form(
    title: "Book",
    fields: [
      FormField(
        id: "day", label: "Day", kind: .date { $0 == "12 apr" ? "Monday 12 April 2021" : nil },
        whenMissing: "Enter the day"),
      FormField(
        id: "time", label: "Time", hint: "For example, 2pm",
        kind: .date { $0 == "2pm" ? "14:00" : nil }, width: 8, isBeside: true),
      FormField(id: "place", label: "Where"),
    ])

  private func screen(_ script: String, columns: Int) throws -> Screen {
    var state = FormState(Self.form)
    var screen = Screen(size: Size(rows: 6, columns: columns))
    for event in try KeyScript(script).events {
      if case .key(let key) = event { _ = state.handle(key) }
    }
    state.draw(into: &screen, rect: screen.bounds)
    return screen
  }

  @Test func theTimeStandsBesideTheDayAndBothAreReadBehind() throws {
    let screen = try screen("\"12 apr\" Tab \"2pm\"", columns: 84)
    expectScreen(
      screen,
      shows: """
         Day               12 apr              Time 2pm       Monday 12 April 2021, 14:00
                           For example, 2pm
         Where (optional)
        """)
    #expect(screen.cursor == Position(row: 0, column: 47))
  }

  @Test func aReadingThatWouldBeCutStandsBelow() throws {
    let screen = try screen("\"12 apr\" Tab \"2pm\"", columns: 80)
    #expect(screen.lines[0].hasSuffix("Time 2pm"))
    #expect(screen.lines[1].hasSuffix("   Monday 12 April 2021, 14:00"))
    #expect(screen.lines[2].contains("For example, 2pm"))
  }

  @Test func inANarrowWindowTheyStandBelowEachOther() throws {
    let screen = try screen("\"12 apr\" Tab \"2pm\"", columns: 50)
    #expect(screen.lines[0].hasPrefix(" Day"))
    #expect(screen.lines[1].hasPrefix(" Time (optional)"))
    #expect(screen.lines[1].contains("2pm"))
  }

  @Test func theErrorOfEitherStandsBelowTheLine() throws {
    var state = FormState(Self.form)
    let isSound = state.check(adding: [FieldError("time", "Time must be a real time")])
    #expect(!isSound)
    var screen = Screen(size: Size(rows: 12, columns: 80))
    state.draw(into: &screen, rect: screen.bounds)
    #expect(screen.text.contains("Error: Enter the day"))
    #expect(screen.text.contains("Error: Time must be a real time"))
  }
}
