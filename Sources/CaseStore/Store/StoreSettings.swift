import Casework
import FoundationEssentials

/// What `caseload.json` holds: the format, whose store it is, and the authority's own timescales.
public struct StoreSettings: Hashable, Sendable, Codable {
  /// The format of stores that this version makes and knows.
  public static let knownFormat = 2

  /// The authority that keeps the records.
  public struct Authority: Hashable, Sendable, Codable {
    /// The name, as on letters.
    public var name: String
    /// The three digits of the Department for Education's list.
    public var code: String

    /// Makes an authority.
    public init(name: String, code: String) {
      self.name = name
      self.code = code
    }
  }

  /// The format of the folder.
  public var format: Int
  /// Whose store it is.
  public var authority: Authority
  /// The group of the machine that shares the store; nil when it is its owner's alone.
  public var group: String?
  /// Whether everything in it is invented: then the date and the author may be chosen freely.
  public var isDemonstration: Bool
  /// The moment at which a demonstration stands still, in whose past everything was recorded; nil where time
  /// goes on.
  public var standsAt: Moment?
  /// From which strategy discussion the initial conference is counted when there were several.
  public var conferenceClock: ConferenceClock
  /// The authority's own timescales.
  public var timescales: [TimescaleOverride]
  /// What it sets for its managers: weights of cases, and when a child without a worker is late.
  public var team = TeamSettings()
  /// What it sets for its practice beyond timescales: when a risk counts as high, office hours.
  public var practice = PracticeSettings()
  /// What it asks for in each kind of exceptional arrangement: who approves, what is checked, what goes to the panel.
  public var placements = PlacementStandards()
  /// What it sets for its monthly dataset: how many children live in the area, what counts as a move.
  public var dataset = DatasetSettings()

  /// Makes the settings of a new store.
  public init(
    authority: Authority, group: String? = nil, isDemonstration: Bool = false,
    standsAt: Moment? = nil, conferenceClock: ConferenceClock = .last,
    timescales: [TimescaleOverride] = []
  ) {
    format = Self.knownFormat
    self.authority = authority
    self.group = group
    self.isDemonstration = isDemonstration
    self.standsAt = standsAt
    self.conferenceClock = conferenceClock
    self.timescales = timescales
  }

  private enum Key: String, CodingKey {
    case format, authority, group, standsAt, conferenceClock, timescales, team, practice, placements
    case dataset
    case isDemonstration = "demonstration"
  }

  /// Reads settings; what may be left out in a file edited by hand has a plain meaning.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Key.self)
    format = try container.decode(Int.self, forKey: .format)
    authority = try container.decode(Authority.self, forKey: .authority)
    group = try container.decodeIfPresent(String.self, forKey: .group)
    isDemonstration = try container.decodeIfPresent(Bool.self, forKey: .isDemonstration) ?? false
    standsAt = try container.decodeIfPresent(Moment.self, forKey: .standsAt)
    conferenceClock =
      try container.decodeIfPresent(ConferenceClock.self, forKey: .conferenceClock) ?? .last
    timescales =
      try container.decodeIfPresent([TimescaleOverride].self, forKey: .timescales) ?? []
    team = try container.decodeIfPresent(TeamSettings.self, forKey: .team) ?? team
    practice =
      try container.decodeIfPresent(PracticeSettings.self, forKey: .practice) ?? practice
    placements =
      try container.decodeIfPresent(PlacementStandards.self, forKey: .placements) ?? placements
    dataset = try container.decodeIfPresent(DatasetSettings.self, forKey: .dataset) ?? dataset
  }

  /// Writes settings.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(format, forKey: .format)
    try container.encode(authority, forKey: .authority)
    try container.encodeIfPresent(group, forKey: .group)
    if isDemonstration { try container.encode(true, forKey: .isDemonstration) }
    try container.encodeIfPresent(standsAt, forKey: .standsAt)
    if conferenceClock != .last { try container.encode(conferenceClock, forKey: .conferenceClock) }
    if !timescales.isEmpty { try container.encode(timescales, forKey: .timescales) }
    if team != TeamSettings() { try container.encode(team, forKey: .team) }
    if practice != PracticeSettings() { try container.encode(practice, forKey: .practice) }
    if placements != PlacementStandards() {
      try container.encode(placements, forKey: .placements)
    }
    if dataset != DatasetSettings() { try container.encode(dataset, forKey: .dataset) }
  }

  /// How files are kept closed to others.
  public var access: StoreAccess { group.map { .group(name: $0) } ?? .owner }
}

/// A document that says in which format it is.
protocol FormattedDocument: Decodable {
  /// The format that this version knows.
  static var knownFormat: Int { get }

  /// The format that it is in.
  var format: Int { get }
}

extension StoreSettings: FormattedDocument {}

/// The two small documents that people may edit by hand, read and written whole.
enum StoreDocument {
  private struct Format: Decodable { var format: Int }

  /// Reads a document of a format that this version knows.
  static func read<Content: FormattedDocument>(
    _ type: Content.Type, at path: String, _ files: any StoreFileSystem
  ) throws(StoreError) -> Content {
    let bytes = try files.contents(of: path)
    let known = Content.knownFormat
    do throws(StoreError) {
      let content = try decode(type, bytes, path: path)
      if content.format > known {
        throw .newerFormat(path: path, found: content.format, known: known)
      }
      return content
    } catch {
      // What cannot be read may be of a format of which only the number can be understood.
      if case .damaged = error, let format = try? decode(Format.self, bytes, path: path).format,
        format > known
      {
        throw .newerFormat(path: path, found: format, known: known)
      }
      throw error
    }
  }

  /// The format that a document says it has.
  static func format(at path: String, _ files: any StoreFileSystem) throws(StoreError) -> Int {
    try decode(Format.self, try files.contents(of: path), path: path).format
  }

  /// Reads a document that people write themselves and that has no format of its own.
  static func readPlain<Content: Decodable>(
    _ type: Content.Type, at path: String, _ files: any StoreFileSystem
  ) throws(StoreError) -> Content {
    try decode(type, try files.contents(of: path), path: path)
  }

  private static func decode<Content: Decodable>(
    _ type: Content.Type, _ bytes: [UInt8], path: String
  ) throws(StoreError) -> Content {
    do {
      return try JSONDecoder().decode(type, from: Data(bytes))
    } catch {
      throw .damaged(path: path, line: 0, what: "It cannot be read: \(EntryCoding.told(error))")
    }
  }

  /// Writes a document in one step; it is on the disk when this returns.
  static func write(
    _ content: some Encodable, to path: String, _ layout: StoreLayout, _ access: StoreAccess,
    _ files: any StoreFileSystem
  ) throws(StoreError) {
    var bytes: [UInt8]
    do {
      bytes = Array(try EntryCoding.encoder(pretty: true).encode(content))
    } catch {
      throw .damaged(path: path, line: 0, what: "It cannot be encoded: \(error).")
    }
    bytes.append(UInt8(ascii: "\n"))
    let name = path.split(separator: "/").last.map(String.init) ?? "document"
    try files.replace(
      path, with: bytes, via: layout.temporary + "/" + name, permissions: access.file,
      durable: true)
  }
}
