extension FormState {
  /// What stands in the field with the focus, where it is a long text; `nil` anywhere else.
  public var focusedLongText: String? {
    guard let id = focusedField, case .longText = form[id]?.kind else { return nil }
    return controls[id]?.value
  }

  /// Changes a part of a long text, as if it were typed: it can be undone.
  ///
  /// - Parameters:
  ///   - range: places of graphemes; nothing happens where the text has no such places.
  ///   - text: what is to stand there.
  ///   - field: the field's id.
  public mutating func replace(_ range: Range<Int>, with text: String, in field: String) {
    guard var area = controls[field] as? AreaControl else { return }
    area.replace(range, with: text)
    controls[field] = area
  }
}
