/// The agenda of the panel for exceptional arrangements. It builds itself from the records.
public struct PanelAgenda: Hashable, Sendable {
  /// The day of the panel.
  public let date: CivilDate

  /// The children, the longest in such an arrangement first.
  public let items: [OversightRegisterEntry]

  /// The agenda for a day.
  ///
  /// - Parameters:
  ///   - children: every child who may be in the register.
  ///   - date: the day of the panel.
  ///   - timescales: rules, working days and the authority's standards.
  public init(of children: [ChildRecord], on date: CivilDate, _ timescales: Timescales) {
    self.date = date
    self.items = children.flatMap { $0.oversightRegister(on: date, timescales) }.filter {
      timescales.placementStandards.panel.contains($0.arrangement.kind)
    }.sorted { ($0.arrangement.start, $0.child, $0.id) < ($1.arrangement.start, $1.child, $1.id) }
  }

  /// What is put before the panel about a child, as label and text, in the order in which it is looked at.
  public static func lines(of item: OversightRegisterEntry) -> [(label: String, text: String)] {
    let place = [item.arrangement.placement.name, item.arrangement.placement.carer].compactMap {
      $0
    }
    let checked = item.checks.map { "\($0.kind.title): \($0.words)" }
    let conditions = item.openConditions.map { condition in
      condition.what + (condition.by.map { ", by \($0.medium)" } ?? "")
    }
    return [
      ("Where", place.isEmpty ? "not named" : place.joined(separator: ", ")),
      ("Since", "\(item.arrangement.start.medium), \(item.days) days"),
      ("Approval", item.approval.words(on: item.date)),
      ("Checks", checked.joined(separator: "; ")),
      (
        "Last seen",
        item.lastSeen.map { visit in
          "\(visit.date.medium), \(visit.isSeenAlone ? "alone" : "not alone")"
        } ?? "not seen there yet"
      ),
      (
        "Visits",
        item.frequency.map { frequency in frequency.reason } ?? "no duty to visit"
      ),
      ("Plan", item.plan?.plan ?? "none"),
      ("Contingency", item.plan?.contingency ?? "none"),
      ("Search", item.search.map { $0.words(on: item.date) } ?? "none"),
      (
        "Reviewing officer",
        item.discussion.map { "\($0.date.medium): \($0.summary)" } ?? "not discussed"
      ),
      ("Last decision", item.decision.map { "\($0.date.medium): \($0.words)" } ?? "none"),
      ("Conditions open", conditions.isEmpty ? "none" : conditions.joined(separator: "; ")),
      ("Gaps", item.gaps.isEmpty ? "none" : item.gaps.joined(separator: "; ")),
    ]
  }
}
