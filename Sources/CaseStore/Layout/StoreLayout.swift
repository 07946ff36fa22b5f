import Casework

/// Where everything is in a data folder.
public struct StoreLayout: Hashable, Sendable {
  /// The data folder.
  public let root: String

  /// The layout of the store in a folder; a slash at the end is dropped.
  public init(root: String) {
    self.root = root.count > 1 && root.hasSuffix("/") ? String(root.dropLast()) : root
  }

  /// Format, authority and settings.
  public var settings: String { root + "/caseload.json" }
  /// Workers and teams.
  public var staff: String { root + "/staff.json" }
  /// What indicators come to elsewhere, where the authority keeps its own.
  public var benchmarks: String { root + "/benchmarks.json" }
  /// The children's files, in a folder for each last two characters of the identifier.
  public var children: String { root + "/children" }
  /// The files of records that are not children's: a folder a register, and in it as those of children.
  public var registers: String { root + "/registers" }
  /// The journal, one file a month.
  public var journal: String { root + "/journal" }
  /// Unsaved form text, in a folder for each user.
  public var drafts: String { root + "/drafts" }
  /// The index, which is derived and may be deleted.
  public var index: String { root + "/index.sqlite" }
  /// The file whose lock a commit holds.
  public var lock: String { root + "/lock" }
  /// Files being written; whatever is here while nobody holds the lock is left over.
  public var temporary: String { root + "/temporary" }

  /// The folder of a child's file: the last two characters of the identifier.
  public func shard(of child: String) -> String {
    children + "/" + (child.count < 2 ? "0" + child : String(child.suffix(2)))
  }

  /// A child's file.
  public func child(_ id: String) -> String { shard(of: id) + "/" + id + ".json" }

  /// The folder of a register.
  public func register(_ kind: RegisterKind) -> String { registers + "/" + kind.rawValue }

  /// The file of a register's record, such as `registers/improvement/07/A0007.json`.
  public func register(_ id: RegisterID) -> String {
    let name = id.identifier
    let shard = name.count < 2 ? "0" + name : String(name.suffix(2))
    return register(id.kind) + "/" + shard + "/" + name + ".json"
  }

  /// The file of a record.
  public func file(of subject: RecordSubject) -> String {
    switch subject {
    case .child(let id): child(id.rawValue)
    case .register(let id): register(id)
    }
  }

  /// The folders, from the outermost, in which the file of a record lies.
  func folders(of subject: RecordSubject) -> [String] {
    switch subject {
    case .child(let id): [shard(of: id.rawValue)]
    case .register(let id):
      [register(id.kind), String(register(id).dropLast(id.identifier.count + 6))]
    }
  }

  /// A month's journal file, such as `journal/2026-11.jsonl`.
  public func journal(month: String) -> String { journal + "/" + month + ".jsonl" }

  /// A user's drafts.
  public func drafts(of user: String) -> String { drafts + "/" + user }

  /// Whether the identifier of a record can be a file's name.
  public static func isSafe(_ subject: RecordSubject) -> Bool {
    switch subject {
    case .child(let id): isSafe(id.rawValue)
    case .register(let id): isSafe(id.identifier)
    }
  }

  /// Whether an identifier can be a file's name: letters, digits, hyphen and underscore.
  public static func isSafe(_ id: String) -> Bool {
    !id.isEmpty && id.utf8.count <= 64
      && id.utf8.allSatisfy { byte in
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
          UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "-"), UInt8(ascii: "_"):
          true
        default: false
        }
      }
  }
}
