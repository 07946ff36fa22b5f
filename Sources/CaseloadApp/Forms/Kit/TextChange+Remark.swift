import Casework

extension TextChange {
  /// What is said beside a text that began as a copy: what has changed, and that too little has.
  ///
  /// - Parameters:
  ///   - text: what stands in the field.
  ///   - old: what was copied into it.
  ///   - date: the day of that.
  /// - Returns: a sentence; nil where nothing is written.
  static func remark(on text: String, writtenFrom old: String, of date: CivilDate) -> String? {
    guard !text.isBlank else { return nil }
    let change = TextChange(from: old, to: text)
    let since = "since \(date.medium)"
    guard change.added + change.removed > 0 else {
      return "Nothing is changed \(since): say what is new"
    }
    let words = "\(change.added.of("word")) new, \(change.removed) gone \(since)"
    return change.copiedShare.map { "\(words); \($0) % is the same text" } ?? words
  }
}
