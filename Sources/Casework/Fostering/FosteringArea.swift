/// Carers and providers: a record an enquiry with the household it becomes, or a provider.
public enum FosteringArea: RegisterArea {
  public static let kind = RegisterKind.fostering
  public static let title = "Carers and providers"
  public static let events: [any RegisterEvent.Type] = [
    PlacementProviderRecorded.self, FosteringEnquiryReceived.self, FosteringEnquiryAdvanced.self,
    FosteringEnquiryNotProgressed.self, FosteringHouseholdApproved.self,
    FosteringApprovalReviewed.self, FosteringApprovalEnded.self,
  ]

  public static func deadlines(of record: RegisterRecord, _ timescales: Timescales) -> [Deadline] {
    record.fostering.households.flatMap { household in
      let chain = ClockChain(
        from: Deadline.Trigger(
          what: "Approved", at: .day(household.approved), event: household.id.rawValue),
        of: household.id,
        occasions: household.reviews.map { .init("Reviewed", on: $0.date, event: $0.id) },
        until: household.ended.map { Deadline.Closure.ceased(on: $0, "The approval ended") })
      return chain.deadlines(first: "fostering.review", later: "fostering.review", timescales)
    }
  }

  public static func facts(of record: RegisterRecord, _ codes: CodeBook) -> RegisterFacts? {
    let own = record.fostering
    if let household = own.households.last { return facts(of: household, own) }
    if let enquiry = own.enquiries.last { return facts(of: enquiry) }
    return own.providers.last.map { provider in
      RegisterFacts(
        title: provider.name, group: "Providers", status: provider.kind.title, isOpen: true,
        words: [provider.name, provider.kind.title, provider.registration ?? ""])
    }
  }

  private static func facts(of household: FosteringHousehold, _ own: FosteringRegister)
    -> RegisterFacts
  {
    let last = household.reviews.last?.date ?? household.approved
    let words = [household.carers, household.terms.words] + household.reviews.map(\.summary)
    return RegisterFacts(
      title: household.carers, group: "Approved carers",
      status: household.ended.map { "Ended \($0.medium)" } ?? household.terms.words,
      isOpen: household.ended == nil, workers: [household.worker].compactMap { $0 },
      due: household.ended == nil ? last.adding(months: 12) : nil,
      words: words + own.enquiries.map(\.household))
  }

  private static func facts(of enquiry: FosteringEnquiry) -> RegisterFacts {
    let stopped = enquiry.reason.map { "Not progressed: \($0.title.loweringFirst)" }
    return RegisterFacts(
      title: enquiry.household, group: "Enquiries",
      status: stopped ?? enquiry.steps.last?.stage.title ?? "", isOpen: enquiry.closed == nil,
      workers: [enquiry.worker].compactMap { $0 }, words: [enquiry.household, enquiry.source ?? ""])
  }
}
