/// A text that is to be a file, and what it is.
struct FileRequest: Hashable, Sendable {
  /// What is written.
  enum Kind: Hashable, Sendable {
    /// A page of a child's record, whose file the user named.
    case page
    /// A report, whose file names itself.
    case report
  }

  /// What it is.
  var kind: Kind
  /// The file, from the folder in which the program was started unless it begins at the root.
  var path: String
  /// What is written.
  var text: String
}

extension FileRequest.Kind {
  /// What is done where there is such a file already: the user chooses another name, and a report gets a
  /// number, since nobody chose its name.
  var collision: PrivateFile.Collision {
    switch self {
    case .page: .refused
    case .report: .numbered
    }
  }

  /// What the user is told of the written file.
  func sentence(_ path: String) -> String {
    switch self {
    case .page: "Printed to \(path). Only you can read it; it is confidential."
    case .report: "Written to \(path). Only you can read it; it is confidential."
    }
  }
}
