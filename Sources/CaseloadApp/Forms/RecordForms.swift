import Casework

/// Every form there is: those of every day, then in the order of a child's journey. A new form is added
/// here.
public enum RecordForms {
  /// The forms of one area of practice.
  public struct Area: Sendable {
    /// What people call the area.
    public let title: String
    /// Its forms, in the order in which they are usually needed.
    public let forms: [any RecordForm]
  }

  /// The areas, in the order in which `a` offers their forms: what is written every day is a key away.
  public static let areas = [
    Area(title: "Visits and notes", forms: [VisitForm(), NoteForm()]),
    Area(
      title: FrontDoorArea.title,
      forms: [
        ContactForm(), QuickContactForm(), TriageContactForm(), DiscussContactForm(),
        AgencyAnswerForm(), DecideContactForm(), TellReferrerForm(), ReferralForm(),
        DecideReferralForm(), CloseReferralForm(),
      ]),
    Area(title: EarlyHelpArea.title, forms: EarlyHelpForms.all),
    Area(title: DomesticAbuseArea.title, forms: RiskForms.domesticAbuse),
    Area(title: ExploitationArea.title, forms: RiskForms.exploitation),
    Area(title: AgencyActionsArea.title, forms: RiskForms.actions),
    Area(
      title: AssessmentArea.title,
      forms: [
        StartAssessmentForm(), SeenForAssessmentForm(), CheckAssessmentForm(),
        AssessmentReviewDateForm(), CompleteAssessmentForm(), AuthoriseAssessmentForm(),
      ]),
    Area(
      title: ChildInNeedArea.title,
      forms: [StartNeedPlanForm(), ReviewNeedPlanForm(), EndPlanForm.childInNeed]),
    Area(
      title: ProtectionArea.title,
      forms: [
        StrategyDiscussionForm(), StartEnquiryForm(), ConcludeEnquiryForm(), TransferInForm(),
        BookMeetingForm(.initial), InitialConferenceForm(), TakeOverPlanForm(),
        CoreGroupForm(), BookMeetingForm(.review), ReviewConferenceForm(),
        PostponeConferenceForm(), BookMeetingForm(.careReview), ChangeCategoryForm(),
        EndPlanForm.protection, RiskForms.noDiscussion,
      ]),
    Area(title: CareArea.title, forms: CareForms.care),
    Area(title: "Health and education in care", forms: CareForms.health),
    Area(title: "Missing", forms: CareForms.missing),
    Area(title: "Adoption, liberty and leaving care", forms: CareForms.adoption),
    Area(title: "Search for a home", forms: SearchForms.all),
    Area(title: "Placements and reviews", forms: AroundCareForms.all),
    Area(title: PlacementOversightArea.title, forms: PlacementOversightForms.all),
    Area(title: LeavingCareArea.title, forms: LeavingCareForms.all),
    Area(
      title: PersonArea.title,
      forms: [
        RaiseAlertForm(), AcknowledgeAlertsForm(), AlertReviewForms.reviewed, EndAlertForm(),
        RelationshipForm(), ChangeRelationshipForm(),
        EndRelationshipForm(), ChangeAddressForm(), ChangeNameForm(), ChangeDetailsForm(),
        BirthForm(), MotherhoodForm(), DeathForm(), RegisterChildForm(),
      ]),
    Area(title: NetworkArea.title, forms: NetworkForms.all),
    Area(title: MergingArea.title, forms: [MergeRecordsForm(), UnmergeRecordsForm()]),
    Area(title: AllocationArea.title, forms: [AllocateForm(), EndAllocationForm()]),
    Area(
      title: OversightArea.title,
      forms: [AuthoriseWorkForm(), OversightForm(), ExtendDeadlineForm()]),
    Area(title: TaskArea.title, forms: TaskForms.all),
    Area(title: EscalationArea.title, forms: EscalationForms.all),
    Area(title: ChronologyArea.title, forms: [SummaryForm(), PinForm()]),
    Area(title: AmendmentArea.title, forms: [CorrectForm(), WithdrawForm()]),
  ]

  /// The title of the area to which a form belongs.
  static func areaTitle(of id: String) -> String? { titles[id] }

  private static let titles = Dictionary(
    areas.flatMap { area in area.forms.map { ($0.id, area.title) } }, uniquingKeysWith: { $1 })

  /// The forms of all areas.
  public static let all: [any RecordForm] = areas.flatMap(\.forms)
}
