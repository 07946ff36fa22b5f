/// Why a row, or a value of one, was not taken into the record.
public enum RejectionKind: String, CaseIterable, Sendable, Codable {
  /// The line is not a record of the file: too few values, an open quotation mark.
  case unreadableLine
  /// A value that the row cannot do without is not given.
  case missingValue
  /// A value is not of its kind: a day that does not exist, a word where a number belongs.
  case malformedValue
  /// A code that the code set has never had.
  case unknownCode
  /// A code that the code set has in other years.
  case codeOutsideItsYears
  /// The row says something else than another row of the returns says of the same thing.
  case contradiction
  /// The record does not allow it: a rule that the row breaks on its own or with what is there.
  case refused
  /// The row rests on another one that was not taken.
  case dependsOnRejected

  /// The class in words.
  public var title: String {
    switch self {
    case .unreadableLine: "line not readable"
    case .missingValue: "value missing"
    case .malformedValue: "value not of its kind"
    case .unknownCode: "code unknown"
    case .codeOutsideItsYears: "code not in use that year"
    case .contradiction: "contradicts another row"
    case .refused: "refused by the record"
    case .dependsOnRejected: "rests on a row that was not taken"
    }
  }
}

/// A row that was not taken, with its place and the reason.
public struct Rejection: Hashable, Sendable, Codable {
  /// Where the row stands.
  public var place: SourcePlace
  /// The file or module it belongs to: `episodes`, `Section47`.
  public var table: String
  /// The child's identifier as the source writes it; empty where the row has none.
  public var child: String
  /// The class of the reason.
  public var kind: RejectionKind
  /// What happened and what to do, in one or two sentences.
  public var reason: String
  /// The published validation rule of the same content, such as `903 rule 501`.
  public var rule: String?

  /// A row that was not taken.
  public init(
    place: SourcePlace, table: String, child: String, kind: RejectionKind, reason: String,
    rule: String? = nil
  ) {
    self.place = place
    self.table = table
    self.child = child
    self.kind = kind
    self.reason = reason
    self.rule = rule
  }
}

/// What a remark is about.
public enum RemarkKind: String, CaseIterable, Sendable, Codable {
  /// A value was wrong, and the rest of its row was taken without it.
  case valueLeftOut
  /// The row was taken though something about it is unusual.
  case unusual
  /// A file has a column that the return does not know, or lacks one.
  case columns
  /// How a file was understood: its encoding, its kind, its year.
  case reading

  /// The kind in words.
  public var title: String {
    switch self {
    case .valueLeftOut: "value left out"
    case .unusual: "unusual"
    case .columns: "columns"
    case .reading: "how a file was read"
    }
  }
}

/// Something worth knowing about a row that was taken: a value left out, a spelling understood.
public struct Remark: Hashable, Sendable, Codable {
  /// What it is about.
  public var kind: RemarkKind
  /// The place it concerns; line 0 stands for the whole file.
  public var place: SourcePlace
  /// The file or module it belongs to.
  public var table: String
  /// The child's identifier; empty where it concerns no single child.
  public var child: String
  /// What was noticed, and what was done about it.
  public var text: String
  /// The published validation rule of the same content.
  public var rule: String?

  /// Something worth knowing.
  public init(
    kind: RemarkKind, place: SourcePlace, table: String, child: String = "", text: String,
    rule: String? = nil
  ) {
    self.kind = kind
    self.place = place
    self.table = table
    self.child = child
    self.text = text
    self.rule = rule
  }
}
