import Casework
import Testing
import Widgets

@testable import CaseloadApp

@Suite struct MissingFormTests {
  private let missing = MissingForm()
  private let back = ReturnForm()
  private let offer = OfferInterviewForm()
  private let interview = ReturnInterviewForm()
  private let today = FormDay.day("2021-03-30")

  @Test func theOriginFollowsFromCare() throws {
    var household = try Household().inCare()
    let typed = ["date": "yesterday", "time": "9pm", "summary": "Did not come back."]
    let entry = try missing.proposal(typed, household.context())
    let at = TimePoint.moment(FormDay.moment("2021-03-29T21:00"))
    #expect(
      entry.values
        == [Told(Household.daniel, MissingStarted(at: at, summary: "Did not come back."))])
    try household.commit(entry)
    #expect(
      missing.whyUnavailable(household.context())
        == "Daniel has been missing since 29 Mar 2021, 21:00. Record the return first.")
    let atHome = try missing.proposal(
      typed.merging(["kind": "A", "time": ""]) { $1 }, try Household().context())
    #expect(
      atHome.values == [
        Told(
          Household.daniel,
          MissingStarted(
            at: .day(FormDay.day("2021-03-29")), "A", from: .home, summary: "Did not come back."))
      ])
  }

  @Test func anAbsenceTellsEveryError() throws {
    let context = try Household().context()
    #expect(
      missing.errors([:], context, keepingDefaults: false) == [
        "kind": "Select whether the child is missing or away",
        "date": "Enter the date the child went missing", "summary": "Enter what is known",
      ])
    #expect(
      missing.errors(["time": "15:00", "summary": "x"], context)
        == ["time": "Time the child went missing must be now or in the past"])
    #expect(missing.errors(["time": "14:20", "summary": "x"], context).isEmpty)
  }

  @Test func aReturnEndsTheAbsence() throws {
    var household = try Household.missing(again: true)
    let context = household.context()
    #expect(back.form(context)["date"]?.heading == "Missing since 29 Mar 2021, 22:00")
    #expect(
      back.errors(["date": ""], context) == [
        "date": "Enter the date of the return",
        "summary": "Enter where and how the child was found",
      ])
    let entry = try back.proposal(["time": "8:15", "summary": "At a friend’s."], context)
    #expect(
      entry.values == [
        Told(
          Household.daniel,
          MissingEnded(
            "missing-3", at: .moment(FormDay.moment("2021-03-30T08:15")), summary: "At a friend’s.")
        )
      ])
    try household.commit(entry)
    #expect(
      back.whyUnavailable(household.context())
        == "Daniel is not recorded as missing. Record the absence first.")
  }

  @Test func anOfferIsAboutTheLastReturn() throws {
    let context = try Household.missing().context()
    #expect(offer.initialValues(context)["absences"] == "missing-2")
    #expect(
      offer.errors(["absences": ""], context)
        == ["absences": "Select the absences", "reply": "Select what the child answered"])
    #expect(
      offer.errors(["reply": "refused"], context) == ["summary": "Enter why the child refused"])
    #expect(
      try offer.proposal(["reply": "accepted", "wishes": "At school."], context).values == [
        Told(
          Household.daniel,
          ReturnInterviewOffered(
            ["missing-2"], at: .day(today), accepted: true, summary: "At school."))
      ])
    #expect(
      try offer.proposal(["reply": "waiting", "time": "10"], context).values == [
        Told(
          Household.daniel,
          ReturnInterviewOffered(
            ["missing-2"], at: .moment(FormDay.moment("2021-03-30T10:00")), accepted: nil))
      ])
    #expect(
      offer.whyUnavailable(try Household().inCare().context())
        == "There is no absence without an answer to an offer. Record an absence first.")
  }

  @Test func oneInterviewServesSeveralAbsences() throws {
    var household = try Household.missing()
    let context = household.context(item: "missing-1")
    #expect(interview.initialValues(context)["absences"] == "missing-1")
    #expect(interview.errors([:], context) == ["account": "Enter what was learnt"])
    let entry = try interview.proposal(
      [
        "absences": "missing-2,missing-1", "time": "16", "date": "29 3 2021",
        "words": "I miss Nan.", "account": "Was at his grandmother’s.",
      ], context)
    #expect(
      entry.values == [
        Told(
          Household.daniel,
          ReturnInterviewHeld(
            ["missing-1", "missing-2"], at: .moment(FormDay.moment("2021-03-29T16:00")),
            account: "Was at his grandmother’s.", words: "I miss Nan."))
      ])
    try household.commit(entry)
    #expect(
      interview.whyUnavailable(household.context())
        == "There is no absence without an interview. Record an absence and the return first.")
    var gone = try Household().inCare()
    try gone.add(MissingStarted(at: .day(today)), to: Household.daniel)
    #expect(
      interview.whyUnavailable(gone.context())
        == "Daniel has not returned yet. Record the return first.")
  }

  @Test func theClockOfTheInterviewIsSaidAtTheDate() throws {
    let context = try Household.missing().context(item: "missing-2")
    guard case .date(let read)? = interview.form(context)["date"]?.kind else {
      Issue.record("The date is no date")
      return
    }
    #expect(read("today") == "Tuesday 30 March 2021, 20 d over")
    #expect(
      interview.form(context)["date"]?.heading == "Return interview, must by Wed 10 Mar, 09:00")
  }
}
