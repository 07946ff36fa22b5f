import Widgets

/// The answers of a form in three versions, field by field: as the form opened with them, as somebody else has
/// recorded meanwhile, and as they stand in the form.
///
/// What only one of two changed goes into the entry. What both changed to different things the user decides;
/// of long texts both are kept unless the user says otherwise.
struct FieldMerge: Hashable, Sendable {
  /// Which version goes into the entry.
  enum Side: Hashable, Sendable {
    case theirs, yours, both
  }

  /// A field that one of two has changed.
  struct Field: Hashable, Sendable {
    /// The field's id.
    let id: String
    /// What it is called.
    let label: String
    /// What the form opened with.
    let before: String
    /// What is recorded now.
    let theirs: String
    /// What stands in the form.
    let yours: String
    /// What is recorded now, as a reader sees it.
    let theirsShown: String
    /// What stands in the form, as a reader sees it.
    let yoursShown: String
    /// Whether both changed it, to different things.
    let isContested: Bool
    /// Whether both versions can be kept.
    let canKeepBoth: Bool
    /// Which version goes into the entry; nil while the user has not decided.
    var side: Side?

    /// The answer that goes into the entry; nil while the user has not decided.
    var merged: String? {
      switch side {
      case .theirs: theirs
      case .yours: yours
      case .both: TextMerge.both(before: before, theirs: theirs, yours: yours)
      case nil: nil
      }
    }
  }

  /// The fields that one of two has changed, in the order of the form.
  private(set) var fields: [Field]
  /// The place of the field about which the user decides; nil when there is nothing to decide.
  private(set) var selected: Int?

  /// Compares three versions.
  ///
  /// - Parameters:
  ///   - form: the questions.
  ///   - before: the answers with which the form opened.
  ///   - theirs: the answers with which it would open now.
  ///   - yours: the answers that stand in it.
  init(_ form: Form, before: FormValues, theirs: FormValues, yours: FormValues) {
    fields = form.fields.compactMap { field in
      let versions = [before, theirs, yours].map { field.trimmed($0[field.id] ?? "") }
      let theyChanged = !field.isSame(versions[0], versions[1])
      let youChanged = !field.isSame(versions[0], versions[2])
      guard theyChanged || youChanged, !field.isSame(versions[1], versions[2]) else { return nil }
      let isLong = if case .longText = field.kind { true } else { false }
      let isContested = theyChanged && youChanged
      return Field(
        id: field.id, label: field.label, before: versions[0], theirs: versions[1],
        yours: versions[2], theirsShown: field.shown(versions[1]),
        yoursShown: field.shown(versions[2]), isContested: isContested, canKeepBoth: isLong,
        side: !isContested ? (theyChanged ? .theirs : .yours) : isLong ? .both : nil)
    }
    selected = fields.firstIndex { $0.isContested && $0.side == nil }
    selected = selected ?? fields.firstIndex(where: \.isContested)
  }

  /// Whether anything that somebody else changed is in a field of the form.
  var holdsTheirs: Bool { fields.contains { $0.isContested || $0.side == .theirs } }

  /// The field about which the user decides.
  var current: Field? { selected.map { fields[$0] } }

  /// The first field about which the user has still to decide.
  var undecided: Field? { fields.first { $0.side == nil } }

  /// The answers that go into the entry, by field; what the user has not decided is left out.
  var merged: FormValues {
    FormValues(fields.compactMap { field in field.merged.map { (field.id, $0) } }) { $1 }
  }

  /// Decides about the selected field, and goes on to the next that waits for a decision.
  mutating func choose(_ side: Side) {
    guard let selected, side != .both || fields[selected].canKeepBoth else { return }
    fields[selected].side = side
    let waiting = fields.indices.filter { fields[$0].side == nil }
    self.selected = waiting.first { selected < $0 } ?? waiting.first ?? selected
  }

  /// Goes to the field before or after about which the user decides.
  mutating func select(by step: Int) {
    let contested = fields.indices.filter { fields[$0].isContested }
    guard let selected, let place = contested.firstIndex(of: selected) else { return }
    self.selected = contested[(place + step + contested.count) % contested.count]
  }
}

extension FormField {
  /// Whether two answers say the same: "yesterday" and the date it was, or one choice in another order.
  fileprivate func isSame(_ one: String, _ other: String) -> Bool {
    if one == other { return true }
    if case .date(let reading) = kind, let read = reading(one) { return read == reading(other) }
    guard !choices.isEmpty else { return false }
    return Set(one.split(separator: ",")) == Set(other.split(separator: ","))
  }

  /// An answer as a reader sees it: a date as it is read, a choice by its label.
  fileprivate func shown(_ value: String) -> String {
    if case .date(let reading) = kind { return reading(value) ?? value }
    return display(value)
  }

  fileprivate func trimmed(_ text: String) -> String {
    var text = Substring(text)
    while text.first?.isWhitespace ?? false { text.removeFirst() }
    while text.last?.isWhitespace ?? false { text.removeLast() }
    return String(text)
  }
}
