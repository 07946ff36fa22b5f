// The codes of SSDA903 for adoption, previous permanence and leaving care.

extension CodeSets {
  /// The kind of ``AdopterSexes``.
  public enum AdopterSexes: CodeSetKind {
    /// The set's name in the resource.
    public static let id = "adopterSexes"
  }

  /// The kind of ``AdopterLegalStatus``.
  public enum AdopterLegalStatus: CodeSetKind {
    /// The set's name in the resource.
    public static let id = "adopterLegalStatus"
  }

  /// The kind of ``AdoptionCeasedReason``.
  public enum AdoptionCeasedReason: CodeSetKind {
    /// The set's name in the resource.
    public static let id = "adoptionCeasedReason"
  }

  /// The kind of ``PreviousPermanence``.
  public enum PreviousPermanence: CodeSetKind {
    /// The set's name in the resource.
    public static let id = "previousPermanence"
  }

  /// The kind of ``PreviousPermanenceAuthority``.
  public enum PreviousPermanenceAuthority: CodeSetKind {
    /// The set's name in the resource.
    public static let id = "previousPermanenceAuthority"
  }

  /// The kind of ``CareLeaverInTouch``.
  public enum CareLeaverInTouch: CodeSetKind {
    /// The set's name in the resource.
    public static let id = "careLeaverInTouch"
  }

  /// The kind of ``CareLeaverActivity``.
  public enum CareLeaverActivity: CodeSetKind {
    /// The set's name in the resource.
    public static let id = "careLeaverActivity"
  }

  /// The kind of ``CareLeaverAccommodation``.
  public enum CareLeaverAccommodation: CodeSetKind {
    /// The set's name in the resource.
    public static let id = "careLeaverAccommodation"
  }

  /// The kind of ``CareLeaverEligibility``.
  public enum CareLeaverEligibility: CodeSetKind {
    /// The set's name in the resource.
    public static let id = "careLeaverEligibility"
  }
}

/// The sex of the adopter or the couple: SSDA903's `SEX_ADOPTR`.
public typealias AdopterSexes = Code<CodeSets.AdopterSexes>

/// The legal status of the adopters to each other: SSDA903's `LS_ADOPTR`.
public typealias AdopterLegalStatus = Code<CodeSets.AdopterLegalStatus>

/// Why a child is no longer to be placed for adoption: SSDA903's `REASON_PLACED_CEASED`.
public typealias AdoptionCeasedReason = Code<CodeSets.AdoptionCeasedReason>

/// A permanence option that a child had before: SSDA903's `PREV_PERM`.
public typealias PreviousPermanence = Code<CodeSets.PreviousPermanence>

/// Where the earlier permanence order was made, unless it is a local authority in England: SSDA903's
/// `LA_PERM`.
public typealias PreviousPermanenceAuthority = Code<CodeSets.PreviousPermanenceAuthority>

/// Whether the authority is in touch with a care leaver: SSDA903's `IN_TOUCH`.
public typealias CareLeaverInTouch = Code<CodeSets.CareLeaverInTouch>

/// What a care leaver does: SSDA903's `ACTIV`.
public typealias CareLeaverActivity = Code<CodeSets.CareLeaverActivity>

/// Where a care leaver lives, and whether that is suitable: SSDA903's `ACCOM`.
public typealias CareLeaverAccommodation = Code<CodeSets.CareLeaverAccommodation>

/// The duty that is owed to a care leaver: a value of Ofsted's Annex A, list 9.
public typealias CareLeaverEligibility = Code<CodeSets.CareLeaverEligibility>
