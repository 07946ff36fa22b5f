import Dispatch
import Synchronization

/// Work on many independent things, on every core.
enum Parallel {
  /// What `transform` makes of each element, in their order.
  /// - Parameter count: how many elements a core takes at a time.
  static func map<Element: Sendable, Value: Sendable>(
    _ elements: [Element], together count: Int = 16, _ transform: @Sendable (Element) -> Value
  ) -> [Value] {
    let pieces = elements.stretches(of: count)
    let results = Mutex<[Int: [Value]]>([:])
    DispatchQueue.concurrentPerform(iterations: pieces.count) { index in
      let made = pieces[index].map(transform)
      results.withLock { $0[index] = made }
    }
    return results.withLock { done in pieces.indices.flatMap { done[$0] ?? [] } }
  }

  /// Hands each stretch with what `transform` makes of it to `consume`, in order and on this thread,
  /// while the next stretches are worked out on the others. When it throws, no work is under way any more.
  ///
  /// - Parameter next: gives the next stretch, nil after the last; called on this thread.
  static func pipe<Element: Sendable, Value: Sendable>(
    _ next: () -> [Element]?, _ transform: @escaping @Sendable (Element) -> Value,
    _ consume: ([Element], [Value]) throws -> Void
  ) throws {
    let queue = DispatchQueue(label: "caseload.stretches", attributes: .concurrent)
    // As many stretches ahead as there are cores: enough to keep them busy, little to hold in memory.
    let depth = max(2, ProcessorCount.value)
    var waiting: [(stretch: [Element], made: Promise<[Value]>)] = []
    defer { for work in waiting { _ = try? work.made.value } }
    var isOver = false
    while true {
      while !isOver, waiting.count < depth {
        guard let stretch = next() else {
          isOver = true
          break
        }
        let made = Promise<[Value]>()
        queue.async { made.keep(stretch.map(transform)) }
        waiting.append((stretch, made))
      }
      if waiting.isEmpty { return }
      let first = waiting.removeFirst()
      try consume(first.stretch, first.made.value)
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
