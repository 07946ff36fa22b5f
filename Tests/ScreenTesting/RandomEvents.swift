import Terminal

/// A generator that gives the same numbers on every run, so that a failure can be repeated.
public struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  /// Creates a generator; each seed gives its own series.
  public init(seed: UInt64) {
    state = seed
  }

  /// The next number (SplitMix64).
  public mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

extension Key {
  /// Keys that a random test presses: every named key, controls, and characters of every width.
  public static let samples: [Key] =
    [
      .enter, .escape, .tab, .backTab, .backspace, .delete, .insert, .up, .down, .left, .right,
      .wordLeft, .wordRight, .home, .end, .pageUp, .pageDown, .space, .function(1),
    ] + "abcdefghiklmnopqrstuvwxyz".map { .control($0) }
    + "abjkgGdunxy0129 /:?*.,é漢👩\u{301}ß".map { .character($0) }

  /// A key chosen at random.
  public static func random(using generator: inout some RandomNumberGenerator) -> Key {
    samples.randomElement(using: &generator) ?? .enter
  }
}
