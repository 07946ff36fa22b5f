import Casework

/// How relatives are spoken of.
enum FamilyWords {
  /// The age of a relative: as their record has it, else as the tie does; nil where it is not known.
  static func age(of tie: Relationship, _ record: ChildRecord?, on date: CivilDate) -> String? {
    if let record { return record.person.spokenAge(on: date) }
    if let born = tie.born, born <= date {
      let years = born.completedYears(to: date)
      return years < 2 ? "under 2" : "\(years)"
    }
    return tie.expected == nil ? nil : "unborn"
  }

  /// The word for a tie, with the sex of the relative's record where there is one.
  static func word(_ tie: Relationship, _ record: ChildRecord?) -> String {
    tie.kind.title(record?.person.sex ?? tie.sex ?? .unknown)
  }

  /// "Parental responsibility (birth certificate)".
  static func responsibility(_ tie: Relationship) -> String {
    guard tie.parentalResponsibility else { return "" }
    let source = tie.responsibilitySource.map { " (\($0.short))" } ?? ""
    return "parental responsibility\(source)"
  }
}
