/// Numbers as they are read in England.
public enum Figures {
  /// A number with commas between groups of three digits: 1,204.
  public static func grouped(_ number: Int) -> String {
    var digits = Array(String(number.magnitude))
    var position = digits.count - 3
    while position > 0 {
      digits.insert(",", at: position)
      position -= 3
    }
    return (number < 0 ? "-" : "") + String(digits)
  }
}
