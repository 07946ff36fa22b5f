import CaseStore
import Casework

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

/// The numbers that a measure may name. Each is a report's, so that the page and the report cannot differ.
public enum ImprovementFigures {
  /// The names of the numbers, and what each counts.
  public static let all: [(id: String, title: String)] = Report.allCases.map {
    ($0.rawValue, $0.title)
  }

  /// What a number counts; its name where this version does not know it.
  static func title(_ id: String) -> String { Report(rawValue: id)?.title ?? id }

  /// A number as it is now; nil when this version does not know it.
  static func number(_ id: String, from casebook: any Casebook, asOf moment: Moment) throws
    -> Double?
  {
    try Report(rawValue: id).map { Double(try $0.table(from: casebook, asOf: moment).rows.count) }
  }
}
