import Casework

extension Placement {
  /// An ordinary foster placement, told apart by its carer.
  static func foster(
    _ carer: String = "Mrs Reed", lasting: Bool? = nil, regulation: PlacementRegulation? = nil
  ) -> Placement {
    Placement(
      "U6", provider: "PR1", postcode: "ZZ9 9ZY", carer: carer, isPlannedToEighteen: lasting,
      regulation: regulation)
  }

  /// With a parent.
  static func parents(_ regulation: PlacementRegulation? = nil) -> Placement {
    Placement("P1", provider: "PR0", postcode: "ZZ9 9ZZ", regulation: regulation)
  }
}

extension Case {
  /// A child in care from a day on: section 20 and a foster placement unless said otherwise.
  static func inCare(
    from date: String = "2021-02-01", born: String = "2012-02-12", status: LegalStatus = "V2",
    placement: Placement = .foster(), reason: EpisodeStartReason = "S"
  ) throws -> Case {
    var child = try Case(born: day(born), registered: day(date))
    try child.add(
      CareStarted(
        on: day(date), category: "N1", legalStatus: status, placement: placement,
        startReason: reason),
      id: "care")
    return child
  }
}
