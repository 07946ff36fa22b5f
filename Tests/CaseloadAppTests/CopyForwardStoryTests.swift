import Casework
import ScreenTesting
import Terminal
import Testing

@testable import CaseloadApp

/// A worker goes on from what was written at the last core group.
@MainActor
@Suite struct CopyForwardStoryTests {
  private static let coreGroup = "/ \"dan\" Enter Enter a \"core\" Enter "

  private func session(_ keys: String) throws -> Session {
    try Session(Self.coreGroup + keys, forms: RecordForms.all)
  }

  private func recorded(_ session: Session) -> [CoreGroupHeld] {
    session.casebook.committed.flatMap(\.parts).compactMap { $0.event as? CoreGroupHeld }
  }

  @Test func theFieldOffersWhatWasAgreedAndOneKeyCopiesIt() throws {
    let offered = try session("")
    #expect(offered.text.contains("Written on 4 Mar 2021"))
    #expect(offered.text.contains("Ctrl-F copy"))
    let copied = try session("C-f")
    #expect(copied.text.contains("Plan agreed."))
    #expect(copied.text.contains("As on 4 Mar 2021: nothing is changed yet"))
    #expect(!copied.text.contains("Ctrl-F copy"))
    #expect(try session("C-f C-f").text.contains("Nothing that was written here before is left"))
    #expect(try session("C-f C-_").text.contains("Written on 4 Mar 2021"))
  }

  @Test func whatIsChangedIsSaidBesideTheCopy() throws {
    let session = try session("C-f \" Nan takes both to school.\"")
    #expect(session.text.contains("5 words new, 0 gone since 4 Mar 2021"))
    expectScreen(session.screen, isGolden: "core-group-copied")
  }

  @Test func aCopyThatSaysNothingNewIsRecordedOnlyWhenItIsConfirmed() throws {
    let asked = try session("C-f C-s")
    #expect(recorded(asked).isEmpty)
    #expect(asked.text.contains("Nothing new is written"))
    #expect(asked.text.contains("“What was agreed” (4 Mar 2021)"))
    let back = try session("C-f C-s Enter \" Reading on Fridays.\" C-s")
    #expect(
      recorded(back).map(\.note) == [
        "Plan agreed. Reading on Fridays.", "Plan agreed. Reading on Fridays.",
      ])
    #expect(recorded(back).allSatisfy { $0.childsWords == nil && $0.attendance.isEmpty })
    let confirmed = try session("C-f C-s s")
    #expect(recorded(confirmed).map(\.note) == ["Plan agreed.", "Plan agreed."])
  }

  @Test func aTextOfOnesOwnIsRecordedWithoutAQuestion() throws {
    let session = try session("Tab Tab Tab Tab Tab Tab \"All came and agreed on Nan.\" C-s")
    #expect(
      recorded(session).map(\.note) == [
        "All came and agreed on Nan.", "All came and agreed on Nan.",
      ])
  }
}
