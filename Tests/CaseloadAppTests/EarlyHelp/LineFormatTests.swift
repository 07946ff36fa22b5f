import Casework
import Testing

@testable import CaseloadApp

/// Lists that are typed line by line.
@Suite struct LineFormatTests {
  private func actions(_ line: String) throws -> Result<AgreedAction, LineProblem> {
    LineFormat<AgreedAction>.actions.read(line, try Household().context())
  }

  private func problem(_ line: String) throws -> String? {
    guard case .failure(let problem) = try actions(line) else { return nil }
    return problem.message
  }

  @Test func anActionIsReadAsItIsTyped() throws {
    let wanted = AgreedAction(
      "visit about bail", .police, owner: "PC Hale", by: FormDay.day("2021-04-06"))
    #expect(try actions("pol, PC Hale: visit about bail by 6 4 2021") == .success(wanted))
    #expect(try actions("Police, PC Hale: visit about bail, by 6 4") == .success(wanted))
  }

  @Test func whatIsWrittenIsReadAgain() throws {
    for action in [
      AgreedAction("Go by bus", .education, owner: "Mrs Ferris", by: FormDay.day("2021-04-06")),
      AgreedAction(
        "Bail", .police, owner: "PC Hale", by: FormDay.day("2021-04-01"), isOnPerpetrator: true),
    ] {
      #expect(try actions(LineFormat<AgreedAction>.actions.write(action)) == .success(action))
    }
    let goal = EarlyHelpGoal("On time", who: "Mother", by: FormDay.day("2021-05-01"))
    let format = LineFormat<EarlyHelpGoal>.goals
    #expect(format.read(format.write(goal), try Household().context()) == .success(goal))
  }

  @Test func aGoalNeedsNoDay() throws {
    let read = LineFormat<EarlyHelpGoal>.goals.read(
      "Mother: stand by him", try Household().context())
    #expect(read == .success(EarlyHelpGoal("stand by him", who: "Mother")))
  }

  @Test func whatIsAmissIsNamed() throws {
    #expect(try problem("visit the school") == "there is no colon after who does it")
    #expect(
      try problem("Police: visit by 6 4")
        == "“Police” is not an agency and a name with a comma between")
    #expect(
      try problem("Police, : visit by 6 4")
        == "nobody is named after the comma: write who does it")
    #expect(
      try problem("Police, PC Hale: visit") == "no day is given: end the line with “by 12 4 2021”")
    #expect(
      try problem("Police, PC Hale: visit by 31 2 2021")
        == "“31 2 2021” is no date: write it like 12 4 2021, fri or +10wd")
    #expect(
      try problem("plumber, Al: come by fri")?.hasPrefix("“plumber” is no agency: write") == true)
    #expect(
      try problem("soc, Al: come by fri")
        == "“soc” is more than one agency: write Children’s social care, Adult social care")
  }
}
