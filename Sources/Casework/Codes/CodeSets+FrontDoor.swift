/// The sets of codes that records store; each is the phantom type of a ``Code``.
public enum CodeSets {}

// The codes of the children in need census that a record stores.

extension CodeSets {
  /// The kind of ``ReferralSource``.
  public enum ReferralSource: CodeSetKind {
    /// The set's name in the resource.
    public static let id = "referralSource"
  }

  /// The kind of ``PrimaryNeed``.
  public enum PrimaryNeed: CodeSetKind {
    /// The set's name in the resource.
    public static let id = "primaryNeed"
  }

  /// The kind of ``ReferralClosureReason``.
  public enum ReferralClosureReason: CodeSetKind {
    /// The set's name in the resource.
    public static let id = "referralClosureReason"
  }

  /// The kind of ``AssessmentFactor``.
  public enum AssessmentFactor: CodeSetKind {
    /// The set's name in the resource.
    public static let id = "assessmentFactor"
  }

  /// The kind of ``AbuseCategory``.
  public enum AbuseCategory: CodeSetKind {
    /// The set's name in the resource.
    public static let id = "abuseCategory"
  }

  /// The kind of ``Ethnicity``.
  public enum Ethnicity: CodeSetKind {
    /// The set's name in the resource.
    public static let id = "ethnicity"
  }

  /// The kind of ``Disability``.
  public enum Disability: CodeSetKind {
    /// The set's name in the resource.
    public static let id = "disability"
  }

  /// The kind of ``UPNUnknownReason``.
  public enum UPNUnknownReason: CodeSetKind {
    /// The set's name in the resource.
    public static let id = "upnUnknownReason"
  }

  /// The kind of ``LocalAuthorityCode``.
  public enum LocalAuthority: CodeSetKind {
    /// The set's name in the resource.
    public static let id = "localAuthority"
  }
}

/// Who referred the child: the census's `ReferralSource`.
public typealias ReferralSource = Code<CodeSets.ReferralSource>

/// The main reason why a child is in need: the census's `PrimaryNeedCode`.
public typealias PrimaryNeed = Code<CodeSets.PrimaryNeed>

/// Why a case of need was closed: the census's `ReasonForClosure`.
public typealias ReferralClosureReason = Code<CodeSets.ReferralClosureReason>

/// What an assessment identified: the census's `AssessmentFactors`.
public typealias AssessmentFactor = Code<CodeSets.AssessmentFactor>

/// The category of abuse of a child protection plan: the census's `InitialCategoryOfAbuse` and
/// `LatestCategoryOfAbuse`.
public typealias AbuseCategory = Code<CodeSets.AbuseCategory>

/// A child's ethnicity, in the codes that every return shares.
public typealias Ethnicity = Code<CodeSets.Ethnicity>

/// A kind of disability, in the codes that every return shares.
public typealias Disability = Code<CodeSets.Disability>

/// Why a child's unique pupil number is not known: the census's `UPNunknown`.
public typealias UPNUnknownReason = Code<CodeSets.UPNUnknownReason>

/// A local authority in England, by the three-digit code of the Department for Education.
public typealias LocalAuthorityCode = Code<CodeSets.LocalAuthority>
