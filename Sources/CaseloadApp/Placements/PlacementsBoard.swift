import Casework
import Terminal
import Widgets

/// The register of exceptional arrangements: who answers for what, and what is not there.
struct PlacementsBoard: OwnBoard {
  let title = "Placements"
  var isOwn = false
  var isRenewed: Bool { true }

  func load(from casebook: any Casebook, _ asker: BoardAsker) throws -> PlacementRegister {
    try PlacementRegister(from: casebook, asker, own: isOwn)
  }

  func heading(_ content: PlacementRegister, _ reading: BoardReading) -> StyledText {
    let entries = content.rows.map(\.entry)
    let wanting = entries.count { entry in
      switch entry.approval.standing(on: entry.date) {
      case .inTime, .late: false
      case .refused, .waiting, .notSought: true
      }
    }
    let over = entries.count { entry in
      entry.temporaryApproval.map { $0.hardStop < entry.date } ?? false
    }
    var words = [
      "\(entries.count) in the register", "\(wanting) not approved",
      "\(entries.count { !$0.gaps.isEmpty }) with gaps",
    ]
    if over > 0 { words.append("\(over) past the hard stop") }
    return StyledText(whose + words.joined(separator: ", "))
  }

  func document(_ content: PlacementRegister, _ reading: BoardReading) -> Document {
    var page = reading.builder
    let rows = content.rows.filter { reading.passes(Self.texts($0.entry)) }
    if rows.isEmpty {
      page.paragraph(
        content.rows.isEmpty && isOwn
          ? "None of your children is in such a placement. o shows everybody’s."
          : content.rows.isEmpty
            ? "No child is in a setting that is not registered, with parents under an order, or with a "
              + "connected person who is approved for the time being."
            : reading.nothingPasses)
      return page.document
    }
    let standards = reading.rulebook.timescales.placementStandards
    let agenda = content.rows.count { standards.panel.contains($0.entry.arrangement.kind) }
    if agenda > 0, reading.filter.isBlank {
      page.item(
        .board(BoardLink(PanelBoard())), lead: [],
        text: StyledText("Agenda of the panel: \(agenda.of("child", "children"))"))
    }
    for kind in ExceptionalArrangement.Kind.allCases {
      let own = rows.filter { $0.entry.arrangement.kind == kind }
      if own.isEmpty { continue }
      page.heading("\(kind.title): \(own.count)")
      for row in own { Self.add(row, to: &page, reading) }
    }
    return page.document
  }

  private static func texts(_ entry: OversightRegisterEntry) -> [String] {
    [
      entry.name, entry.child.rawValue, entry.arrangement.kind.title,
      entry.arrangement.placement.carer ?? "", entry.arrangement.placement.name ?? "",
    ] + entry.gaps
  }

  private static func add(
    _ row: PlacementRegister.Row, to page: inout DocumentBuilder, _ reading: BoardReading
  ) {
    let entry = row.entry
    var text = CareOversightPart.approval(entry, reading.glyphs)
    if let temporary = entry.temporaryApproval {
      let ends = "ends \(temporary.hardStop.brief(near: reading.today))"
      let isOver = temporary.hardStop < reading.today
      let isNear = reading.today.days(to: temporary.hardStop) <= 28
      let status: Status = isOver ? .overdue : isNear ? .dueSoon : .onTrack
      let extended = temporary.extended == nil ? "; " : ", extended; "
      text = status.text(ends, glyphs: reading.glyphs) + StyledText(extended) + text
    }
    let seen = entry.lastSeen.map {
      "Seen \($0.date.brief(near: reading.today))\($0.isSeenAlone ? ", alone" : "")"
    }
    let next = row.visit.map { "visit by \($0.due.date.brief(near: reading.today))" }
    let panel = row.panel.map { "panel by \($0.due.date.brief(near: reading.today))" }
    let open = entry.checks.count(where: \.isOpen)
    let checks =
      entry.checks.isEmpty ? nil : open == 0 ? "checks made" : "\(open.of("check")) open"
    let line = [seen ?? "Not seen there", next, checks, panel].compactMap { $0 }
    // What the columns say already is not said again among the gaps.
    let gaps = entry.gaps.filter { gap in
      !gap.hasPrefix("approval") && !gap.hasPrefix("not seen there")
    }
    page.item(
      .child(entry.child, .care),
      lead: [(StyledText(entry.name), 18), (StyledText(entry.days.of("day")), 8)], text: text,
      more: [
        line.joined(separator: "; ") + ".",
        gaps.isEmpty ? "" : "Open: \(gaps.joined(separator: "; ")).",
      ], moreIndent: 4)
  }

  func message(
    _ content: PlacementRegister, selected: Target?, _ reading: BoardReading
  ) -> String {
    guard let child = selected?.child,
      let entry = content.rows.first(where: { $0.entry.child == child })?.entry
    else { return selected == nil ? "" : "Print it with: caseload panel --briefing" }
    let place = [entry.arrangement.placement.name, entry.arrangement.placement.carer]
      .compactMap { $0 }.joined(separator: ", ")
    return "\(entry.arrangement.kind.title) since \(entry.arrangement.start.medium)"
      + (place.isEmpty ? "." : ": \(place).")
      + (entry.plan.map { " Plan: \($0.plan.firstLine)" } ?? "")
  }
}

extension Place {
  /// Children in exceptional arrangements.
  static let placements = Place(
    id: "place.placements", title: "Placements",
    help: "Placements that a manager answers for: approval, checks, visits, hard stops, the panel.",
    key: .character("L")
  ) { _ in PlacementsBoard() }
}
