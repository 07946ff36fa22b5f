import Casework

/// One year's children looked after return, as typed rows with their places.
public struct SSDA903Return: Sendable {
  /// What one return says of one child.
  public struct ChildRows: Sendable, Hashable {
    /// The header; a second one for the same child is a repetition or a contradiction.
    public var headers: [HeaderRow] = []
    /// Episodes, in the file's order.
    public var episodes: [EpisodeRow] = []
    /// Reviews.
    public var reviews: [ReviewRow] = []
    /// Times missing.
    public var missing: [MissingRow] = []
    /// Unaccompanied asylum seeking.
    public var unaccompanied: [UnaccompaniedRow] = []
    /// Outcomes (OC2).
    public var outcomes: [OutcomesRow] = []
    /// Care leaver information (OC3).
    public var careLeavers: [CareLeaverRow] = []
    /// Adoption (AD1).
    public var adoptions: [AdoptionRow] = []
    /// Decisions on placement for adoption.
    public var placedForAdoption: [PlacedForAdoptionRow] = []
    /// Earlier permanence.
    public var previousPermanence: [PreviousPermanenceRow] = []
    /// Social workers.
    public var socialWorkers: [SocialWorkerRow] = []
    /// Deprivations of liberty.
    public var deprivationsOfLiberty: [DeprivationOfLibertyRow] = []
  }

  /// The folder and prefix that the files have in common.
  public var name: String
  /// The year of the collection; the last possible one where nothing shows it, and then every row is
  /// rejected for that reason.
  public var year: CollectionYear
  /// What the year was inferred from.
  public var basis: String
  /// The rows that could be read, by child.
  public var children: [ChildID: ChildRows] = [:]
  /// Rows read, by file, with those already rejected counted.
  public var tallies: [ImportReport.Tally] = []
  /// Rows that could not be read.
  public var rejections: [Rejection] = []
  /// What was noticed while reading.
  public var remarks: [Remark] = []

  init(name: String, evidence: CollectionYearEvidence?, files: [SSDA903File], codes: CodeBook) {
    self.name = name
    year = evidence?.year ?? CollectionYear(containing: .latest)
    basis = evidence?.basis ?? Self.noYear
    let checker = ValueChecker(codes: codes, year: year)
    for file in files {
      remarks += file.remarks
      guard let table = file.table else { continue }
      var tally = ImportReport.Tally(file: file.name, table: table.rawValue)
      tally.read = file.contents.rows.count + file.contents.badLines.count
      let before = rejections.count
      for bad in file.contents.badLines {
        rejections.append(
          Rejection(
            place: file.place(bad.line), table: table.rawValue, child: "", kind: .unreadableLine,
            reason: bad.reason))
      }
      for row in file.contents.rows { take(row, of: file, as: table, checker: checker) }
      tally.rejected = rejections.count - before
      tallies.append(tally)
    }
  }

  private static let noYear =
    "Neither a row nor the file's name shows the collection year. Put the year in which it ends "
    + "before the name, as in 2018-header.csv."

  private mutating func take(
    _ row: DelimitedTable.Row, of file: SSDA903File, as table: SSDA903Table, checker: ValueChecker
  ) {
    var reader = SSDA903RowReader(
      table: table, place: file.place(row.line), values: row.values, positions: file.positions,
      checker: checker)
    if basis == Self.noYear {
      reader.refuse(.missingValue, Self.noYear, rule: nil)
    } else if file.missingIndispensable.isEmpty {
      keep(&reader)
    } else {
      reader.refuse(
        .missingValue,
        "The file has no column \(SSDA903File.list(file.missingIndispensable)).", rule: nil)
    }
    if let rejection = reader.rejection {
      rejections.append(rejection)
    } else {
      remarks += reader.remarks
    }
  }

  private mutating func keep(_ reader: inout SSDA903RowReader) {
    switch reader.table {
    case .header: add(HeaderRow(&reader), \.child, to: \.headers)
    case .episodes: add(EpisodeRow(&reader), \.child, to: \.episodes)
    case .reviews: add(ReviewRow(&reader), \.child, to: \.reviews)
    case .missing: add(MissingRow(&reader), \.child, to: \.missing)
    case .unaccompanied: add(UnaccompaniedRow(&reader), \.child, to: \.unaccompanied)
    case .outcomes: add(OutcomesRow(&reader), \.child, to: \.outcomes)
    case .careLeavers: add(CareLeaverRow(&reader), \.child, to: \.careLeavers)
    case .adoption: add(AdoptionRow(&reader), \.child, to: \.adoptions)
    case .placedForAdoption: add(PlacedForAdoptionRow(&reader), \.child, to: \.placedForAdoption)
    case .previousPermanence: add(PreviousPermanenceRow(&reader), \.child, to: \.previousPermanence)
    case .socialWorkers: add(SocialWorkerRow(&reader), \.child, to: \.socialWorkers)
    case .deprivationOfLiberty:
      add(DeprivationOfLibertyRow(&reader), \.child, to: \.deprivationsOfLiberty)
    }
  }

  private mutating func add<Row>(
    _ row: Row?, _ child: KeyPath<Row, ChildID>, to rows: WritableKeyPath<ChildRows, [Row]>
  ) {
    guard let row else { return }
    children[row[keyPath: child], default: ChildRows()][keyPath: rows].append(row)
  }
}

extension SSDA903Return.ChildRows {
  /// The first day of which an episode tells.
  var earliest: CivilDate? { episodes.map(\.began).min() }

  /// The place and table of every row but the headers.
  var places: [(SourcePlace, SSDA903Table)] {
    episodes.map { ($0.place, .episodes) } + reviews.map { ($0.place, .reviews) }
      + missing.map { ($0.place, .missing) } + unaccompanied.map { ($0.place, .unaccompanied) }
      + outcomes.map { ($0.place, .outcomes) } + careLeavers.map { ($0.place, .careLeavers) }
      + adoptions.map { ($0.place, .adoption) }
      + placedForAdoption.map { ($0.place, .placedForAdoption) }
      + previousPermanence.map { ($0.place, .previousPermanence) }
      + socialWorkers.map { ($0.place, .socialWorkers) }
      + deprivationsOfLiberty.map { ($0.place, .deprivationOfLiberty) }
  }
}
