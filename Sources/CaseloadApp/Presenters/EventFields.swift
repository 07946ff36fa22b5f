import Casework

/// The fields of an event in words, read from the event itself: whatever is recorded can be read, also
/// in a kind of event that is younger than this screen.
enum EventFields {
  /// A field with something in it.
  struct Field: Hashable {
    /// What it is called, made of its name: "Why not alone".
    var label: String
    /// What it says.
    var text: String
  }

  /// The fields that say something, in the order in which the event declares them. The day is left
  /// out: a reader has seen it.
  static func of(_ event: any CaseEvent, _ reading: Reading) -> [Field] {
    Mirror(reflecting: event).children.compactMap { child in
      guard let name = child.label, name != "date",
        let text = text(of: child.value, reading), !text.isBlank
      else { return nil }
      return Field(label: words(of: name), text: text)
    }
  }

  /// "whyNotAlone" as "Why not alone".
  static func words(of name: String) -> String {
    var words = ""
    for character in name {
      if character.isUppercase { words += " " }
      words += character.lowercased()
    }
    return words.trimmedStart.capitalised
  }

  private static func text(of value: Any, _ reading: Reading) -> String? {
    switch value {
    case let date as CivilDate: return date.long
    case let moment as Moment: return moment.long
    case let point as TimePoint: return point.long
    case let date as PartialDate: return date.description
    case let year as CollectionYear: return year.name
    case let flag as Bool: return flag ? "Yes" : "No"
    case let text as String: return text
    case let number as Int: return "\(number)"
    case let number as Double: return "\(number)"
    case let id as EventID:
      return reading.record.events.first { $0.id == id }
        .map { "\(reading.headline($0)), \($0.date.medium)" } ?? id.rawValue
    case let id as ChildID: return id.rawValue
    case let id as WorkerID: return reading.staff.name(of: id)
    case let id as TeamID:
      return reading.staff.team(id)?.name(on: reading.today) ?? id.rawValue
    case let id as ThresholdIndicator.ID:
      return reading.rulebook.thresholds.indicator(id).map { "\($0.text) (level \($0.level))" }
        ?? id.rawValue
    case let name as PersonName: return name.spoken
    case let address as Address: return address.oneLine
    case let code as any LabelledCode: return code.label(in: reading.codes)
    case let box as EventBox: return box.event.headline(reading.codes)
    case let named as any RawRepresentable<String>: return words(of: named.rawValue)
    default: return parts(of: value, reading)
    }
  }

  /// An optional, a list or a value of several fields.
  private static func parts(of value: Any, _ reading: Reading) -> String? {
    let mirror = Mirror(reflecting: value)
    switch mirror.displayStyle {
    case .optional:
      return mirror.children.first.flatMap { text(of: $0.value, reading) }
    case .collection, .set:
      let texts = mirror.children.compactMap { text(of: $0.value, reading) }
      return texts.isEmpty ? nil : texts.joined(separator: ", ")
    case .struct:
      let texts = mirror.children.compactMap { child in
        text(of: child.value, reading).map { text in
          "\(words(of: child.label ?? "").lowercased()): \(text)"
        }
      }
      return texts.isEmpty ? nil : texts.joined(separator: "; ").capitalised
    case .enum:
      return words(of: "\(value)")
    default: return nil
    }
  }
}

/// A code of any code set, which knows its words.
private protocol LabelledCode {
  func label(in codes: CodeBook) -> String
}

extension Code: LabelledCode {
  fileprivate func label(in codes: CodeBook) -> String { "\(codes.label(for: self)) (\(rawValue))" }
}

extension String {
  fileprivate var trimmedStart: String { String(drop { $0 == " " }) }
}
