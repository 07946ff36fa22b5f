/// What an import read and what became of each row: what came in is loaded, already there, or
/// rejected with a reason. Nothing disappears.
public struct ImportReport: Sendable, Codable, Equatable {
  /// The rows of one table in one file.
  public struct Tally: Sendable, Codable, Hashable {
    /// The file, as the report's places name it.
    public var file: String
    /// The file's kind or the census module: `episodes`, `Section47`.
    public var table: String
    /// Rows read.
    public var read = 0
    /// Rows of which this import put something new into the record.
    public var loaded = 0
    /// Rows that say nothing which an earlier row, or the record, did not say already.
    public var alreadyThere = 0
    /// Rows that were not taken, or not wholly.
    public var rejected = 0

    /// Whether every row is accounted for.
    public var isBalanced: Bool { read == loaded + alreadyThere + rejected }
  }

  /// How many children the import concerns.
  public struct Children: Sendable, Codable, Hashable {
    /// Children with at least one row.
    public var read = 0
    /// Children whose record this import begins.
    public var added = 0
    /// Children whose record was there and gained something.
    public var changed = 0
    /// Children of whom the import said nothing new.
    public var unchanged = 0
    /// Children of whom no row could be taken, and who have no record.
    public var rejected = 0
  }

  /// One return: a folder's yearly files, or a census file, with the year it proved to be.
  public struct Collection: Sendable, Codable, Hashable {
    /// The folder or file, with the prefix that sets its files apart.
    public var name: String
    /// The year in which the collection ends: 2021 is 1 April 2020 to 31 March 2021.
    public var year: Int
    /// What the year was inferred from, in words.
    public var basis: String
  }

  /// `SSDA903` or `CIN census`.
  public var source: String
  /// Whether this was a rehearsal that saved nothing.
  public var isDryRun = false
  /// Whether the import was stopped before its end.
  public var wasCancelled = false
  /// The returns read, in order of their years.
  public var collections: [Collection] = []
  /// The rows, by file and table.
  public var tallies: [Tally] = []
  /// The children.
  public var children = Children()
  /// How many events were put into the record, by their name.
  public var events: [String: Int] = [:]
  /// Every row that was not taken, by place.
  public var rejections: [Rejection] = []
  /// Everything else worth knowing, by place.
  public var remarks: [Remark] = []

  /// An empty report.
  public init(source: String) { self.source = source }

  /// The sum of all tallies.
  public var total: Tally { sum(of: tallies, file: "", table: "total") }

  /// The tallies summed over the files, one for each table, in the order of the files.
  public var tables: [Tally] {
    var order: [String] = []
    for tally in tallies where !order.contains(tally.table) { order.append(tally.table) }
    return order.map { table in
      sum(of: tallies.filter { $0.table == table }, file: "", table: table)
    }
  }

  /// How many rejections there are of each kind.
  public var rejectionCounts: [RejectionKind: Int] {
    Dictionary(grouping: rejections, by: \.kind).mapValues(\.count)
  }

  private func sum(of tallies: [Tally], file: String, table: String) -> Tally {
    tallies.reduce(into: Tally(file: file, table: table)) { sum, tally in
      sum.read += tally.read
      sum.loaded += tally.loaded
      sum.alreadyThere += tally.alreadyThere
      sum.rejected += tally.rejected
    }
  }
}
