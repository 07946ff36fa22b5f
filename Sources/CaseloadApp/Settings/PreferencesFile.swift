import Foundation
import Terminal
import Widgets

/// Reads `config.json`: what is in it is either understood or refused, with the line and what was meant.
public struct PreferencesFile: Sendable {
  /// The file's path, for messages.
  private let path: String
  private let text: String

  /// The settings by the names they have in the file.
  static let settings = [
    "colour", "ascii", "accessible", "mouse", "singleKeys", "idleLockMinutes", "keys",
  ]

  /// Where letters are text.
  private static let textContexts: Set<CommandContext> = [.form, .found, .whatIf, .palette]

  private init(_ text: String, path: String) {
    self.text = text
    self.path = path
  }

  /// Reads the settings of a user.
  ///
  /// - Parameters:
  ///   - text: the file's text.
  ///   - path: where it stands, for messages.
  /// - Throws: `PreferencesProblem` for the first thing that is not understood.
  public static func read(_ text: String, path: String) throws(PreferencesProblem) -> Preferences {
    try PreferencesFile(text, path: path).read()
  }

  private func read() throws(PreferencesProblem) -> Preferences {
    var preferences = Preferences()
    for (name, value) in try object() {
      switch name {
      case "colour": preferences.colour = try colour(value)
      case "ascii": preferences.isASCII = try flag(name, value)
      case "accessible": preferences.isAccessible = try flag(name, value)
      case "mouse": preferences.usesMouse = try flag(name, value)
      case "singleKeys": preferences.usesSingleKeys = try flag(name, value)
      case "idleLockMinutes": preferences.idleLockMinutes = try minutes(value)
      case "keys": preferences.keys = try keys(value)
      default:
        throw problem(
          at: name, "There is no setting “\(name)”.\(Self.suggestion(name, among: Self.settings))")
      }
    }
    if let conflict = newConflicts(preferences).first {
      let id = conflict.commands.first { preferences.keys[$0] != nil } ?? ""
      throw problem(
        at: id, within: "keys", "\(conflict.description) Give one of them another key.")
    }
    return preferences
  }

  /// The settings in the order of their names, so that the same file always gives the same message.
  private func object() throws(PreferencesProblem) -> [(name: String, value: Any)] {
    let read: Any
    do {
      read = try JSONSerialization.jsonObject(with: Data(text.utf8))
    } catch {
      let words = (error as NSError).userInfo["NSDebugDescription"] as? String ?? "\(error)"
      throw PreferencesProblem(
        path: path, line: nil, what: "It is not JSON. \(words)\(words.hasSuffix(".") ? "" : ".")")
    }
    guard let settings = read as? [String: Any] else {
      throw PreferencesProblem(
        path: path, line: 1, what: "The file must hold one object: { \"mouse\": false }.")
    }
    return settings.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }

  // MARK: - Values

  private func colour(_ value: Any) throws(PreferencesProblem) -> ColourMode {
    if let mode = (value as? String).flatMap({ ColourMode(rawValue: $0) }) { return mode }
    throw problem(at: "colour", "“colour” must be \"auto\", \"always\" or \"never\".")
  }

  private func flag(_ name: String, _ value: Any) throws(PreferencesProblem) -> Bool {
    // A number is no flag, though the library would take 1 for true.
    if let number = value as? NSNumber, Self.isFlag(number) { return number.boolValue }
    throw problem(at: name, "“\(name)” must be true or false, without quotes.")
  }

  private func minutes(_ value: Any) throws(PreferencesProblem) -> Int? {
    if value is NSNull { return nil }
    if let number = value as? NSNumber, !Self.isFlag(number), let minutes = value as? Int,
      (1...480).contains(minutes)
    {
      return minutes
    }
    throw problem(
      at: "idleLockMinutes",
      "“idleLockMinutes” must be a whole number from 1 to 480, or null for no lock.")
  }

  private static func isFlag(_ number: NSNumber) -> Bool {
    String(cString: number.objCType) == "c" || String(cString: number.objCType) == "B"
  }

