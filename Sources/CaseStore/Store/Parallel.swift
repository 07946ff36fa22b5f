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

  /// Hands each stretch with what `transform` makes of it to `consume`, in order and on this thread,
  /// while the next stretches are worked out on the others.
  static func pipe<Element: Sendable, Value: Sendable>(
    _ stretches: [ArraySlice<Element>], _ transform: @escaping @Sendable (Element) -> Value,
    _ consume: (ArraySlice<Element>, [Value]) throws -> Void
  ) throws {
    let queue = DispatchQueue(label: "caseload.stretches", attributes: .concurrent)
    // As many stretches ahead as there are cores: enough to keep them busy, little to hold in memory.
    let depth = max(2, ProcessorCount.value)
    var waiting: [(stretch: ArraySlice<Element>, made: Promise<[Value]>)] = []
    var rest = stretches[...]
    while !waiting.isEmpty || !rest.isEmpty {
      while waiting.count < depth, let stretch = rest.popFirst() {
        let made = Promise<[Value]>()
        queue.async { made.keep(stretch.map(transform)) }
        waiting.append((stretch, made))
      }
      let next = waiting.removeFirst()
      try consume(next.stretch, next.made.value)
    }
  }

  /// A value that another thread is working out.
  private final class Promise<Value: Sendable>: Sendable {
    private let stored = Mutex<Value?>(nil)
    private let isKept = DispatchSemaphore(value: 0)

    func keep(_ value: Value) {
      stored.withLock { $0 = value }
      isKept.signal()
    }

    /// Waits for the value; asked once.
    var value: Value {
      get throws {
        isKept.wait()
        guard let value = stored.withLock({ $0 }) else { throw CancellationError() }
        return value
      }
    }
  }
}
