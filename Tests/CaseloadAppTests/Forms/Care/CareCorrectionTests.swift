import Casework
import Testing
import Widgets

@testable import CaseloadApp

/// Each entry of care opens again in its form as it was answered.
@Suite struct CareCorrectionTests {
  /// Events with the households in which they were recorded.
  private static func recorded() throws -> [(event: any CaseEvent, household: Household)] {
    func day(_ iso: String) -> CivilDate { FormDay.day(iso) }
    func at(_ iso: String) -> TimePoint { .moment(FormDay.moment(iso)) }
    let today = day("2021-03-30")
    let (alone, cared) = (try Household(), try Household().inCare())
    let missing = try Household.missing(again: true)
    let decided = try Household.decided()
    var deprived = cared
    try deprived.add(
      DeprivationOfLibertyStarted(on: day("2021-03-01")), to: Household.daniel, id: "order")
    let inCare: [any CaseEvent] = [
      PlacementChanged(
        on: today, to: Placement("P1", provider: "PR0", regulation: .parentsBeforeAssessment),
        reason: "B", because: "CARPL", legalStatus: "C2", summary: "Home."),
      LegalStatusChanged(on: today, to: "C1", summary: "Court."),
      CareEnded(on: today, because: "E4A", summary: "Home."),
      CareReviewHeld(on: today, participation: "PN1", summary: "Stays.", words: "Yes."),
      CarePlanAuthorised(on: today, summary: "Home by summer."),
      PlacementPlanAgreed(on: today, for: "care-C0000001", summary: "Bed at eight."),
      PermanencePlanSet(on: today, to: "f", summary: "Settled."),
      PersonalEducationPlanHeld(on: today, summary: "Reading."),
      HealthAssessmentHeld(on: today, .review, summary: "Well."), DentalCheckHeld(on: today),
      ImmunisationsChecked(on: today, upToDate: false),
      StrengthsAndDifficultiesScored(on: today, score: 17),
      StrengthsAndDifficultiesScored(on: today, score: nil, reason: "SDQ2"),
      OutcomesRecorded(
        for: CollectionYear(endYear: 2021), on: today,
        YearlyOutcomes(
          immunisationsUpToDate: true, teethChecked: true, healthAssessed: false,
          substanceMisuse: true, interventionReceived: false, interventionOffered: true)),
      DeprivationOfLibertyStarted(on: today, summary: "Doors locked."),
      AdoptionDecided(on: today, summary: "Nobody can."),
      PreviousPermanenceRecorded(
        on: today, "P2", authority: "850", ordered: PartialDate(year: 2015, month: 4, day: 12)),
      UnaccompaniedStatusRecorded(from: today, ceases: day("2032-02-12")),
      MissingStarted(at: at("2021-03-29T21:00"), "A", summary: "Out."),
      CareLeaverOutcomeRecorded(
        on: today, inTouch: "YES", activity: "F2", accommodation: "B1", summary: "Well."),
    ]
    return inCare.map { ($0, cared) } + [
      (
        CareStarted(
          on: today, category: "N1", legalStatus: "C1",
          placement: Placement(
            "U3", provider: "PR1", postcode: "ZZ9 9ZY", carer: "Aunt Bea", milesFromHome: 10.5,
            location: "IN", isPlannedToEighteen: true, regulation: .temporaryApproval),
          summary: "Aunt took him."), alone
      ),
      (MissingEnded("missing-3", at: at("2021-03-30T08:15"), summary: "Found."), missing),
      (
        ReturnInterviewOffered(["missing-2"], at: .day(today), accepted: false, summary: "No."),
        missing
      ),
      (
        ReturnInterviewHeld(
          ["missing-1", "missing-2"], at: at("2021-03-29T16:00"), account: "Nan’s.", words: "Nan."),
        missing
      ),
      (DeprivationOfLibertyEnded("order", on: today), deprived),
      (
        AdoptersMatched(
          on: today,
          AdopterMatch(
            decided: day("2021-03-01"), matched: today, isByFosterCarers: false, number: 2,
            sexes: "FF", legalStatus: "L12")), decided
      ),
      (AdoptionDecisionReversed("decision", on: today, because: "RD3"), decided),
    ]
  }

  @Test func eachEntryOpensAsItWasAnswered() throws {
    for (event, household) in try Self.recorded() {
      let context = household.context()
      let forms = CareForms.correctable.compactMap { form in
        form.values(telling: event, of: Household.daniel).map { (form, $0) }
      }
      let (form, values) = try #require(forms.first, "\(type(of: event))")
      #expect(forms.count == 1)
      switch form.propose(form.form(context).answers(values), context) {
      case .success(let entry):
        #expect(entry.values == [Told(Household.daniel, event)])
      case .failure(let problems):
        Issue.record("\(type(of: event)): \(problems.errors)")
      }
    }
  }

  @Test func everyKindOfEventOfCareHasOneFormAndCanBeCorrected() {
    let listed = Set(RecordForms.all.map(\.id))
    #expect(CareForms.correctable.allSatisfy { listed.contains($0.id) })
    // A booking is not corrected: the review is booked for another day.
    let kinds =
      CareArea.events.filter { $0.name != CareReviewBooked.name }
      + [UnaccompaniedStatusRecorded.self]
    for kind in kinds {
      let example = kind.example as any CaseEvent
      let forms = CareForms.correctable.filter {
        $0.values(telling: example, of: Household.daniel) != nil
      }
      #expect(forms.count == 1, "\(kind.name)")
    }
    #expect(CareForms.correctable.count == kinds.count)
  }

  @Test func aReviewIsCorrectedAndTheOldTextStays() throws {
    var household = try Household().inCare()
    try household.add(
      CareReviewHeld(on: FormDay.day("2021-03-26"), participation: "PN1", summary: "Stays."),
      to: Household.daniel, id: "review")
    let entry = try CorrectForm().proposal(
      ["participation": "PN2", "correctionReason": "The advocate spoke."],
      household.context(item: "review"))
    try household.commit(entry)
    #expect(household[Household.daniel].care.reviews.map(\.participation) == ["PN2"])
  }
}
