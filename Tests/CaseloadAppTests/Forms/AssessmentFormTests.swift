import Casework
import Testing
import Widgets

@testable import CaseloadApp

@Suite struct AssessmentFormTests {
  private let start = StartAssessmentForm()
  private let complete = CompleteAssessmentForm()
  private let authorise = AuthoriseAssessmentForm()
  private let today = FormDay.day("2021-03-30")

  private func referred() throws -> Household {
    var household = try Household.pair()
    try household.addToAll(ReferralReceived(on: FormDay.day("2021-03-01"), source: "6"))
    return household
  }

  /// Both are assessed since 2 March, and only Daniel was seen.
  private func assessing() throws -> Household {
    var household = try referred()
    for record in household.records {
      try household.add(
        AssessmentStarted(on: FormDay.day("2021-03-02")), to: record.id,
        id: EventID("assessment-\(record.id)"))
    }
    try household.add(
      VisitMade(
        on: FormDay.day("2021-03-05"), .assessment, seen: true, seenAlone: true, account: "Seen."),
      to: Household.daniel)
    return household
  }

  @Test func anAssessmentStartsForTheSiblingGroup() throws {
    #expect(
      start.whyUnavailable(try Household().context())
        == "Daniel has no referral. Decide on a contact first, or record a referral.")
    var household = try referred()
    let context = household.context()
    #expect(
      start.errors([:], context, keepingDefaults: false) == [
        "children": "Select the children who are assessed",
        "date": "Enter the date the assessment started",
      ])
    let entry = try start.proposal(["note": "The bruise.", "date": "29 3"], context)
    let event = AssessmentStarted(on: FormDay.day("2021-03-29"), note: "The bruise.")
    #expect(entry.values == [Told(Household.daniel, event), Told(Household.grace, event)])
    try household.commit(entry)
    #expect(
      start.whyUnavailable(household.context())
        == "An assessment of Daniel is open since 29 Mar 2021. Go on in that one.")
  }

  @Test func aCompletionTellsEveryErrorAChild() throws {
    let context = try assessing().context()
    #expect(
      complete.errors([:], context) == [
        "outcome": "Select the outcome", "factors": "Select the factors, or that there were none",
        "analysis.C0000001": "Enter the analysis for Daniel",
        "analysis.C0000002": "Enter the analysis for Grace",
        "whyNotSeen.C0000002": "Enter why Grace was not seen",
      ])
    #expect(
      complete.errors(
        [
          "children": "C0000001", "outcome": "earlyHelp", "factors": "16A,21",
          "analysis.C0000001": "x",
        ], context)
        == ["factors": "Factors must be “no factors” alone, or the others without it"])
    #expect(
      complete.whyUnavailable(try referred().context())
        == "No assessment of Daniel is open. Start one first.")
  }

  @Test func siblingsShareFactorsAndHaveTheirOwnAnalysis() throws {
    var household = try assessing()
    let entry = try complete.proposal(
      [
        "outcome": "differ", "outcome.C0000001": "childInNeedPlan",
        "outcome.C0000002": "noFurtherAction", "factors": "4B,16A",
        "analysis.C0000001": "Needs help.", "analysis.C0000002": "Is well.",
        "whyNotSeen.C0000002": "With her father abroad.", "words.C0000001": "Help Mum.",
      ], household.context())
    #expect(
      entry.values == [
        Told(
          Household.daniel,
          AssessmentCompleted(
            "assessment-C0000001", on: today, .childInNeedPlan, factors: ["4B", "16A"],
            analysis: "Needs help.", childsWords: "Help Mum.")),
        Told(
          Household.grace,
          AssessmentCompleted(
            "assessment-C0000002", on: today, .noFurtherAction, factors: ["4B", "16A"],
            analysis: "Is well.", reasonNotSeen: "With her father abroad.")),
      ])
    try household.commit(entry)
    #expect(
      complete.whyUnavailable(household.context())
        == "The assessment of Daniel is completed and waits for a manager.")
  }

  /// Both are completed, and a manager has returned both.
  private func returned() throws -> Household {
    var household = try assessing()
    try household.commit(
      try complete.proposal(
        [
          "outcome": "differ", "outcome.C0000001": "childInNeedPlan",
          "outcome.C0000002": "noFurtherAction", "factors": "4B,16A",
          "analysis.C0000001": "Needs help.", "analysis.C0000002": "Is well.",
          "whyNotSeen.C0000002": "With her father abroad.", "words.C0000001": "Help Mum.",
        ], household.context()))
    let context = household.context(entry: "second", user: "m1")
    try household.commit(
      try authorise.proposal(
        ["decision": "return", "changes": "Ask his father.", "children": "C0000001,C0000002"],
        context))
    return household
  }

  @Test func whatWasReturnedStandsInTheFormAgain() throws {
    let context = try returned().context(entry: "third")
    #expect(
      complete.initialValues(context) == [
        "children": "C0000001,C0000002", "date": "today", "outcome": "differ",
        "outcome.C0000001": "childInNeedPlan", "outcome.C0000002": "noFurtherAction",
        "factors": "4B,16A", "analysis.C0000001": "Needs help.", "analysis.C0000002": "Is well.",
        "whyNotSeen.C0000002": "With her father abroad.", "words.C0000001": "Help Mum.",
      ])
    let analysis = try #require(
      complete.fields(context).first { $0.id == "analysis.C0000001" })
    #expect(analysis.hint == "Returned 30 Mar 2021: Ask his father.")
    #expect(
      complete.aside("analysis.C0000001", [:], context)
        == "As on 30 Mar 2021: nothing is changed yet")
    #expect(
      complete.aside(
        "analysis.C0000001", ["analysis.C0000001": "Needs help. His father agrees."], context)
        == "3 words new, 0 gone since 30 Mar 2021")
    let entry = try complete.proposal(
      ["analysis.C0000001": "Needs help. His father agrees."], context)
    #expect(
      entry.values == [
        Told(
          Household.daniel,
          AssessmentCompleted(
            "assessment-C0000001", on: today, .childInNeedPlan, factors: ["4B", "16A"],
            analysis: "Needs help. His father agrees.", childsWords: "Help Mum.")),
        Told(
          Household.grace,
          AssessmentCompleted(
            "assessment-C0000002", on: today, .noFurtherAction, factors: ["4B", "16A"],
            analysis: "Is well.", reasonNotSeen: "With her father abroad.")),
      ])
  }

  @Test func nobodyAuthorisesTheirOwnWork() throws {
    var household = try assessing()
    #expect(
      authorise.whyUnavailable(household.context())
        == "No assessment of Daniel waits for a manager.")
    try household.commit(
      try complete.proposal(
        [
          "children": "C0000001", "outcome": "earlyHelp", "factors": "21", "analysis.C0000001": "x",
        ], household.context()))
    #expect(
      authorise.whyUnavailable(household.context())
        == "You completed this assessment yourself. Another manager authorises it.")
    let context = household.context(entry: "second", user: "m1")
    #expect(authorise.whyUnavailable(context) == nil)
    #expect(
      authorise.errors([:], context) == ["decision": "Select whether it is authorised or returned"])
    #expect(
      authorise.errors(["decision": "return"], context) == [
        "changes": "Enter what is to be changed"
      ])
    #expect(
      try authorise.proposal(["decision": "return", "changes": "Ask his father."], context).values
        == [
          Told(
            Household.daniel,
            AssessmentReturned("assessment-C0000001", on: today, comments: "Ask his father."))
        ])
    let entry = try authorise.proposal(["decision": "authorise", "comment": "Clear."], context)
    #expect(
      entry.values == [
        Told(
          Household.daniel,
          AssessmentAuthorised("assessment-C0000001", on: today, comment: "Clear."))
      ])
    try household.commit(entry)
  }
}
