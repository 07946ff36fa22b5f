/// At what time of the day something is arranged, and where, as far as that is known.
public struct TimeAndPlace: Hashable, Sendable, Codable {
  /// When it begins.
  public var time: TimeOfDay?

  /// Where: a venue, or “by video”.
  public var place: String?

  /// Puts a time and a place together.
  public init(_ time: TimeOfDay? = nil, _ place: String? = nil) {
    self.time = time
    self.place = place
  }

  /// What follows on the day in a sentence: " at 10:30, Civic Centre"; empty where neither is known.
  public var afterDay: String {
    (time.map { " at \($0)" } ?? "") + (place.map { ", \($0)" } ?? "")
  }
}
