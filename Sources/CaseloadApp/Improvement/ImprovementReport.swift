import CaseStore
import Casework
import Rulebook

/// Improvement work as it stands: what a committee's appendix is printed from.
public struct ImprovementReport: HoldsRegisterRecords {
  /// An action with its identifier.
  struct Action: Hashable, Sendable {
    let id: RegisterID
    let action: ImprovementAction
  }

  /// A recommendation with its identifier.
  struct Recommendation: Hashable, Sendable {
    let id: RegisterID
    let recommendation: ScrutinyRecommendation
  }

  /// The actions, plan after plan.
  let actions: [Action]
  /// The recommendations, panel after panel.
  let recommendations: [Recommendation]
  /// The numbers that measures name, as they are now; one that is not known is left out.
  let figures: [String: Double]
  /// The moment.
  let moment: Moment
  private let records: [RegisterID: RegisterRecord]

  let kind = RegisterKind.improvement

  func record(_ id: RegisterID) -> RegisterRecord? { records[id] }

  /// Reads the register.
  ///
  /// - Parameters:
  ///   - casebook: where it is kept.
  ///   - moment: the moment as at which numbers are computed.
  ///   - plan: only what stands under this plan or panel; nil for all.
  ///   - isComplete: whether recommendations that have left their panel's list are in it too.
  /// - Throws: why the register cannot be read.
  public init(
    from casebook: any Casebook, asOf moment: Moment, plan: String? = nil,
    isComplete: Bool = false
  ) throws {
    let records = try casebook.registers(RegisterQuery(.improvement))
      .filter { plan == nil || $0.group.lowercased() == plan?.lowercased() }
      .compactMap { try casebook.registerRecord($0.id) }
    actions = records.compactMap { record in
      record.improvement?.action.map { Action(id: record.id, action: $0) }
    }.sorted { ($0.action.plan, $0.id) < ($1.action.plan, $1.id) }
    recommendations = records.compactMap { record in
      record.improvement?.recommendation.map { Recommendation(id: record.id, recommendation: $0) }
    }.filter { isComplete || $0.recommendation.isOnList }.sorted {
      ($0.recommendation.panel, $0.recommendation.date, $0.id)
        < ($1.recommendation.panel, $1.recommendation.date, $1.id)
    }
    var figures: [String: Double] = [:]
    for id in Set(actions.compactMap { $0.action.measure.figure?.id }) {
      figures[id] = try ImprovementFigures.number(id, from: casebook, asOf: moment)
    }
    self.figures = figures
    self.moment = moment
    self.records = Dictionary(records.map { ($0.id, $0) }, uniquingKeysWith: { $1 })
  }
}

/// The numbers that a measure may name. Each is a report's or an indicator's, so that the page and what it names cannot
/// differ.
public enum ImprovementFigures {
  /// The names of the numbers, and what each counts. An indicator is that of the last whole month.
  public static let all: [(id: String, title: String)] =
    Report.allCases.map { ($0.rawValue, $0.title) }
    + indicators.map { ($0.id, "\($0.id) \($0.short), last month") }

  /// The indicators that are counted.
  private static let indicators = ((try? IndicatorFile.standard()) ?? []).filter {
    $0.counts != nil
  }

  /// What a number counts; its name where this version does not know it.
  static func title(_ id: String) -> String { all.first { $0.id == id }?.title ?? id }

  /// A number as it is now, an indicator as it was in the last whole month; nil when this version does not know it, or
  /// the records do not tell.
  static func number(_ id: String, from casebook: any Casebook, asOf moment: Moment) throws
    -> Double?
  {
    if let report = Report(rawValue: id) {
      return Double(try report.table(from: casebook, asOf: moment).rows.count)
    }
    guard let indicator = indicators.first(where: { $0.id == id }) else { return nil }
    let month = DatasetMonth(of: moment.date).adding(-1)
    return try casebook.dataset(month, at: moment).ledger.figure(indicator, in: month).value
  }
}
