import CaseStore
import Casework

extension Report {
  /// Asks the records.
  func table(from casebook: any Casebook, asOf moment: Moment) throws -> ReportTable {
    let source = Source(casebook: casebook, moment: moment)
    let rows =
      switch self {
      case .overdueByWorker: try source.overdue()
      case .byStatus: try source.byStatus()
      case .unallocated: try source.unallocated()
      case .notSeen: try source.notSeen()
      case .longPlans: try source.longPlans()
      case .notRecorded: try source.notRecorded()
      }
    return ReportTable(asOf: moment, rows: rows)
  }

  /// The questions, one a report.
  private struct Source {
    let casebook: any Casebook
    let moment: Moment
    private static let open: Set<ChildSummary.Status> = [
      .openCase, .childInNeed, .protectionPlan, .lookedAfter,
    ]

    init(casebook: any Casebook, moment: Moment) {
      self.casebook = casebook
      self.moment = moment
    }

    private var today: CivilDate { moment.date }

    private func name(_ worker: WorkerID?) -> String {
      worker.map { casebook.staff.name(of: $0) } ?? "Unallocated"
    }

    private func row(_ group: String, _ child: ReportChild, _ cells: [String]) -> ReportTable.Row {
      ReportTable.Row(
        group: group, target: .child(child.id), cells: [child.name] + cells + [child.id.rawValue])
    }

    func overdue() throws -> [ReportTable.Row] {
      let calendar = casebook.rulebook.calendar
      let rows = try casebook.overdue(asOf: moment).map { row in
        ReportTable.Row(
          group: name(row.worker), target: .childDeadline(row.id.child, row.id.deadline),
          cells: [
            row.name, row.title, row.due.date.medium,
            Deadline.left(at: .moment(moment), due: row.due, calendar: calendar).description,
            name(row.worker), row.id.child.rawValue,
          ])
      }
      return sortedByGroup(rows)
    }

    func byStatus() throws -> [ReportTable.Row] {
      let all = Set(ChildSummary.Status.allCases).subtracting([.closed])
      return try casebook.reportChildren(all).map { child in
        row(
          child.status.word, child,
          [
            child.dateOfBirth?.medium ?? "", child.opened?.medium ?? "", name(child.worker),
            child.status.word,
          ])
      }
    }

    func unallocated() throws -> [ReportTable.Row] {
      try casebook.reportChildren(Self.open).filter { $0.worker == nil }.map { child in
        let team = child.team.map { casebook.staff.team($0)?.name(on: today) ?? $0.rawValue }
        return row(
          child.status.word, child,
          [child.status.word, child.opened?.medium ?? "", team ?? ""])
      }
    }

    /// A child whose case has just been opened is not due to be seen yet, so the days count from the referral
    /// where the last visit was before it or there was none.
    func notSeen() throws -> [ReportTable.Row] {
      let rows = try casebook.reportChildren(Self.open).compactMap { child -> ReportTable.Row? in
        let since = [child.lastSeen, child.opened].compactMap { $0 }.max()
        let days = since.map { $0.days(to: today) }
        guard days.map({ $0 > Report.daysUnseen }) ?? true else { return nil }
        return row(
          name(child.worker), child,
          [
            child.status.word, child.lastSeen?.medium ?? "never", days.map { "\($0)" } ?? "",
            name(child.worker),
          ])
      }
      return sortedByGroup(rows)
    }

    func notRecorded() throws -> [ReportTable.Row] {
      let rows = try casebook.reportChildren(Self.open).compactMap { child -> ReportTable.Row? in
        let days = child.lastRecorded.date.days(to: today)
        guard days > Report.daysStill else { return nil }
        return row(
          name(child.worker), child,
          [
            child.status.word, child.lastRecorded.date.medium, "\(days)", name(child.worker),
          ])
      }
      return sortedByGroup(rows)
    }

    /// A looked after child may be on a plan as well, so both are asked for.
    func longPlans() throws -> [ReportTable.Row] {
      let codes = casebook.rulebook.codes
      let rows = try casebook.reportChildren([.protectionPlan, .lookedAfter]).compactMap {
        child -> ReportTable.Row? in
        guard let plan = try casebook.record(child.id)?.protection.plan(openOn: today) else {
          return nil
        }
        let months = plan.start.months(to: today)
        guard plan.start.adding(months: Report.monthsOfLongPlan) < today else { return nil }
        return row(
          name(child.worker), child,
          [
            codes.shortLabel(for: plan.category(on: today)), plan.start.medium, "\(months)",
            name(child.worker),
          ])
      }
      return sortedByGroup(rows)
    }

    /// Groups in the order of their headings; the lines of each as they came.
    private func sortedByGroup(_ rows: [ReportTable.Row]) -> [ReportTable.Row] {
      rows.enumerated().sorted { ($0.element.group, $0.offset) < ($1.element.group, $1.offset) }
        .map(\.element)
    }
  }
}

extension CivilDate {
  /// How many whole months have passed at a later date.
  fileprivate func months(to date: CivilDate) -> Int {
    var months = max(0, days(to: date) / 32)
    while adding(months: months + 1) <= date { months += 1 }
    return months
  }
}
