import Glibc

/// Notices that some session, this one or another, committed something.
///
/// Where the system can tell (inotify), `descriptor` becomes readable when the journal grows, so that
/// one `poll` can wait for keys and for colleagues. `hasChanged` is cheap enough to be asked each second
/// where it cannot.
public final class JournalWatch {
  /// Becomes readable when the journal grows; nil where the system has no watches left.
  public let descriptor: Int32?
  private let layout: StoreLayout
  private let files: any StoreFileSystem
  private var seen: [FileStatus?] = []

  /// Watches the journal of a store.
  public init(_ store: CaseStore) {
    layout = store.layout
    files = store.files
    let watch = inotify_init1(Int32(IN_NONBLOCK | IN_CLOEXEC))
    if watch >= 0, inotify_add_watch(watch, layout.journal, UInt32(IN_MODIFY | IN_CREATE)) >= 0 {
      descriptor = watch
    } else {
      if watch >= 0 { close(watch) }
      descriptor = nil
    }
    seen = look()
  }

  deinit { if let descriptor { close(descriptor) } }

  /// Whether the journal has grown since this was last asked. Empties the descriptor.
  public func hasChanged() -> Bool {
    if let descriptor {
      var events = [UInt8](repeating: 0, count: 4_096)
      while read(descriptor, &events, events.count) > 0 {}
    }
    let now = look()
    defer { seen = now }
    return now != seen
  }

  /// The state of the journal's folder and of its last file.
  private func look() -> [FileStatus?] {
    let last = (try? files.names(in: layout.journal))?.last
    return [
      (try? files.status(of: layout.journal)) ?? nil,
      last.flatMap { (try? files.status(of: layout.journal + "/" + $0)) ?? nil },
    ]
  }
}
