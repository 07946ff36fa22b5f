/// Reads a time of day as people type it: `14:20`, `1420`, `2.20pm`, `9am`, `now`.
public enum TimeInput {
  /// Why a text is not a time.
  public enum Problem: Error, Hashable, Sendable {
    /// Nothing was typed.
    case missing
    /// No clock shows it, as 25:00 or 14pm.
    case notReal
    /// The text has not the form of a time.
    case notUnderstood

    /// The message for a field, whose label is given as a phrase: "Time of the call".
    public func message(for label: String) -> String {
      let name = label.capitalisingFirst
      return switch self {
      case .missing: "Enter the \(label.loweringFirst)"
      case .notReal: "\(name) must be a real time"
      case .notUnderstood: "\(name) must be a time, like 14:20, 1420, 2.20pm or now"
      }
    }
  }

  /// Reads a typed time; `now` is the time on London's clocks at a moment.
  ///
  /// A bare `9` or `14` is a full hour; three or four digits are hours and minutes.
  public static func parse(_ text: String, now: Moment) -> Result<TimeOfDay, Problem> {
    var typed = text.lowercased().filter { !$0.isWhitespace }
    if typed.isEmpty { return .failure(.missing) }
    if typed == "now" {
      return result(hour: now.hour, minute: now.minute, half: nil)
    }
    let half = ["am", "pm"].first { typed.hasSuffix($0) }
    if half != nil { typed.removeLast(2) }

    let parts = typed.split(omittingEmptySubsequences: false) { ":.".contains($0) }
    guard parts.allSatisfy({ $0.allSatisfy { $0.isASCII && $0.isNumber } }) else {
      return .failure(.notUnderstood)
    }
    switch (parts.count, parts[0].count) {
    case (1, 1...2):
      return result(hour: Int(parts[0]), minute: 0, half: half)
    case (1, 3...4):
      return result(hour: Int(parts[0].dropLast(2)), minute: Int(parts[0].suffix(2)), half: half)
    case (2, 1...2) where parts[1].count == 2:
      return result(hour: Int(parts[0]), minute: Int(parts[1]), half: half)
    default:
      return .failure(.notUnderstood)
    }
  }

  private static func result(
    hour: Int?, minute: Int?, half: String?
  ) -> Result<TimeOfDay, Problem> {
    guard var hour, let minute else { return .failure(.notUnderstood) }
    if let half {
      guard (1...12).contains(hour) else { return .failure(.notReal) }
      hour = hour % 12 + (half == "pm" ? 12 : 0)
    }
    guard let time = TimeOfDay(hour: hour, minute: minute) else { return .failure(.notReal) }
    return .success(time)
  }
}
