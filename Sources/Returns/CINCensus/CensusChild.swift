import Casework

/// A child of a children in need census, as read, with the line of everything.
public struct CensusChild: Sendable, Hashable {
  /// Where the `Child` element begins.
  public var place: SourcePlace
  /// The child (`LAchildID`).
  public var id: ChildID
  /// Unique pupil number, the one before it, or why there is none (`UPN`, `FormerUPN`, `UPNunknown`).
  public var pupilNumber: PupilNumber?
  /// Date of birth (`PersonBirthDate`).
  public var dateOfBirth: CivilDate?
  /// Expected date of birth of an unborn child (`ExpectedPersonBirthDate`).
  public var expectedDateOfBirth: CivilDate?
  /// Sex (`Sex`, or `GenderCurrent` until 2024).
  public var sex: Sex
  /// Date of death (`PersonDeathDate`), with its line.
  public var died: Cited<CivilDate>?
  /// Ethnicity (`Ethnicity`).
  public var ethnicity: Ethnicity?
  /// Disabilities (`Disability`).
  public var disabilities: [Disability] = []
  /// The episodes of need, in document order.
  public var details: [CensusEpisode] = []
}

/// An episode of need (`CINdetails`), from referral to closure.
public struct CensusEpisode: Sendable, Hashable {
  /// Where it begins.
  public var place: SourcePlace
  /// The referral (`CINreferralDate`).
  public var referred: CivilDate
  /// Who referred (`ReferralSource`).
  public var source: ReferralSource
  /// Why services are needed (`PrimaryNeedCode`).
  public var primaryNeed: PrimaryNeed?
  /// The closure (`CINclosureDate`).
  public var closed: CivilDate?
  /// Why it closed (`ReasonForClosure`); given exactly when it closed.
  public var closureReason: ReferralClosureReason?
  /// Whether the referral ended without further action (`ReferralNFA`).
  public var noFurtherAction: Bool
  /// An initial conference outside an enquiry, of a child who moved in (`DateOfInitialCPC`).
  public var conference: Cited<CivilDate>?
  /// Assessments.
  public var assessments: [CensusAssessment] = []
  /// Child in need plans.
  public var plans: [CensusPlan] = []
  /// Section 47 enquiries.
  public var enquiries: [CensusEnquiry] = []
  /// Child protection plans.
  public var protectionPlans: [CensusProtectionPlan] = []
}

/// A single assessment (`Assessments`).
public struct CensusAssessment: Sendable, Hashable {
  /// Where it begins.
  public var place: SourcePlace
  /// The start (`AssessmentActualStartDate`).
  public var began: CivilDate
  /// The internal review (`AssessmentInternalReviewDate`).
  public var reviewed: CivilDate?
  /// The authorisation (`AssessmentAuthorisationDate`).
  public var authorised: CivilDate?
  /// What was found (`AssessmentFactors`).
  public var factors: [AssessmentFactor] = []
}

/// A child in need plan (`CINPlanDates`).
public struct CensusPlan: Sendable, Hashable {
  /// Where it begins.
  public var place: SourcePlace
  /// The start (`CINPlanStartDate`).
  public var began: CivilDate
  /// The end (`CINPlanEndDate`).
  public var ended: CivilDate?
}

/// A section 47 enquiry (`Section47`).
public struct CensusEnquiry: Sendable, Hashable {
  /// Where it begins.
  public var place: SourcePlace
  /// The strategy discussion that initiated it (`S47ActualStartDate`).
  public var began: CivilDate
  /// The initial conference (`DateOfInitialCPC`), with its line.
  public var conference: Cited<CivilDate>?
  /// Whether it was decided that no conference was needed (`ICPCnotRequired`).
  public var conferenceNotRequired: Bool
}

/// A child protection plan (`ChildProtectionPlans`).
public struct CensusProtectionPlan: Sendable, Hashable {
  /// Where it begins.
  public var place: SourcePlace
  /// The start (`CPPstartDate`).
  public var began: CivilDate
  /// The end (`CPPendDate`).
  public var ended: CivilDate?
  /// The category at the start (`InitialCategoryOfAbuse`).
  public var initialCategory: AbuseCategory
  /// The category now (`LatestCategoryOfAbuse`).
  public var latestCategory: AbuseCategory
  /// How many plans the child had before (`NumberOfPreviousCPP`).
  public var previousPlans: Int?
  /// Review conferences, whether one `Reviews` holds them or several (`CPPreviewDate`).
  public var reviews: [Cited<CivilDate>] = []
}
