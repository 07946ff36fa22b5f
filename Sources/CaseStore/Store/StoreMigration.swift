/// Brings a store of an older format to the one this version knows, step by step, after a copy.
struct StoreMigration: Sendable {
  /// The format it starts from.
  var from: Int
  /// What it does to the files. The settings with the new format are the last thing it writes.
  var run: @Sendable (StoreLayout, any StoreFileSystem) throws(StoreError) -> Void

  /// Every step there is. Format 1 is the first, so there is none yet.
  static let steps: [StoreMigration] = []

  /// Migrates a store if it is older; a newer one is refused.
  static func run(
    _ layout: StoreLayout, _ files: any StoreFileSystem, steps: [StoreMigration] = steps
  ) throws(StoreError) {
    let known = StoreSettings.knownFormat
    var format = try StoreDocument.format(at: layout.settings, files)
    if format > known { throw .newerFormat(path: layout.settings, found: format, known: known) }
    if format == known { return }
    let access = StoreAccess.owner
    let lock = try StoreLock.acquire(
      layout.lock, files, permissions: access.file, waiting: 60)
    defer { withExtendedLifetime(lock) {} }
    _ = try StoreCopy.copy(layout, to: layout.root + "-format-\(format)", files)
    while format < known {
      guard let step = steps.first(where: { $0.from == format }) else {
        throw .damaged(
          path: layout.settings, line: 0, what: "No way is known from format \(format) on.")
      }
      try step.run(layout, files)
      format += 1
    }
  }
}
