import Dispatch
import Foundation
import Synchronization

/// Ctrl-C during a long task: the task stops at the next safe place instead of in the middle.
final class Interruption {
  /// What the signal's handler and the task share.
  private final class Asked: Sendable {
    let value = Atomic(false)
  }

  private let asked = Asked()
  private let source: any DispatchSourceSignal

  /// Begins to listen.
  init() {
    signal(SIGINT, SIG_IGN)
    source = DispatchSource.makeSignalSource(signal: SIGINT, queue: .global())
    source.setEventHandler { [asked] in asked.value.store(true, ordering: .relaxed) }
    source.resume()
  }

  deinit {
    source.cancel()
    signal(SIGINT, SIG_DFL)
  }

  /// Whether Ctrl-C was pressed.
  func isAsked() -> Bool { asked.value.load(ordering: .relaxed) }
}
