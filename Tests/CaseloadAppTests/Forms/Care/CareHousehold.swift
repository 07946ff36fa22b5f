import Casework
import Testing

@testable import CaseloadApp

extension Household {
  /// The foster home of the tests.
  static let elm = Placement(
    "U6", provider: "PR1", postcode: "ZZ9 9ZY", homePostcode: "ZZ9 9ZZ", carer: "Mrs Elm",
    milesFromHome: 4.2, location: "IN")

  /// Every child of a household in care with Mrs Elm.
  func inCare(from date: String = "2021-02-01", status: LegalStatus = "V2") throws -> Household {
    var household = self
    for record in records {
      try household.add(
        CareStarted(
          on: FormDay.day(date), category: "N1", legalStatus: status, placement: Self.elm),
        to: record.id, id: EventID("care-\(record.id)"))
    }
    return household
  }

  /// Daniel, who was missing twice and came back, the second time on Sunday; and is gone again if that is asked.
  static func missing(again: Bool = false) throws -> Household {
    var household = try Household().inCare()
    let spans = [
      ("2021-03-06T20:00", "2021-03-07T09:00"), ("2021-03-27T21:00", "2021-03-28T11:30"),
    ]
    for (index, (start, end)) in spans.enumerated() {
      try household.add(
        MissingStarted(at: .moment(FormDay.moment(start))), to: daniel,
        id: EventID("missing-\(index + 1)"))
      try household.add(
        MissingEnded(EventID("missing-\(index + 1)"), at: .moment(FormDay.moment(end))), to: daniel)
    }
    if again {
      try household.add(
        MissingStarted(at: .moment(FormDay.moment("2021-03-29T22:00"))), to: daniel, id: "missing-3"
      )
    }
    return household
  }

  /// Daniel, for whom adoption was decided.
  static func decided() throws -> Household {
    var household = try Household().inCare(status: "E1")
    try household.add(
      AdoptionDecided(on: FormDay.day("2021-03-01")), to: daniel, id: "decision")
    return household
  }

  /// Situations of looked-after children in which forms are opened.
  static func careContexts() throws -> [FormContext] {
    var deprived = try Household().inCare()
    try deprived.add(
      DeprivationOfLibertyStarted(on: FormDay.day("2021-03-01")), to: daniel, id: "order")
    var left = try Household([(daniel, "Daniel", "2004-02-12")]).inCare()
    try left.add(CareEnded(on: FormDay.day("2021-03-20"), because: "E4A"), to: daniel)
    return try [
      Household.pair().inCare().context(), Household.missing().context(),
      Household.missing(again: true).context(), Household.decided().context(),
      deprived.context(), left.context(),
    ] + oversightContexts()
  }

  /// Situations of exceptional arrangements, and of a young person after care.
  static func oversightContexts() throws -> [FormContext] {
    var flat = try Household()
    try flat.add(
      CareStarted(
        on: FormDay.day("2021-03-01"), category: "N1", legalStatus: "C1",
        placement: Placement("Z1", name: "Flat", location: "OUT")), to: daniel, id: "care")
    try flat.add(
      SettingFoundUnregistered(on: FormDay.day("2021-03-01"), summary: "A flat."), to: daniel,
      id: "setting")
    try flat.add(
      CareReviewHeld(on: FormDay.day("2021-03-26"), participation: "PN1", summary: "Stays."),
      to: daniel, id: "review")
    try flat.add(
      PanelDecided(
        "setting", on: FormDay.day("2021-03-22"), .moves, by: "Ruth", .headOfService,
        reasons: "Unsafe.", conditions: [.init("Rota seen"), .init("Door mended")]), to: daniel,
      id: "panel")
    try flat.add(
      PlacementSearchOpened(on: FormDay.day("2021-03-01"), needs: "Near school."), to: daniel,
      id: "search")
    try flat.add(
      PlacementProviderAsked(
        "Harbour", .inHouse, in: "search", on: FormDay.day("2021-03-02")), to: daniel, id: "asked")
    var aunt = try Household()
    try aunt.add(
      CareStarted(
        on: FormDay.day("2021-03-01"), category: "N1", legalStatus: "C1",
        placement: Placement("U3", carer: "Aunt Ada", regulation: .temporaryApproval)),
      to: daniel)
    var leaver = try Household([(daniel, "Daniel", "2003-02-12")])
    try leaver.add(
      CareStarted(
        on: FormDay.day("2021-01-08"), category: "N1", legalStatus: "C1", placement: elm),
      to: daniel)
    try leaver.add(CareEnded(on: FormDay.day("2021-02-12"), because: "E5"), to: daniel)
    try leaver.add(
      PathwayPlanAuthorised(on: FormDay.day("2021-02-15"), .init(emotionalWellbeing: "Calm.")),
      to: daniel)
    return [flat.context(), aunt.context(), leaver.context()]
  }
}
