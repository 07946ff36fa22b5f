import Casework
import Testing
import Widgets

@testable import CaseloadApp

@Suite struct AdoptionAndStatusFormTests {
  private let match = MatchAdoptersForm()
  private let reverse = ReverseAdoptionForm()
  private let leaver = CareLeaverForm()
  private let permanence = PreviousPermanenceForm()
  private let unaccompanied = UnaccompaniedForm()
  private let today = FormDay.day("2021-03-30")

  // MARK: - Adoption

  @Test func aDecisionStandsOnce() throws {
    let form = CareStepForm.adoptionDecision
    let context = try Household().inCare().context()
    #expect(
      form.errors([:], context)
        == ["summary": "Enter why the child should be placed for adoption"])
    #expect(
      try form.proposal(["summary": "Nobody can care for him."], context).values
        == [Told(Household.daniel, AdoptionDecided(on: today, summary: "Nobody can care for him."))]
    )
    #expect(
      form.whyUnavailable(try Household.decided().context())
        == "It was decided on 1 Mar 2021 already. Match the adopters, or record the reversal.")
  }

  @Test func adoptersAreMatchedAfterTheDecision() throws {
    var household = try Household.decided()
    let context = household.context()
    #expect(
      match.errors(["date": ""], context) == [
        "date": "Enter the date of the match", "sexes": "Select the sexes of the adopters",
        "fosterCarers": "Select yes if the adopters are the child’s foster carers",
      ])
    #expect(
      match.errors(["sexes": "FF", "fosterCarers": "no"], context)
        == ["adopterStatus": "Select the legal status of the adopters"])
    let decided = FormDay.day("2021-03-01")
    #expect(
      try match.proposal(["sexes": "F1", "fosterCarers": "yes"], context).values == [
        Told(
          Household.daniel,
          AdoptersMatched(
            on: today,
            AdopterMatch(
              decided: decided, matched: today, isByFosterCarers: true, number: 1, sexes: "F1",
              legalStatus: "L0")))
      ])
    try household.commit(
      try match.proposal(
        ["sexes": "FF", "adopterStatus": "L12", "fosterCarers": "no"], context))
    #expect(household[Household.daniel].care.adopters?.number == 2)
    #expect(
      match.whyUnavailable(try Household().inCare().context())
        == "It is not decided that Daniel should be placed for adoption. "
        + "Record the decision first.")
  }

  @Test func aDecisionIsReversed() throws {
    var household = try Household.decided()
    #expect(
      reverse.errors([:], household.context()) == ["reason": "Select the reason for the reversal"])
    let entry = try reverse.proposal(["reason": "RD3"], household.context())
    #expect(
      entry.values
        == [Told(Household.daniel, AdoptionDecisionReversed("decision", on: today, because: "RD3"))]
    )
    try household.commit(entry)
    #expect(
      reverse.whyUnavailable(household.context())
        == "No decision stands that Daniel should be placed for adoption. "
        + "Record the decision first.")
  }

  // MARK: - Liberty

  @Test func anOrderOnLibertyBeginsAndEnds() throws {
    var household = try Household().inCare()
    let start = CareStepForm.deprivation
    #expect(start.errors([:], household.context()) == ["summary": "Enter what the order allows"])
    try household.commit(
      try start.proposal(
        ["date": "1 3 2021", "summary": "Doors locked at night."], household.context(entry: "order")
      ))
    #expect(
      start.whyUnavailable(household.context())
        == "An order runs since 1 Mar 2021. Record its end first.")
    let end = EndDeprivationForm()
    #expect(
      end.errors(["date": ""], household.context()) == ["date": "Enter the date the order ended"])
    let entry = try end.proposal([:], household.context())
    #expect(entry.values == [Told(Household.daniel, DeprivationOfLibertyEnded("order", on: today))])
    try household.commit(entry)
    #expect(
      end.whyUnavailable(household.context())
        == "No order deprives Daniel of liberty. Record the order first.")
  }

  // MARK: - Leaving care, status

  private func left() throws -> Household {
    var household = try Household([(Household.daniel, "Daniel", "2004-02-12")]).inCare()
    try household.add(
      CareEnded(on: FormDay.day("2021-03-20"), because: "E4A"), to: Household.daniel)
    return household
  }

  @Test func aCareLeaverIsFollowed() throws {
    var household = try left()
    let context = household.context()
    #expect(
      leaver.errors([:], context) == ["inTouch": "Select the contact with the young person"])
    #expect(
      leaver.errors(["inTouch": "YES"], context) == [
        "activity": "Select the activity of the young person",
        "accommodation": "Select the accommodation of the young person",
      ])
    #expect(
      try leaver.proposal(["inTouch": "RHOM", "activity": "F2"], context).values == [
        Told(
          Household.daniel,
          CareLeaverOutcomeRecorded(
            on: today, inTouch: "RHOM", activity: "0", accommodation: "0"))
      ])
    let entry = try leaver.proposal(
      ["inTouch": "YES", "activity": "F2", "accommodation": "B1", "summary": "Well."], context)
    #expect(
      entry.values == [
        Told(
          Household.daniel,
          CareLeaverOutcomeRecorded(
            on: today, inTouch: "YES", activity: "F2", accommodation: "B1", summary: "Well."))
      ])
    try household.commit(entry)
    #expect(
      leaver.initialValues(household.context())
        == ["date": "today", "inTouch": "YES", "activity": "F2", "accommodation": "B1"])
  }

  @Test func whoIsNoCareLeaverIsTold() throws {
    #expect(
      leaver.whyUnavailable(try Household().context())
        == "Daniel was not looked after by this authority. Record the start of care first.")
    #expect(
      leaver.whyUnavailable(try Household().inCare().context())
        == "Daniel is 7: care leavers are followed from 17. Record a visit instead.")
    #expect(leaver.whyUnavailable(try left().context()) == nil)
  }

  @Test func anEarlierOrderIsKnownAsFarAsItIs() throws {
    let context = try Household().inCare().context()
    #expect(
      permanence.errors([:], context)
        == ["option": "Select the permanence option the child had before"])
    #expect(
      permanence.errors(["option": "P2", "ordered": "smarch 2015"], context)
        == ["ordered": "Made in must be a year, a month or a day, like apr 2015"])
    #expect(
      permanence.errors(["option": "P2", "ordered": "2031"], context)
        == ["ordered": "Made in must be this year or before"])
    #expect(
      try permanence.proposal(
        ["option": "P2", "authority": "850", "ordered": "apr 2015"], context
      ).values == [
        Told(
          Household.daniel,
          PreviousPermanenceRecorded(
            on: today, "P2", authority: "850", ordered: PartialDate(year: 2015, month: 4)))
      ])
    #expect(
      try permanence.proposal(["option": "Z1", "authority": "850"], context).values
        == [Told(Household.daniel, PreviousPermanenceRecorded(on: today, "Z1"))])
  }

  @Test func aDateIsReadAsFarAsItIsKnown() {
    #expect(PartialDateInput.parse("2015") == PartialDate(year: 2015))
    #expect(PartialDateInput.parse("4/2015") == PartialDate(year: 2015, month: 4))
    #expect(
      PartialDateInput.parse("12 Apr 2015") == PartialDate(year: 2015, month: 4, day: 12))
    for text in ["", "15", "13 2015", "31 4 2015", "a 2015", "1 2 3 2015"] {
      #expect(PartialDateInput.parse(text) == nil, "\(text)")
    }
  }

  @Test func theStatusEndsWithTheEighteenthBirthday() throws {
    let context = try Household().context()
    #expect(unaccompanied.initialValues(context) == ["date": "today", "ceases": "12 2 2032"])
    #expect(
      unaccompanied.errors(["ceases": "29 3 2021"], context) == [
        "ceases": "Last day of the status must be the same as or after 30 Mar 2021, the first"
      ])
    #expect(
      try unaccompanied.proposal(["date": "1 3 2021"], context).values == [
        Told(
          Household.daniel,
          UnaccompaniedStatusRecorded(
            from: FormDay.day("2021-03-01"), ceases: FormDay.day("2032-02-12")))
      ])
    #expect(
      try unaccompanied.proposal(["ceases": ""], context).values
        == [Told(Household.daniel, UnaccompaniedStatusRecorded(from: today))])
  }
}
