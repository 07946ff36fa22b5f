extension SearchText {
  /// The digits of a number as people write it, with blanks, hyphens or brackets: "01632 960 123" as
  /// "01632960123"; nil where there are none.
  static func number(_ text: String?) -> String? {
    guard let digits = text?.filter({ $0.isASCII && $0.isNumber }), !digits.isEmpty else {
      return nil
    }
    return digits
  }
}
