/// The number of a published validation rule of the SSDA903, as a reference in a report.
struct LookedAfterRule: ExpressibleByIntegerLiteral, ExpressibleByStringLiteral {
  /// `903 rule 142`.
  let name: String

  init(integerLiteral number: Int) { name = "903 rule \(number)" }
  init(stringLiteral number: String) { name = "903 rule \(number)" }
}
