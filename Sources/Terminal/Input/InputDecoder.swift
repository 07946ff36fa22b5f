/// Turns what a terminal sends, one piece at a time, into events.
///
/// It holds the text of a paste until the paste's end has come, so that a name copied from an email
/// arrives whole and a newline in it presses no button.
struct InputDecoder {
  /// A piece of input.
  enum Piece: Equatable {
    case scalar(Unicode.Scalar)
    case key(Key)
    case mouse(MouseEvent)
    case pasteBegin
    case pasteEnd
    case other(TerminalEvent)
  }

  private var pasted: String?

  /// Whether the end of a paste is still to come.
  var isInPaste: Bool { pasted != nil }

  /// The event a piece completes, if it does.
  mutating func decode(_ piece: Piece) -> TerminalEvent? {
    switch piece {
    case .pasteBegin:
      pasted = pasted ?? ""
      return nil
    case .pasteEnd:
      return endPaste()
    case .other(let event):
      return event
    case .key(let key) where !isInPaste:
      return .key(key)
    case .mouse(let event) where !isInPaste:
      return .mouse(event)
    case .scalar(let scalar):
      guard isInPaste else { return key(for: scalar).map(TerminalEvent.key) }
      pasted?.unicodeScalars.append(scalar)
      return nil
    case .key, .mouse:
      return nil
    }
  }

  /// The paste so far. Called too when a paste falls silent without an end, which would otherwise
  /// swallow every key from then on.
  mutating func endPaste() -> TerminalEvent? {
    guard let text = pasted else { return nil }
    pasted = nil
    return text.isEmpty ? nil : .paste(Self.cleaned(text))
  }

  /// The text with every kind of line ending as `\n`, and without other controls but tabs.
  static func cleaned(_ text: String) -> String {
    var result = ""
    for character in text {
      if character.isNewline {
        result.append("\n")
      } else {
        let kept = character.unicodeScalars.filter { $0 == "\t" || !CellWidth.isUnsafe($0) }
        result.unicodeScalars.append(contentsOf: kept)
      }
    }
    return result
  }

  private func key(for scalar: Unicode.Scalar) -> Key? {
    switch scalar.value {
    case 9: return .tab
    case 10, 13: return .enter
    case 27: return .escape
    case 8, 127: return .backspace
    case 29: return .control("]")
    case 30: return .control("^")
    case 31: return .control("_")
    case 1...26: return Unicode.Scalar(scalar.value + 96).map { .control(Character($0)) }
    case _ where CellWidth.isUnsafe(scalar): return nil
    default: return .character(Character(scalar))
    }
  }
}
