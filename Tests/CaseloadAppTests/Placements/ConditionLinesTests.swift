import Casework
import Testing

@testable import CaseloadApp

@Suite struct ConditionLinesTests {
  private func read(_ text: String) throws -> [PanelDecided.Condition] {
    try ConditionLines.read(
      text, today: FormDay.day("2021-03-30"), calendar: try Household().rulebook.calendar)
  }

  private func problem(_ text: String) -> String? {
    do {
      _ = try read(text)
      return nil
    } catch {
      return (error as? ConditionLines.Problem)?.message
    }
  }

  @Test func eachLineIsAConditionWithItsDayAndOwner() throws {
    let read = try read(
      "by fri 9 apr: fire safety check (provider)\n\n  by fri:  door mended\nstaff rota seen")
    #expect(
      read == [
        PanelDecided.Condition(
          "fire safety check", owner: "provider", by: FormDay.day("2021-04-09")),
        PanelDecided.Condition("door mended", by: FormDay.day("2021-04-02")),
        PanelDecided.Condition("staff rota seen"),
      ])
  }

  @Test func whatIsWrittenIsReadBackTheSame() throws {
    let conditions = try read("by 9 4 2021: fire safety check (provider)\nstaff rota seen")
    #expect(try self.read(ConditionLines.text(conditions)) == conditions)
  }

  @Test func aDayThatCannotBeReadIsRefused() {
    #expect(
      problem("rota seen\nby whenever: fire safety check")
        == "Line 2 of the conditions must have a day between “by” and the colon: “whenever” is none"
    )
    #expect(
      problem("by thu 9 apr: fire safety check")
        == "Line 1 of the conditions says Thursday, but 9 Apr 2021 is a Friday")
    #expect(
      problem("by fri 9 apr fire safety check")
        == "Line 1 of the conditions must have a colon after its day, such as “by fri 9 apr: fire safety check”"
    )
    #expect(problem("by fri 9 apr:") == "Line 1 of the conditions must say what is to be done")
  }
}
