import Dispatch
import Synchronization

/// Work on many independent things, on every core.
enum Parallel {
  /// What `transform` makes of each element, in their order.
  static func map<Element: Sendable, Value: Sendable>(
    _ elements: [Element], _ transform: @Sendable (Element) -> Value
  ) -> [Value] {
    let pieces = elements.stretches(of: 16)
    let results = Mutex<[Int: [Value]]>([:])
    DispatchQueue.concurrentPerform(iterations: pieces.count) { index in
      let made = pieces[index].map(transform)
      results.withLock { $0[index] = made }
    }
    return results.withLock { done in pieces.indices.flatMap { done[$0] ?? [] } }
  }
}
