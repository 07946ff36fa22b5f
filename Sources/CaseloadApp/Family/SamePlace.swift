import Casework

extension Address {
  /// Whether two addresses are one place, however they were typed: the postcode, and the house.
  ///
  /// One postcode has many houses, so the first line counts as well; where either has no postcode, the
  /// lines alone decide.
  func isSamePlace(as other: Address) -> Bool {
    let codes = [postcode, other.postcode].map(Self.folded)
    guard codes.allSatisfy({ !$0.isEmpty }) else {
      let all = [lines, other.lines].map { Self.folded($0.joined()) }
      return !all[0].isEmpty && all[0] == all[1]
    }
    guard codes[0] == codes[1] else { return false }
    let houses = [lines.first ?? "", other.lines.first ?? ""].map(Self.folded)
    return houses[0] == houses[1] || houses.contains("")
  }

  private static func folded(_ text: String) -> String {
    text.lowercased().filter { $0.isLetter || $0.isNumber }
  }
}
