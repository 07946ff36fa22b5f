/// The monthly briefing on exceptional arrangements for the directors, as sections of plain lines that a printer
/// lays out.
public struct PlacementBriefing: Hashable, Sendable {
  /// A heading and what stands under it; a section with nothing to tell says so in one line.
  public struct Section: Hashable, Sendable {
    /// The heading.
    public let title: String
    /// The lines.
    public let lines: [String]
  }

  /// The first and the last day.
  public let days: ClosedRange<CivilDate>

  /// The sections, in their order.
  public let sections: [Section]

  /// The briefing on a span of days.
  ///
  /// - Parameters:
  ///   - children: every child who may be in the register.
  ///   - days: the month; its last day is the one as at which the register is read.
  ///   - timescales: rules, working days and the authority's standards.
  public init(
    of children: [ChildRecord], in days: ClosedRange<CivilDate>, _ timescales: Timescales
  ) {
    self.days = days
    let last = days.upperBound
    let all = children.flatMap { child in
      child.exceptionalArrangements.filter { own in
        own.start <= last && (own.end.map { days.lowerBound <= $0 } ?? true)
      }.map { child.registerEntry($0, on: last, timescales) }
    }.sorted { ($0.arrangement.start, $0.child, $0.id) < ($1.arrangement.start, $1.child, $1.id) }
    let current = all.filter { $0.arrangement.holds(on: last) }
    self.sections = [
      Self.section("In the register on \(last.medium)", Self.counts(current)),
      Self.section("Children", current.map(Self.line)),
      Self.section(
        "Began in the month",
        all.filter { days.contains($0.arrangement.start) }.map { entry in
          "\(entry.name): \(entry.arrangement.kind.title.loweringFirst), "
            + entry.arrangement.start.medium
        }),
      Self.section(
        "Ended in the month",
        all.compactMap { entry in
          entry.arrangement.end.flatMap { end in
            days.contains(end)
              ? "\(entry.name): \((entry.arrangement.ending ?? "ended").loweringFirst), "
                + "\(end.medium), after \(entry.days) days" : nil
          }
        }),
      Self.section("Approvals delayed", current.compactMap(Self.delayed)),
      Self.section("Decisions of the panel", Self.decisions(of: children, in: days)),
      Self.section(
        "Conditions open",
        current.flatMap { entry in
          entry.openConditions.map { condition in
            let due = condition.by.map { by in
              ", by \(by.medium)" + (by < last ? ", \(by.days(to: last)) days over" : "")
            }
            return "\(entry.name): \(condition.what)" + (due ?? "")
          }
        }),
    ]
  }

  private static func section(_ title: String, _ lines: [String]) -> Section {
    Section(title: title, lines: lines.isEmpty ? ["None."] : lines)
  }

  private static func counts(_ entries: [OversightRegisterEntry]) -> [String] {
    ExceptionalArrangement.Kind.allCases.map { kind in
      let own = entries.filter { $0.arrangement.kind == kind }
      let longest = own.map(\.days).max()
      return "\(kind.title): \(own.count)" + (longest.map { ", the longest \($0) days" } ?? "")
    }
  }

  private static func line(_ entry: OversightRegisterEntry) -> String {
    let gaps = entry.gaps.isEmpty ? "nothing missing" : entry.gaps.joined(separator: "; ")
    return "\(entry.name): \(entry.arrangement.kind.title.loweringFirst), \(entry.days) days, "
      + "approval \(entry.approval.words(on: entry.date)); \(gaps)"
  }

  private static func delayed(_ entry: OversightRegisterEntry) -> String? {
    switch entry.approval.standing(on: entry.date) {
    case .inTime: nil
    case .late, .refused, .waiting, .notSought:
      "\(entry.name): \(entry.approval.words(on: entry.date))"
    }
  }

  private static func decisions(of children: [ChildRecord], in days: ClosedRange<CivilDate>)
    -> [String]
  {
    children.flatMap { child in
      child.placementOversight.decisions.filter { days.contains($0.date) }.map { decision in
        (
          decision.date,
          "\(decision.date.medium) \(child.person.name?.spoken ?? child.id.rawValue): "
            + "\(decision.words.loweringFirst), \(decision.approver), "
            + decision.grade.title.lowercased()
        )
      }
    }.sorted { ($0.0, $0.1) < ($1.0, $1.1) }.map(\.1)
  }
}
