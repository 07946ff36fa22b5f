import Synchronization

/// Where other threads leave messages for the event loop.
public final class Inbox<Message: Sendable>: Sendable {
  private let messages = Mutex<[Message]>([])
  private let wakeUp: WakeUp

  /// Creates an empty inbox.
  public init(wakeUp: WakeUp = WakeUp()) {
    self.wakeUp = wakeUp
  }

  /// Leaves a message and wakes the loop. May be called from any thread.
  public func send(_ message: Message) {
    messages.withLock { $0.append(message) }
    wakeUp.ring()
  }

  /// Takes the messages left so far, oldest first.
  public func drain() -> [Message] {
    messages.withLock { messages in
      defer { messages = [] }
      return messages
    }
  }
}
