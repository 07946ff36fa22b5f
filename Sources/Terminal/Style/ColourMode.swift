/// When to use colour, as `--color` says it.
public enum ColourMode: String, Sendable, CaseIterable {
  /// Colour unless the environment speaks against it.
  case auto
  /// Colour wherever the terminal has any, whatever `NO_COLOR` says.
  case always
  /// Attributes only.
  case never

  /// Whether colours are wanted.
  ///
  /// What the user typed beats the environment; in the environment a `NO_COLOR` that is not empty
  /// turns colours off (https://no-color.org). Whether the terminal has colours is its own affair.
  ///
  /// - Parameter noColour: the value of `NO_COLOR`, `nil` when it is not set.
  public func wantsColour(noColour: String?) -> Bool {
    switch self {
    case .always: true
    case .never: false
    case .auto: noColour?.isEmpty ?? true
    }
  }
}
