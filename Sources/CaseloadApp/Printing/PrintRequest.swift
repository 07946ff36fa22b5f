/// What of a child's record is printed.
public enum PrintSubject: String, CaseIterable, Sendable {
  /// Where things stand, on a page or two.
  case summary
  /// Everything that happened, with the child's age at the time.
  case chronology
  /// The plan that is in force: protection, in need, or care.
  case plan
  /// What an inspector looks for in the file, the gaps first. It is for workers alone.
  case fileCheck = "file-check"

  /// What people call it.
  public var title: String {
    switch self {
    case .summary: "Summary"
    case .chronology: "Chronology"
    case .plan: "Plan"
    case .fileCheck: "File check"
    }
  }
}

/// How a page is written.
public enum PrintFormat: String, CaseIterable, Sendable {
  /// Plain text, 78 cells wide.
  case text
  /// Markdown.
  case markdown
  /// One HTML file that needs nothing else.
  case html

  /// The end of a file's name.
  public var suffix: String {
    switch self {
    case .text: "txt"
    case .markdown: "md"
    case .html: "html"
    }
  }
}

/// What is to be printed, and for whom.
public struct PrintRequest: Hashable, Sendable {
  /// What.
  public var subject: PrintSubject
  /// How.
  public var format: PrintFormat
  /// Whether the family will read it, so that what is somebody else's is left out.
  public var isForFamily: Bool

  /// Asks for a page.
  public init(_ subject: PrintSubject, as format: PrintFormat = .text, forFamily: Bool = false) {
    self.subject = subject
    self.format = format
    isForFamily = forFamily
  }

  /// The name of the file where nobody chooses one: "C0001234-summary-family.html".
  ///
  /// - Parameter child: the child's identifier. It names the child and nothing else does: a file's name is
  ///   seen by more people than the file.
  public func fileName(for child: String) -> String {
    let kept = child.filter { $0.isASCII && ($0.isLetter || $0.isNumber) }
    return "\(kept)-\(subject.rawValue)\(isForFamily ? "-family" : "").\(format.suffix)"
  }
}
