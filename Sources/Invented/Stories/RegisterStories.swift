import Casework

/// Records of the other registers: foster carers and providers, advice calls, people with files of their own, and a
/// cover over Easter. They draw nothing by chance.
extension StoryTeller {
  mutating func registers() {
    providers()
    enquiries()
    households()
    advice()
    people()
    cover()
  }

  private mutating func providers() {
    tell(
      RegisterID(.fostering, "P0001"),
      PlacementProviderRecorded("Own fostering service", .inHouse, from: day(2015, 4, 1)))
    tell(
      RegisterID(.fostering, "P0002"),
      PlacementProviderRecorded(
        "Invented Fostering", .independentFostering, registration: "9000004",
        from: day(2017, 9, 1)))
    tell(
      RegisterID(.fostering, "P0003"),
      PlacementProviderRecorded(
        "Pretend House", .childrensHome, registration: "9000005", from: day(2019, 1, 7)))
  }

  private mutating func enquiries() {
    let first = RegisterID(.fostering, "F0001")
    let asked = tell(
      first,
      FosteringEnquiryReceived(
        on: ago(150), from: "Mr and Mrs Vale", source: "Stall at the market", worker: "bcole"))
    tell(first, FosteringEnquiryAdvanced(asked, to: .visit, on: ago(140)))
    tell(first, FosteringEnquiryAdvanced(asked, to: .application, on: ago(125)))
    tell(
      first,
      FosteringEnquiryAdvanced(
        asked, to: .stageTwo, on: ago(60), summary: "References and checks are in."))
    let second = RegisterID(.fostering, "F0002")
    let stopped = tell(
      second,
      FosteringEnquiryReceived(on: ago(90), from: "Ms Hollis", source: "Website", worker: "bcole"))
    tell(second, FosteringEnquiryAdvanced(stopped, to: .visit, on: ago(80)))
    tell(
      second,
      FosteringEnquiryNotProgressed(
        stopped, on: ago(72), because: .noSpareRoom, summary: "May ask again in two years."))
    tell(
      RegisterID(.fostering, "F0003"),
      FosteringEnquiryReceived(
        on: ago(6), from: "Mr Ansell and Mr Reeve", source: "A friend who fosters",
        worker: "arahman"))
  }

  private mutating func households() {
    let first = RegisterID(.fostering, "F0004")
    let approved = tell(
      first,
      FosteringHouseholdApproved(
        "Mrs Garner", for: RegisterID(.fostering, "P0001"), from: day(2018, 5, 14),
        FosteringHousehold.Terms(places: 2, ages: 0...10), worker: "arahman"))
    tell(
      first,
      FosteringApprovalReviewed(
        approved, on: ago(372),
        "Both children are settled. She asks for a course on contact with parents."))
    let second = RegisterID(.fostering, "F0005")
    let others = tell(
      second,
      FosteringHouseholdApproved(
        "Mr and Mrs Pike", for: RegisterID(.fostering, "P0002"), from: day(2019, 2, 4),
        FosteringHousehold.Terms(places: 3, ages: 8...17, note: "Siblings"), worker: "bcole"))
    tell(
      second,
      FosteringApprovalReviewed(others, on: ago(200), "Training is up to date; no concerns."))
  }

  private mutating func advice() {
    let calls: [(Int, PartnerAgency, String, String, AdviceCall.Outcome, Int?)] = [
      (
        20, .education, "A boy comes late and hungry; his mother is open about money.",
        "Talk to the mother and begin an early help assessment with her.", .startEarlyHelp, 2
      ),
      (
        9, .health, "A mother misses appointments with her baby.",
        "Visit at home this week; ring again if nobody opens.", .professionalsMeeting, 3
      ),
      (
        3, .education, "Two pupils share pictures of a third.",
        "Speak to the parents and the school’s police officer.", .otherService, nil
      ),
    ]
    for (index, call) in calls.enumerated() {
      let id = RegisterID(.advice, "C000\(index + 1)")
      let given = AdviceGiven(
        at: Moment(date: ago(call.0), hour: 10, minute: 5 + index), call.1,
        caller: index == 0 ? "Mrs Ferris, Invented Primary School" : nil, topic: call.2,
        advice: call.3, call.4, level: call.5, followUp: index == 1 ? ago(2) : nil)
      tell(id, given, by: "pnair")
    }
  }

  private mutating func people() {
    let id = RegisterID(.person, "P0001")
    tell(
      id,
      PersonFileOpened(
        on: ago(200), PersonName(given: "Dean", family: "Marlow"), born: day(1988, 11, 2),
        sex: .male, address: Address(lines: ["41 Pretend Street"], postcode: "ZZ99 3VZ"),
        telephone: "01632 960177"), by: "arahman")
    tell(
      id,
      PersonRiskRecorded(
        on: ago(180), "Violence towards partners",
        basis: "Convicted in 2018; police disclosure of the autumn.", agreedBy: "Hana Ashdown",
        review: today.adding(days: 4)))
  }

  /// A colleague of the demonstration’s worker is away over Easter.
  private mutating func cover() {
    tell(
      RegisterID(.cover, "V0001"),
      CoverArranged(
        Cover(
          of: "bcole", by: "skerrigan", from: ago(1), to: day(2021, 4, 9), reason: "Easter leave"),
        on: ago(6)))
  }
}
