import CaseStore
import Casework
import Rulebook

/// A month on paper for a performance board: figures, what moved and why, exceptions by name, and how improvement work
/// stands.
public struct ManagersPack {
  private let casebook: any Casebook
  private let report: DatasetReport
  private let source: DatasetSource
  private let month: DatasetMonth
  private let settings: DatasetSettings
  private let hasNames: Bool

  /// Shares of which those who are missing are named: a child stands behind each.
  static let exceptions = ["CP8-QL", "LAC7-QL", "LAC10 (%)", "LAC11-QL (%)", "NI147", "CP3-QL"]

  /// Gathers a pack.
  ///
  /// - Parameters:
  ///   - casebook: where the records are.
  ///   - report: the dataset of the months up to the pack's.
  ///   - source: the facts behind it.
  ///   - month: the month.
  ///   - settings: from how great a move on a word is asked for.
  ///   - hasNames: whether exceptions name children; for those allowed only.
  public init(
    from casebook: any Casebook, _ report: DatasetReport, _ source: DatasetSource,
    month: DatasetMonth, settings: DatasetSettings, hasNames: Bool
  ) {
    self.casebook = casebook
    self.report = report
    self.source = source
    self.month = month
    self.settings = settings
    self.hasNames = hasNames
  }

  /// The pack in a format.
  public func text(as format: PrintFormat, by user: WorkerID?) throws -> String {
    let staff = casebook.staff
    let printer = user.map { ["Printed by \(staff.name(of: $0))"] } ?? []
    var blocks: [PrintedPage.Block] = [.heading("Moved by more than \(settings.promptChange)%")]
    blocks += try moved(staff)
    blocks.append(.heading("Exceptions"))
    blocks += try exceptions(staff)
    blocks += report.blocks
    let improvement = try ImprovementReport(from: casebook, asOf: report.asAt)
    blocks.append(.heading("Improvement work"))
    blocks += ImprovementPage.page(improvement, by: user, staff: staff).blocks
    blocks.append(.heading("Definitions"))
    blocks += report.definitions
    return PrintedPage(
      title: "Performance board, \(month.short)", header: report.statements + printer, version: "",
      mark: hasNames
        ? "CONFIDENTIAL: names children" : "OFFICIAL: identifiers of children, no names",
      blocks: blocks
    ).rendered(as: format)
  }

  /// What moved, with the commentary that was written or a line to write one.
  private func moved(_ staff: Staff) throws -> [PrintedPage.Block] {
    let written = try casebook.commentary().filter { $0.month == month }
    let rows = report.table.rows.filter { row in
      let isWritten = written.contains { $0.indicator == row.id }
      return isWritten || isPrompt(row)
    }
    if rows.isEmpty { return [.paragraph("No indicator moved so far, and none was commented on.")] }
    return rows.map { row in
      let change = DatasetWords.change(row.change(from: row.previous))
      let figures =
        "\(row.previous.words) last month, \(row.latest.words) now (\(change), \(row.travel.words))."
      let words = written.filter { $0.indicator == row.id }.map {
        "\($0.words) (\(staff.name(of: $0.by)), \($0.date.medium))"
      }
      let prompt = words.isEmpty ? ["COMMENTARY WANTED: why, and what is done about it?"] : words
      return .field(
        "\(row.id) \(row.indicator.short)", ([figures] + prompt).joined(separator: "\n"))
    }
  }

  /// Whether a figure moved so far that a word about it is wanted.
  func isPrompt(_ row: DatasetTable.Row) -> Bool {
    guard let change = row.change(from: row.previous) else { return false }
    return abs(change) > Double(settings.promptChange)
  }

  private func exceptions(_ staff: Staff) throws -> [PrintedPage.Block] {
    var blocks: [PrintedPage.Block] = []
    for id in Self.exceptions {
      guard let row = report.table.rows.first(where: { $0.id == id }),
        let missing = source.ledger.missing(row.indicator, in: month)
      else { continue }
      blocks.append(
        .paragraph("\(id) \(row.indicator.name): \(row.latest.words); \(missing.count) not in it."))
      let names = try source.names(of: missing, on: month.lastDay)
      blocks += try names.map { name in
        let record = try name.subject.record.child.flatMap { try casebook.record($0) }
        let day = min(month.lastDay, report.asAt.date)
        let reason = record.map {
          MissingReason(row.indicator, $0, name.fact, on: day, casebook.rulebook)
        }
        let why = hasNames ? reason?.words : reason?.plainWords
        let worker = name.subject.worker.map { staff.name(of: $0) } ?? "no worker"
        return .line(
          lead: name.subject.record.description,
          text: [hasNames ? name.subject.name : nil, worker, why].compactMap { $0 }
            .joined(separator: "; "))
      }
    }
    return blocks
  }
}
