extension SearchText {
  /// The digits of a number as people write it, with blanks, hyphens or brackets, or with the country's prefix:
  /// "01632 960 123" and "+44 1632 960123" as "01632960123"; nil where there are none.
  static func number(_ text: String?) -> String? {
    guard let digits = text?.filter({ $0.isASCII && $0.isNumber }), !digits.isEmpty else {
      return nil
    }
    return text?.first { $0 != " " && $0 != "(" } == "+" && digits.hasPrefix("44")
      ? "0" + digits.dropFirst(2) : digits
  }
}
