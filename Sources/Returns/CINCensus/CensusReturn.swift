import Casework

/// One children in need census file, as typed children with their places.
public struct CensusReturn: Sendable {
  /// The file's name.
  public var name: String
  /// The census year.
  public var year: CollectionYear
  /// The last day of which the file can tell: the end of the census year, or the reference date in the
  /// header where that is later.
  public var lastDay: CivilDate
  /// What the year was taken from.
  public var basis: String
  /// The authority, three digits (`LEA`).
  public var authority: String?
  /// The children that could be read, in the file's order. A second `Child` of the same identifier
  /// stands as one of its own.
  public var children: [CensusChild] = []
  /// Elements read, by their name, with those already rejected counted.
  public var tallies: [ImportReport.Tally] = []
  /// Elements that could not be read.
  public var rejections: [Rejection] = []
  /// What was noticed while reading.
  public var remarks: [Remark] = []

  /// The modules that are counted: each stands for a row.
  public static let modules = [
    "Child", "CINdetails", "Assessments", "CINPlanDates", "Section47", "DateOfInitialCPC",
    "ChildProtectionPlans", "CPPreviewDate", "PersonDeathDate", "PreProceedingsandFGDM",
  ]
}
