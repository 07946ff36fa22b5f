import Casework

/// The improvement plan of the authority, and what its scrutiny panel recommended. It draws nothing by chance, so
/// that the families are the same with and without it.
extension StoryTeller {
  mutating func improvement() {
    placements()
    visits()
    workload()
    carers()
    recommendations()
  }

  private static let plan = "Improvement plan 2020-21"

  private mutating func placements() {
    let id = RegisterID(.improvement, "A0001")
    tell(
      id,
      ImprovementActionAdded(
        on: ago(190), plan: Self.plan, area: "Placements",
        action: "Bring every unregistered placement to the panel within five working days",
        officers: ResponsibleOfficers(["tblake"], others: ["Head of Quality Assurance"]),
        target: ago(40), measure: PerformanceMeasure("Approvals in place for all children"),
        partners: ["Commissioning", "Health"]))
    tell(
      id,
      ImprovementActionReviewed(
        on: ago(120), "Four of five were brought in time.", status: .progressEvident))
    tell(
      id,
      ImprovementActionReviewed(
        on: ago(45), "All were brought in time for a quarter. The panel’s minutes show it.",
        status: .completed))
    tell(
      id,
      ImprovementEvidenceAdded(
        on: ago(45), "Minutes of the panel, October to February", link: "panel/minutes-2021-02.pdf")
    )
  }

  private mutating func visits() {
    let id = RegisterID(.improvement, "A0002")
    tell(
      id,
      ImprovementActionAdded(
        on: ago(190), plan: Self.plan, area: "Visits",
        action: "See every child with an open case within six weeks",
        officers: ResponsibleOfficers(["tblake"]), target: ago(12),
        measure: PerformanceMeasure(
          "No child unseen for six weeks", figure: .init("not-seen", .atMost, 0)),
        partners: ["Schools"]))
    tell(
      id,
      ImprovementActionReviewed(
        on: ago(100), "The list is gone through every Monday.", status: .inTrain))
  }

  private mutating func workload() {
    let id = RegisterID(.improvement, "A0003")
    let added = tell(
      id,
      ImprovementActionAdded(
        on: ago(80), plan: Self.plan, area: "Allocation",
        action: "Allocate every referral within 24 hours",
        officers: ResponsibleOfficers(["tblake"], others: ["Service Manager"]), target: ago(10),
        measure: PerformanceMeasure(
          "No open case without a worker", figure: .init("unallocated", .atMost, 0))))
    tell(
      id,
      ImprovementActionChanged(
        added, on: ago(30), target: today.adding(days: 20),
        reason: "Two posts are filled from April"))
    tell(
      id,
      ImprovementActionReviewed(
        on: ago(29), "Cover is in place on four days of five.", status: .partiallyComplete))
  }

  private mutating func carers() {
    tell(
      RegisterID(.improvement, "A0004"),
      ImprovementActionAdded(
        on: ago(25), plan: "Fostering action plan", action: "Ask every enquirer who withdraws why",
        officers: ResponsibleOfficers(others: ["Fostering Team Manager"]),
        target: today.adding(days: 120),
        measure: PerformanceMeasure("A reason is recorded for each enquiry that goes no further")))
  }

  private mutating func recommendations() {
    let panel = "Children and Families Scrutiny Panel"
    let first = RegisterID(.improvement, "R0001")
    let made = tell(
      first,
      RecommendationMade(
        on: ago(150), panel: panel, "Voice of the child",
        proposed: "Begin each report to the panel with what children said",
        officers: ResponsibleOfficers(["tblake"])))
    tell(
      first,
      RecommendationUpdated(on: ago(70), "Every report since January does.", status: .complete))
    tell(first, RecommendationConsidered(made, on: ago(60), .accepted))
    let second = RegisterID(.improvement, "R0002")
    tell(
      second,
      RecommendationMade(
        on: ago(110), panel: panel, "Reasons why foster carers withdraw",
        proposed: "Report the reasons recorded for enquiries that went no further",
        officers: ResponsibleOfficers(others: ["Service Lead, Fostering"])))
    tell(
      second,
      RecommendationUpdated(
        on: ago(20), "A reason is asked for since March; figures follow in summer.",
        status: .partiallyComplete))
    let third = RegisterID(.improvement, "R0003")
    tell(
      third,
      RecommendationMade(
        on: ago(60), panel: panel, "Weekly figures",
        proposed: "Send the panel the dataset every week",
        officers: ResponsibleOfficers(["tblake"])))
    tell(
      third,
      RecommendationUpdated(
        on: ago(15), "The cabinet rejected it: the month is the unit of the return.",
        status: .rejected))
  }

  /// Records an event of a register in the afternoon of its day, by the manager unless said otherwise.
  @discardableResult
  mutating func tell(
    _ id: RegisterID, _ event: any RegisterEvent, by worker: WorkerID = "tblake"
  ) -> EventID {
    let number = entries.count { !$0.proposal.registers.isEmpty } + 1
    let entry = EntryID("improvement\(number)")
    add(
      InventedEntry(
        ProposedEntry(id: entry, registers: [.init(id, event)]),
        at: Moment(date: event.date, hour: 16, minute: number % 60), by: worker))
    return EventID(entry.rawValue)
  }
}
