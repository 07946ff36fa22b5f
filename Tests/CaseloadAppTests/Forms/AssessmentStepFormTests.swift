import Casework
import Testing
import Widgets

@testable import CaseloadApp

/// What happens inside an assessment: the child is seen, its progress is checked, its review date is set.
@Suite struct AssessmentStepFormTests {
  private let today = FormDay.day("2021-03-30")

  private func assessed() throws -> Household {
    var household = try Household.pair()
    try household.addToAll(ReferralReceived(on: FormDay.day("2021-03-01"), source: "6"))
    for record in household.records {
      try household.add(
        AssessmentStarted(on: FormDay.day("2021-03-02")), to: record.id,
        id: EventID("assessment-\(record.id)"))
    }
    return household
  }

  @Test func eachChildIsSeenAloneOrNot() throws {
    var household = try assessed()
    let form = SeenForAssessmentForm()
    #expect(
      form.whyUnavailable(try Household().context())
        == "No assessment of Daniel is open. Start one first.")
    #expect(
      form.errors([:], household.context())
        == ["alone": "Select yes if the children were seen alone"])
    let entry = try form.proposal(
      [
        "alone": "differ", "alone.C0000001": "yes", "alone.C0000002": "no",
        "words.C0000001": "I like Nan.",
      ], household.context())
    #expect(
      entry.values == [
        Told(
          Household.daniel,
          AssessmentChildSeen(
            "assessment-C0000001", on: today, alone: true, childsWords: "I like Nan.")),
        Told(
          Household.grace, AssessmentChildSeen("assessment-C0000002", on: today, alone: false)),
      ])
    try household.commit(entry)
  }

  @Test func aCheckSaysWhatWasFound() throws {
    var household = try assessed()
    let form = CheckAssessmentForm()
    #expect(form.errors([:], household.context()) == ["note": "Enter what was found and agreed"])
    let entry = try form.proposal(
      ["children": "C0000001", "note": "School has answered."], household.context())
    #expect(
      entry.values
        == [
          Told(
            Household.daniel,
            AssessmentCheckpointHeld(
              "assessment-C0000001", on: today, note: "School has answered."))
        ])
    try household.commit(entry)
  }

  @Test func aReviewDateStandsBesideTheLimit() throws {
    var household = try assessed()
    let form = AssessmentReviewDateForm()
    #expect(form.errors([:], household.context()) == ["review": "Enter the day of the review"])
    #expect(
      form.aside("review", [:], household.context())
        == "The assessment must be authorised by Thursday 6 May 2021")
    let entry = try form.proposal(["review": "12 4 2021"], household.context())
    let set = { (child: ChildID) in
      AssessmentInternalReviewDateSet(
        EventID("assessment-\(child)"), on: FormDay.day("2021-03-30"),
        reviewDate: FormDay.day("2021-04-12"))
    }
    #expect(
      entry.values == [Household.daniel, Household.grace].map { Told($0, set($0)) })
    try household.commit(entry)
    #expect(
      form.aside("review", [:], household.context())?
        .hasPrefix("Set until now for Monday 12 April 2021.") == true)
  }
}
