import Casework
import Testing

@testable import CaseloadApp

/// An assessment of three brothers and sisters from its start to its authorisation, returned once.
@MainActor
@Suite struct AssessmentStoryTests {
  private let conor = ConferenceTown.conor

  private func stage(_ session: LongSession) -> [Assessment.Stage?] {
    ConferenceTown.walshes.map { session.book.records[$0]?.assessments.all.last?.stage }
  }

  /// Started on 16 March and completed on 20 April.
  private func completed() throws -> LongSession {
    let session = try LongSession(ConferenceTown.casebook())
    session.day("2021-03-16")
    try session.press("/ \"wal con\" Enter Enter")
    try session.open("start-assessment", of: conor)
    try session.press("C-s")
    #expect(session.message.contains("Next: see the child within the first days."))
    #expect(
      try session.due(conor, "assessment") == [
        "assessment.childSeen 2021-03-22", "assessment.checkpoint10 2021-03-29",
        "assessment.checkpoint25 2021-04-21", "assessment.complete 2021-05-20",
      ])
    session.day("2021-03-18")
    try session.open("seen-for-assessment", of: conor)
    try session.press("Tab Tab y Tab \"I like Nan.\" C-s")
    session.day("2021-03-26")
    try session.open("check-assessment", of: conor)
    try session.press("Tab Tab \"School has answered.\" C-s")
    #expect(
      try session.due(conor, "assessment")
        == ["assessment.checkpoint25 2021-04-21", "assessment.complete 2021-05-20"])
    session.day("2021-04-20")
    try session.open("complete-assessment", of: conor)
    try session.press("Tab Tab \"child in need\" Tab Right Space Tab Tab \"They need help.\"")
    try session.press("Tab Tab \"They need help.\" Tab Tab \"They need help.\" C-s")
    return session
  }

  @Test func whatIsCompletedWaitsForAManagerWhoMayReturnIt() throws {
    let session = try completed()
    #expect(stage(session) == Array(repeating: .awaitingAuthorisation, count: 3))
    #expect(session.message.contains("Next: a manager authorises it or returns it."))
    let context = FormFlow.context(conor, session.runtime.state)
    #expect(
      AuthoriseAssessmentForm().whyUnavailable(context)?.contains(
        "completed this assessment yourself")
        == true)

    let manager = LongSession(session.book, user: "m1")
    session.day("2021-04-21")
    try manager.press("/ \"wal con\" Enter Enter")
    try manager.open("authorise-assessment", of: conor)
    try manager.press("Tab r Tab \"Say what the father thinks.\" C-s")
    #expect(manager.message.contains("Next: change what was asked for and complete it again."))
    #expect(stage(session) == Array(repeating: .returned, count: 3))
    #expect(manager.text.contains("Conor"))

    session.day("2021-04-23")
    try session.press("4")
    #expect(session.text.contains("Returned 21 Apr 2021: Say what the father"))
    try session.open("complete-assessment", of: conor)
    try session.press("Tab Tab Tab Tab Tab End \" The father agrees.\"")
    #expect(session.text.contains("Returned 21 Apr 2021: Say what the father"), "\(session.text)")
    #expect(session.text.contains("3 words new, 0 gone since 20 Apr 2021"), "\(session.text)")
    try session.press("C-s")
    #expect(session.text.contains("“Analysis: Maeve” (20 Apr 2021)"), "\(session.text)")
    try session.press("s")
    #expect(
      session.message.contains("Assessment completed; it waits for a manager."), "\(session.text)")
    #expect(
      ConferenceTown.walshes.map {
        session.book.records[$0]?.assessments.all.last?.completion?.analysis
      } == ["They need help. The father agrees.", "They need help.", "They need help."])
    session.day("2021-04-26")
    try manager.open("authorise-assessment", of: conor)
    try manager.press("Tab a C-s")
    #expect(stage(session) == Array(repeating: .authorised, count: 3))
    #expect(manager.message.contains("Next: start the child in need plan."))
    #expect(try session.due(conor, "assessment") == [])

    try manager.press("a Enter Tab Tab \"Breakfast on time.\" C-s")
    #expect(
      try session.due(conor, "visit.childInNeed", "childInNeed")
        == ["visit.childInNeed 2021-05-25", "childInNeed.firstReview 2021-07-26"])
    #expect(manager.message.contains("Next: visit the child under the plan."))
  }
}
