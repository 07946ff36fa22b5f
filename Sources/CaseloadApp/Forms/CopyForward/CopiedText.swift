import Casework

/// Where a question finds what was written in its place before.
///
/// Only what is named in a form's ``CopiesForward/copied`` can be taken up again. What has to be said afresh
/// each time is not: a child's words, what was seen on the day, decisions and their reasons, authorisations.
struct CopiedText: Sendable {
  /// The id of the question; of one that is asked for each child, what stands before the child's id.
  let field: String
  /// Whether it is asked for each child by itself.
  let isEachChilds: Bool
  /// What an event says in answer; nil for events that say nothing of it.
  let read: @Sendable (any CaseEvent) -> String?

  /// Names a question and the kind of event that answers it. A question that several kinds answer is named
  /// once for each.
  init<Event: CaseEvent>(
    _ field: String, ofEachChild isEachChilds: Bool = false,
    from read: @escaping @Sendable (Event) -> String?
  ) {
    self.field = field
    self.isEachChilds = isEachChilds
    self.read = { ($0 as? Event).flatMap(read) }
  }
}

/// A form in which a worker writes again what was written before, and may go on from the text of then.
protocol CopiesForward: RecordForm {
  /// The questions whose earlier answers may be taken up again.
  var copied: [CopiedText] { get }
}
