import Glibc

/// Brings a store of an older format to the one this version knows, step by step, after a copy.
struct StoreMigration: Sendable {
  /// The format it starts from.
  var from: Int
  /// What it does to the files. The settings with the new format are the last thing it writes.
  var run: @Sendable (StoreLayout, any StoreFileSystem) throws(StoreError) -> Void

  /// Every step there is, from the first format on.
  static let steps: [StoreMigration] = [toRegisters]

  /// Format 2 has records that are not children's. Nothing of format 1 changes but the number, by which a program
  /// that knows no registers leaves the store alone.
  private static let toRegisters = StoreMigration(from: 1) { layout, files throws(StoreError) in
    var settings = try StoreDocument.read(StoreSettings.self, at: layout.settings, files)
    let access = settings.access
    let group: gid_t? =
      if let name = access.groupName { try StoreAccess.number(ofGroup: name) } else { nil }
    try files.makeFolder(layout.registers, permissions: access.folder)
    try files.secure(layout.registers, permissions: access.folder, group: group)
    settings.format = 2
    try StoreDocument.write(settings, to: layout.settings, layout, access, files)
  }

  /// Migrates a store if it is older; a newer one is refused.
  static func run(
    _ layout: StoreLayout, _ files: any StoreFileSystem, steps: [StoreMigration] = steps
  ) throws(StoreError) {
    let known = StoreSettings.knownFormat
    var format = try StoreDocument.format(at: layout.settings, files)
    if format > known { throw .newerFormat(path: layout.settings, found: format, known: known) }
    if format == known { return }
    // The lock's permissions are the store's: a group must be able to take it afterwards.
    let settings = try? StoreDocument.read(StoreSettings.self, at: layout.settings, files)
    let access = settings?.access ?? .owner
    let lock = try StoreLock.acquire(
      layout.lock, files, permissions: access.file, waiting: 60)
    defer { withExtendedLifetime(lock) {} }
    // Another session may have done it while this one waited.
    format = try StoreDocument.format(at: layout.settings, files)
    if format >= known { return }
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
