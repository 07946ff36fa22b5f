/// Beside the drafts lies what else is one user's alone, in files that no list of drafts shows.
extension Drafts {
  /// What was kept under a name, or nil where there is nothing.
  func loadState(_ name: String) throws(StoreError) -> [UInt8]? {
    let path = statePath(name)
    guard try files.status(of: path) != nil else { return nil }
    return try files.contents(of: path)
  }

  /// Keeps bytes under a name, in the place of those before. Not flushed to the disk, as drafts are not.
  func saveState(_ bytes: [UInt8], as name: String) throws(StoreError) {
    try files.makeFolder(folder, permissions: 0o700)
    try files.replace(
      statePath(name), with: bytes, via: statePath(name) + ".new", permissions: 0o600,
      durable: false)
  }

  private func statePath(_ name: String) -> String { folder + "/" + name + ".state" }
}
