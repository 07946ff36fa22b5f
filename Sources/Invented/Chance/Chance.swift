/// A source of chance that says the same for the same seed on every machine and in every version.
///
/// The standard library's generators may change between releases; an invented authority may not. This is
/// SplitMix64, which is a few lines long and good enough for names.
struct Chance: Sendable {
  private var state: UInt64

  /// A source that starts from a seed.
  init(seed: UInt64) { state = seed }

  /// The next 64 bits.
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var bits = state
    bits = (bits ^ (bits >> 30)) &* 0xBF58_476D_1CE4_E5B9
    bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
    return bits ^ (bits >> 31)
  }

  /// A number from 0 up to, not including, a limit.
  mutating func below(_ limit: Int) -> Int {
    limit <= 1 ? 0 : Int(next() % UInt64(limit))
  }

  /// A number in a range.
  mutating func number(in range: ClosedRange<Int>) -> Int {
    range.lowerBound + below(range.count)
  }

  /// Whether something happens that happens in so many of a hundred cases.
  mutating func happens(_ percent: Int) -> Bool { below(100) < percent }

  /// One of a list; nil when the list is empty.
  mutating func one<Element>(of list: [Element]) -> Element? {
    list.isEmpty ? nil : list[below(list.count)]
  }

  /// Digits as text.
  mutating func digits(_ count: Int) -> String {
    var digits = ""
    for _ in 0..<count { digits += "\(below(10))" }
    return digits
  }

  /// An identifier of twelve letters and digits, like those that the store gives.
  mutating func identifier() -> String {
    let alphabet = Array("0123456789abcdefghjkmnpqrstvwxyz")
    return String((0..<12).map { _ in alphabet[below(alphabet.count)] })
  }

  /// A list in another order.
  mutating func shuffled<Element>(_ list: [Element]) -> [Element] {
    var list = list
    for index in list.indices.dropFirst().reversed() { list.swapAt(index, below(index + 1)) }
    return list
  }
}

/// A list that is gone through in a shuffled order, and shuffled again when it is used up: so that a stock of
/// sentences repeats itself as late as it can.
struct Deck<Element: Sendable>: Sendable {
  private let all: [Element]
  private var left: [Element] = []

  /// A deck of a list.
  init(_ all: [Element]) { self.all = all }

  /// The next of the list; nil when the list is empty.
  mutating func draw(_ chance: inout Chance) -> Element? {
    if left.isEmpty { left = chance.shuffled(all) }
    return left.popLast()
  }
}
