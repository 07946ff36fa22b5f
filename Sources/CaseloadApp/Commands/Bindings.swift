import Terminal
import Widgets

/// The commands with the keys that this user has for them.
final class Bindings: Sendable {
  /// The table with its keys.
  let map: KeyMap<AppState>

  /// The keys of the table as it is.
  static let standard = Bindings()

  /// - Parameters:
  ///   - overrides: the user's keys by command id; an empty list leaves a command to the palette.
  ///   - usesCharacters: whether single letters, digits and signs are commands.
  init(_ overrides: [String: [Key]] = [:], usesCharacters: Bool = true) {
    map = KeyMap(
      Commands.table.map(\.command), overrides: overrides, usesCharacters: usesCharacters)
  }
}

extension AppState {
  /// The commands with the keys that this user has for them.
  var keyMap: KeyMap<AppState> { environment.bindings.map }
}
