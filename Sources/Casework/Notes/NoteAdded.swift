/// A note was written.
public struct NoteAdded: CaseEvent {
  public static let name = "noteAdded"
  public static let title = "Note"

  /// A late note may still be written after the child's death or adoption.
  public static let mayFollowEndOfRecord = true

  /// The day it is about.
  public var date: CivilDate

  /// What it is about.
  public var kind: CaseNote.Kind

  /// The note.
  public var note: String

  /// The child's own words.
  public var words: String?

  /// Whether it holds somebody else's information.
  public var thirdParty: Bool

  /// Adds a note.
  public init(
    on date: CivilDate, _ kind: CaseNote.Kind, _ note: String, words: String? = nil,
    thirdParty: Bool = false
  ) {
    self.date = date
    self.kind = kind
    self.note = note
    self.words = words
    self.thirdParty = thirdParty
  }

  public var text: [String] { [note] + (words.map { [$0] } ?? []) }

  private static let lineEnds: Set<Unicode.Scalar> = [
    "\n", "\r", "\u{0B}", "\u{0C}", "\u{85}", "\u{2028}", "\u{2029}",
  ]

  public func headline(_ codes: CodeBook) -> String {
    // By scalars: a list of thousands of notes asks for this, and a long note is read to its first end
    // of line only.
    let first = note.unicodeScalars.drop { $0.properties.isWhitespace }
      .prefix { !Self.lineEnds.contains($0) }
    return "\(kind.title): \(String(first))"
  }

  public func check(against record: ChildRecord, using rulebook: Rulebook) throws(RuleBreach)
    -> [Advice]
  {
    guard note.isBlank else { return [] }
    throw RuleBreach(
      "note.empty", "A note says something.",
      facts: ["Nothing is written for \(date.medium)."],
      remedy: "Write the note, or leave the form.")
  }

  public func apply(to record: inout ChildRecord, stamp: Stamp) {
    record.notes.insert(
      CaseNote(
        id: stamp.id, date: date, kind: kind, by: stamp.by, written: stamp.at, text: note,
        words: words, isThirdParty: thirdParty))
  }

  public static let example = NoteAdded(
    on: CivilDate(dayNumber: 18_702), .telephoneCall,
    "School rang: she came in without lunch again.", words: "I was not hungry.", thirdParty: true)
}
