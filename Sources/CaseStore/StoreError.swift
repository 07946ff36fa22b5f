import Glibc

/// Why the store could not do what was asked: one case for each thing a person can do about it.
public enum StoreError: Error, Hashable, Sendable {
  /// There is no store in the folder.
  case noStore(path: String)
  /// A new store was asked for in a folder that already holds something.
  case folderInUse(path: String)
  /// People outside the store's owner or group could read it.
  case openToOthers(path: String, mend: String)
  /// The group that `caseload.json` names is not the folder's group.
  case wrongGroup(path: String, group: String, mend: String)
  /// The machine knows no such group.
  case noSuchGroup(name: String)
  /// The operating-system user is not in `staff.json`.
  case unknownUser(name: String, managers: [String])
  /// Only a manager may do this.
  case managersOnly(action: String, user: String)
  /// The last manager cannot be taken away.
  case lastManager
  /// Recording as somebody else, or on another day, is for stores where everything is invented.
  case demonstrationOnly
  /// `staff.json` has no such worker.
  case noSuchWorker(id: String)
  /// The settings cannot be used.
  case settingsWrong(path: String, what: String)
  /// The store, or a file in it, was written by a later version of the program.
  case newerFormat(path: String, found: Int, known: Int)
  /// Another session held the store for longer than this one would wait.
  case busy(holder: String?, seconds: Int)
  /// The disk or the user's quota is full.
  case diskFull(FileFailure)
  /// The disk is mounted read-only.
  case readOnly(FileFailure)
  /// The user has no permission for the file.
  case notPermitted(FileFailure)
  /// The file or folder is not there.
  case missing(FileFailure)
  /// Any other failure of the file system.
  case fileFailed(FileFailure)
  /// A file is damaged at a line (the first is 1); 0 when no one line is to blame.
  case damaged(path: String, line: Int, what: String)
  /// No child has this identifier.
  case noSuchChild(id: String)
  /// No register has a record of this name.
  case noSuchRecord(id: String)
  /// A record's identifier cannot be the name of a file.
  case unsafeIdentifier(id: String)
  /// The index could not be read or written.
  case indexFailed(what: String)
  /// A copy does not agree with its own list of files.
  case backupDamaged(path: String, what: String)

  /// The case that fits what the system refused.
  public init(_ failure: FileFailure) {
    switch failure.code {
    case ENOSPC, EDQUOT: self = .diskFull(failure)
    case EROFS: self = .readOnly(failure)
    case EACCES, EPERM: self = .notPermitted(failure)
    case ENOENT: self = .missing(failure)
    default: self = .fileFailed(failure)
    }
  }
}

extension StoreError: CustomStringConvertible {
  /// What happened, to which file, and what to do, in a sentence or two.
  public var description: String {
    switch self {
    case .noStore(let path):
      "There is no case store in \(path). Make one with: caseload init \(path)"
    case .folderInUse(let path):
      "\(path) already holds files. A new store needs a folder that is empty or not there yet."
    case .openToOthers(let path, let mend):
      "\(path) can be read by people outside the store. Close it with: \(mend)"
    case .wrongGroup(let path, let group, let mend):
      "\(path) does not belong to the group \(group) that the store is shared with."
        + " Mend it with: \(mend)"
    case .noSuchGroup(let name):
      "This machine has no group \(name). Ask its administrator to make it, or name another group."
    case .unknownUser(let name, let managers):
      "The user \(name) is not a worker in this store, so nothing is shown."
        + " Ask a manager\(managers.isEmpty ? "" : " (\(managers.joined(separator: ", ")))")"
        + " to add the user."
    case .managersOnly(let action, let user):
      "Only a manager may \(action), and \(user) is not recorded as one."
    case .lastManager:
      "Nobody who can open the store would be a manager. Make somebody else one first."
    case .demonstrationOnly:
      "Recording as another worker or on another day is for demonstration stores only."
        + " Leave the option out."
    case .noSuchWorker(let id):
      "There is no worker \(id) in staff.json. Check the name, or ask a manager to add the worker."
    case .settingsWrong(let path, let what):
      "\(path): \(what)"
    case .newerFormat(let path, let found, let known):
      "\(path) is in format \(found); this version of the program knows format \(known)."
        + " Nothing was changed. Use the newer version."
    case .busy(let holder, let seconds):
      "Another session\(holder.map { " (\($0))" } ?? "") has been saving for \(seconds) seconds."
        + " Nothing was saved; save again in a moment."
    case .diskFull(let failure):
      "The disk that holds \(failure.path) is full."
        + (failure.operation.isChange ? " Nothing was saved." : "")
        + " Free some space, then repeat."
    case .readOnly(let failure):
      "The disk that holds \(failure.path) can only be read. Nothing was saved."
        + " Ask the administrator of this machine to mount it for writing."
    case .notPermitted(let failure):
      "You have no permission to \(failure.operation.rawValue) \(failure.path)."
        + " Ask whoever owns the store for access."
    case .missing(let failure):
      "\(failure.path) is not there. Run: caseload check"
    case .fileFailed(let failure):
      "The system could not \(failure.operation.rawValue) \(failure.path): \(failure.reason)."
    case .damaged(let path, let line, let what):
      "\(path)\(line > 0 ? ", line \(line)" : ""): \(what) Run: caseload check"
    case .noSuchChild(let id):
      "There is no child \(id) in this store."
    case .noSuchRecord(let id):
      "There is no record \(id) in this store."
    case .unsafeIdentifier(let id):
      "“\(id)” cannot be an identifier: use up to 64 letters, digits, hyphens and underscores."
    case .indexFailed(let what):
      "The index could not be used: \(what). Rebuild it with: caseload reindex"
    case .backupDamaged(let path, let what):
      "The copy in \(path) is damaged: \(what) Nothing was restored; use another copy."
    }
  }
}

extension StoreError {
  /// The exit code of a command that ends with this error (`sysexits.h`).
  public var exitCode: Int32 {
    switch self {
    case .damaged, .backupDamaged, .unsafeIdentifier: 65
    case .noStore, .noSuchChild, .noSuchRecord, .noSuchWorker, .missing: 66
    case .folderInUse, .readOnly: 73
    case .diskFull, .fileFailed, .indexFailed: 74
    case .busy: 75
    case .openToOthers, .unknownUser, .managersOnly, .notPermitted, .lastManager,
      .demonstrationOnly:
      77
    case .wrongGroup, .noSuchGroup, .newerFormat, .settingsWrong: 78
    }
  }

  /// What a log keeps beside the sentence: the system's code and words, where there are any.
  public var detail: String {
    switch self {
    case .diskFull(let failure), .readOnly(let failure), .notPermitted(let failure),
      .missing(let failure), .fileFailed(let failure):
      "\(failure.operation.rawValue) \(failure.path): \(failure.reason) (\(failure.code))"
    default: description
    }
  }
}
