import Casework

extension InventedChild {
  /// Puts the child into a sentence of the stock: `{child}` is the name, `{he}` what stands for it, and so on.
  func fill(_ sentence: String, carer: String? = nil) -> String {
    var text = ""
    var rest = sentence[...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      text += rest[..<open]
      text += word(rest[open...close].dropFirst().dropLast(), carer)
      rest = rest[close...].dropFirst()
    }
    return text + rest
  }

  private func word(_ place: Substring, _ carer: String?) -> String {
    let (he, him, his) =
      switch sex {
      case .male: ("he", "him", "his")
      case .female: ("she", "her", "her")
      case .unknown: ("the child", "the child", "the child’s")
      }
    return switch place {
    case "child": called
    case "mother": mother
    case "school": school
    case "carer": carer ?? mother
    case "himself": sex == .female ? "herself" : "himself"
    case "he": he
    case "him": him
    case "his": his
    case "He": he.prefix(1).uppercased() + he.dropFirst()
    case "His": his.prefix(1).uppercased() + his.dropFirst()
    default: "{\(place)}"
    }
  }
}
