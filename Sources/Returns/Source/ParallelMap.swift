import Dispatch
import Synchronization

/// Work on many items at once.
enum ParallelMap {
  /// The results of a function on each item, in the items' order, worked out on all processors.
  /// - Throws: The error of the first item, in order, for which the function throws.
  static func map<Item: Sendable, Result: Sendable>(
    _ items: [Item], _ transform: @Sendable (Item) throws -> Result
  ) throws -> [Result] {
    let results = Mutex<[Int: Swift.Result<Result, any Error>]>([:])
    withoutActuallyEscaping(transform) { transform in
      DispatchQueue.concurrentPerform(iterations: items.count) { index in
        let result = Swift.Result { try transform(items[index]) }
        results.withLock { $0[index] = result }
      }
    }
    let all = results.withLock { $0 }
    return try items.indices.compactMap { try all[$0]?.get() }
  }
}
