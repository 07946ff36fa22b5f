// The codes of SSDA903 that the record of a looked-after child stores.

extension CodeSets {
  /// The kind of ``EpisodeStartReason``.
  public enum EpisodeStartReason: CodeSetKind {
    /// The set's name in the resource.
    public static let id = "episodeStartReason"
  }

  /// The kind of ``EpisodeEndReason``.
  public enum EpisodeEndReason: CodeSetKind {
    /// The set's name in the resource.
    public static let id = "episodeEndReason"
  }

  /// The kind of ``LegalStatus``.
  public enum LegalStatus: CodeSetKind {
    /// The set's name in the resource.
    public static let id = "legalStatus"
  }

  /// The kind of ``CategoryOfNeed``.
  public enum CategoryOfNeed: CodeSetKind {
    /// The set's name in the resource.
    public static let id = "categoryOfNeed"
  }

  /// The kind of ``PlacementType``.
  public enum PlacementType: CodeSetKind {
    /// The set's name in the resource.
    public static let id = "placementType"
  }

  /// The kind of ``PlacementProvider``.
  public enum PlacementProvider: CodeSetKind {
    /// The set's name in the resource.
    public static let id = "placementProvider"
  }

  /// The kind of ``PlacementChangeReason``.
  public enum PlacementChangeReason: CodeSetKind {
    /// The set's name in the resource.
    public static let id = "placementChangeReason"
  }

  /// The kind of ``PlacementLocation``.
  public enum PlacementLocation: CodeSetKind {
    /// The set's name in the resource.
    public static let id = "placementLocation"
  }

  /// The kind of ``ReviewParticipation``.
  public enum ReviewParticipation: CodeSetKind {
    /// The set's name in the resource.
    public static let id = "reviewParticipation"
  }

  /// The kind of ``MissingKind``.
  public enum MissingKind: CodeSetKind {
    /// The set's name in the resource.
    public static let id = "missingKind"
  }

  /// The kind of ``SDQReason``.
  public enum SDQReason: CodeSetKind {
    /// The set's name in the resource.
    public static let id = "sdqReason"
  }

  /// The kind of ``SocialWorkerChangeReason``.
  public enum SocialWorkerChangeReason: CodeSetKind {
    /// The set's name in the resource.
    public static let id = "socialWorkerChangeReason"
  }

  /// The kind of ``PermanencePlan``.
  public enum PermanencePlan: CodeSetKind {
    /// The set's name in the resource.
    public static let id = "permanencePlan"
  }
}

/// Why an episode of care began: SSDA903's `RNE`.
public typealias EpisodeStartReason = Code<CodeSets.EpisodeStartReason>

/// Why an episode of care ended: SSDA903's `REC`.
public typealias EpisodeEndReason = Code<CodeSets.EpisodeEndReason>

/// The legal status under which a child is looked after: SSDA903's `LS`.
public typealias LegalStatus = Code<CodeSets.LegalStatus>

/// The need for which a child came into care; it stays the same for the whole period: SSDA903's `CIN`.
public typealias CategoryOfNeed = Code<CodeSets.CategoryOfNeed>

/// The kind of placement: SSDA903's `PLACE`.
public typealias PlacementType = Code<CodeSets.PlacementType>

/// Who provides a placement: SSDA903's `PLACE_PROVIDER`.
public typealias PlacementProvider = Code<CodeSets.PlacementProvider>

/// Why a placement changed, held by the one that ended: SSDA903's `REASON_PLACE_CHANGE`.
public typealias PlacementChangeReason = Code<CodeSets.PlacementChangeReason>

/// Whether a placement is in the authority's area: SSDA903's `PL_LOCATION`.
public typealias PlacementLocation = Code<CodeSets.PlacementLocation>

/// How a child took part in a review: SSDA903's `REVIEW_CODE`.
public typealias ReviewParticipation = Code<CodeSets.ReviewParticipation>

/// Whether a child was missing, or away without authorisation: SSDA903's `MISSING`.
public typealias MissingKind = Code<CodeSets.MissingKind>

/// Why there is no strengths and difficulties score: SSDA903's `SDQ_REASON`.
public typealias SDQReason = Code<CodeSets.SDQReason>

/// Why a child's social worker changed: SSDA903's `SW_REASON`, since 2024.
public typealias SocialWorkerChangeReason = Code<CodeSets.SocialWorkerChangeReason>

/// What the plan for permanence is: a value of Ofsted's Annex A, list 8.
public typealias PermanencePlan = Code<CodeSets.PermanencePlan>