  private func keys(_ value: Any) throws(PreferencesProblem) -> [String: [Key]] {
    guard let entries = value as? [String: Any] else {
      throw problem(
        at: "keys", "“keys” must be an object: { \"record.choose\": [\"a\", \"F3\"] }.")
    }
    var keys: [String: [Key]] = [:]
    for (id, value) in entries.sorted(by: { $0.key < $1.key }) {
      guard let command = Commands.keyMap[id] else {
        let ids = Commands.keyMap.commands.map(\.id)
        throw problem(
          at: id, within: "keys",
          "There is no command “\(id)”.\(Self.suggestion(id, among: ids)) “caseload keys” lists them."
        )
      }
      let names = (value as? [String]) ?? (value as? String).map { [$0] }
      guard let names else {
        throw problem(
          at: id, within: "keys", "The keys of “\(id)” must be a list of names: [\"a\", \"F3\"].")
      }
      var own: [Key] = []
      for name in names {
        guard let key = Key(name: name) else {
          throw problem(
            at: id, within: "keys",
            "There is no key “\(name)”. Keys are named like a, Enter, Esc, PgDn, F3, C-s.")
        }
        if case .character = key, !Self.textContexts.isDisjoint(with: command.contexts) {
          throw problem(
            at: id, within: "keys",
            "“\(id)” works where text is typed, so “\(name)” must stay a letter there. Give it a key "
              + "such as F6 or C-o.")
        }
        own.append(key)
      }
      keys[id] = own
    }
    return keys
  }

  /// Keys that two commands claim in one place, because of what the file says.
  private func newConflicts(_ preferences: Preferences) -> [KeyConflict] {
    let before = Set(Commands.keyMap.conflicts)
    return preferences.bindings.map.conflicts.filter { !before.contains($0) }
  }

  // MARK: - Problems

  private func problem(at name: String, within outer: String? = nil, _ what: String)
    -> PreferencesProblem
  {
    PreferencesProblem(path: path, line: line(of: name, within: outer), what: what)
  }

  /// The line on which a name stands, counted from 1.
  private func line(of name: String, within outer: String?) -> Int? {
    var rest = text[...]
    if let outer, let start = rest.firstRange(of: "\"\(outer)\"") {
      rest = rest[start.upperBound...]
    }
    guard let place = rest.firstRange(of: "\"\(name)\"") else { return nil }
    return text[..<place.lowerBound].count { $0.isNewline } + 1
  }

  /// The known name that is most like another: a few letters wrong, or the same words in another case.
  static func suggestion(_ name: String, among known: [String]) -> String {
    let scored = known.map { ($0, distance(name.lowercased(), $0.lowercased())) }
    guard let best = scored.min(by: { $0.1 < $1.1 }), best.1 <= max(2, name.count / 2) else {
      return ""
    }
    return " Did you mean “\(best.0)”?"
  }

  /// How many letters must be put in, taken out or changed to make one word of another.
  private static func distance(_ left: String, _ right: String) -> Int {
    let (left, right) = (Array(left), Array(right))
    var row = Array(0...right.count)
    for (i, letter) in left.enumerated() {
      var diagonal = row[0]
      row[0] = i + 1
      for (j, other) in right.enumerated() {
        let change = diagonal + (letter == other ? 0 : 1)
        diagonal = row[j + 1]
        row[j + 1] = min(change, row[j] + 1, row[j + 1] + 1)
      }
    }
    return row[right.count]
  }
}

/// What is not understood in `config.json`.
public struct PreferencesProblem: Error, Hashable, Sendable, CustomStringConvertible {
  /// The file.
  public let path: String
  /// The line, counted from 1, where it can be told.
  public let line: Int?
  /// What is amiss and what to write instead.
  public let what: String

  /// The problem as a sentence that names the place.
  public var description: String {
    "\(path)\(line.map { ", line \($0)" } ?? ""): \(what)"
  }
}
