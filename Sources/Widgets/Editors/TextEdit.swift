/// One change to a text: at a place, these graphemes went and those came.
struct TextEdit: Hashable, Sendable {
  var start: Int
  var removed: [Character]
  var inserted: [Character]
  var caretBefore: Int
  var caretAfter: Int

  /// The change that takes this one back.
  var inverse: TextEdit {
    TextEdit(
      start: start, removed: inserted, inserted: removed, caretBefore: caretAfter,
      caretAfter: caretBefore)
  }

  /// Whether another change continues this one, as the letters of a word do, so that undo takes
  /// back the word.
  func isContinued(by next: TextEdit) -> Bool {
    removed.isEmpty && next.removed.isEmpty && next.start == start + inserted.count
      && next.inserted.count == 1 && !(next.inserted.first?.isWhitespace ?? true)
  }
}
