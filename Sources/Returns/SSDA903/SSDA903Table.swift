/// One of the files of which a children looked after return (SSDA903) consists.
///
/// Source: the Department for Education's guide to the SSDA903 collection; the social worker file
/// belongs to collections from 2023-24, the deprivation of liberty file to those from 2026-27.
public enum SSDA903Table: String, CaseIterable, Sendable, Codable {
  /// One row a child: sex, date of birth, ethnicity, unique pupil number, motherhood.
  case header
  /// One row for each unbroken stretch of one legal status in one placement.
  case episodes
  /// Children who came to the country alone to seek asylum.
  case unaccompanied = "uasc"
  /// Statutory reviews of children in care.
  case reviews
  /// Health, offending and wellbeing of children looked after for a year.
  case outcomes = "oc2"
  /// Care leavers about their 17th to 21st birthdays.
  case careLeavers = "oc3"
  /// Children adopted in the year.
  case adoption = "ad1"
  /// Decisions that a child should, or should no longer, be placed for adoption.
  case placedForAdoption = "placed_for_adoption"
  /// Permanence a child had before coming back into care.
  case previousPermanence = "previous_permanence"
  /// Times missing, or away from the placement without authorisation.
  case missing
  /// Which social worker held the case, from when to when.
  case socialWorkers = "sw_episodes"
  /// Times under a deprivation of liberty order.
  case deprivationOfLiberty = "dolo"

  /// The columns of the file, in the order in which the guide lists them.
  public var columns: [String] {
    switch self {
    case .header: ["CHILD", "SEX", "DOB", "ETHNIC", "UPN", "MOTHER", "MC_DOB"]
    case .episodes:
      [
        "CHILD", "DECOM", "RNE", "LS", "CIN", "PLACE", "PLACE_PROVIDER", "DEC", "REC",
        "REASON_PLACE_CHANGE", "HOME_POST", "PL_POST", "URN",
      ]
    case .unaccompanied: ["CHILD", "SEX", "DOB", "DUC"]
    case .reviews: ["CHILD", "DOB", "REVIEW", "REVIEW_CODE"]
    case .outcomes:
      [
        "CHILD", "DOB", "SDQ_SCORE", "SDQ_REASON", "CONVICTED", "HEALTH_CHECK", "IMMUNISATIONS",
        "TEETH_CHECK", "HEALTH_ASSESSMENT", "SUBSTANCE_MISUSE", "INTERVENTION_RECEIVED",
        "INTERVENTION_OFFERED",
      ]
    case .careLeavers: ["CHILD", "DOB", "IN_TOUCH", "ACTIV", "ACCOM"]
    case .adoption:
      [
        "CHILD", "DOB", "DATE_INT", "DATE_MATCH", "FOSTER_CARE", "NB_ADOPTR", "SEX_ADOPTR",
        "LS_ADOPTR",
      ]
    case .placedForAdoption:
      ["CHILD", "DOB", "DATE_PLACED", "DATE_PLACED_CEASED", "REASON_PLACED_CEASED"]
    case .previousPermanence: ["CHILD", "DOB", "PREV_PERM", "LA_PERM", "DATE_PERM"]
    case .missing: ["CHILD", "DOB", "MISSING", "MIS_START", "MIS_END"]
    case .socialWorkers: ["CHILD", "DOB", "SW_ID", "SW_DECOM", "SW_DEC", "SW_REASON"]
    case .deprivationOfLiberty: ["CHILD", "DOB", "DOLO_START", "DOLO_END"]
    }
  }

  /// The columns without which no row of the file says anything.
  var indispensableColumns: [String] {
    switch self {
    case .header: ["CHILD", "DOB"]
    case .episodes: ["CHILD", "DECOM", "RNE", "LS", "CIN", "PLACE", "DEC", "REC"]
    case .unaccompanied: ["CHILD", "DUC"]
    case .reviews: ["CHILD", "REVIEW"]
    case .outcomes, .careLeavers: ["CHILD"]
    case .adoption: ["CHILD", "DATE_MATCH"]
    case .placedForAdoption: ["CHILD", "DATE_PLACED"]
    case .previousPermanence: ["CHILD", "PREV_PERM"]
    case .missing: ["CHILD", "MISSING", "MIS_START"]
    case .socialWorkers: ["CHILD", "SW_ID", "SW_DECOM"]
    case .deprivationOfLiberty: ["CHILD", "DOLO_START"]
    }
  }

  /// The file's usual names, without a year before them or an extension after them.
  var usualNames: [String] {
    switch self {
    case .placedForAdoption:
      ["placed_for_adoption", "placed_adoption", "sbpfa", "should_be_placed"]
    case .previousPermanence: ["previous_permanence", "prev_perm"]
    case .socialWorkers: ["sw_episodes", "social_worker", "social_workers"]
    case .unaccompanied: ["uasc"]
    case .deprivationOfLiberty: ["dolo"]
    default: [rawValue]
    }
  }

  /// The columns that no other file has.
  private var tellingColumns: Set<String> {
    Set(columns).subtracting(["CHILD", "DOB", "SEX"])
  }

  /// The table whose columns the header holds, or failing that the one the file is named after.
  ///
  /// Names are a habit and columns are the specification, so the columns decide.
  static func recognised(header: [String], fileName: String) -> SSDA903Table? {
    let present = Set(header.map { $0.uppercased() })
    let byColumns = allCases.map { ($0, $0.tellingColumns.intersection(present).count) }
      .max { $0.1 < $1.1 }
    if let (table, count) = byColumns, count > 0 { return table }
    return named(fileName)
  }

  /// The table a file's name speaks of: `2017-episodes.csv`, `SSDA903_2020_episodes.csv`.
  static func named(_ fileName: String) -> SSDA903Table? {
    let name = fileName.lowercased().replacing("-", with: "_").replacing(" ", with: "_")
      .replacing(".csv", with: "")
    return allCases.first { table in
      table.usualNames.contains { name == $0 || name.hasSuffix("_" + $0) }
    }
  }
}
