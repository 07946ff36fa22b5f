import Casework
import Terminal
import Widgets

/// Young people on the way out of care and after it: what is due, whether the authority is in touch, home and
/// activity.
struct CareLeaversBoard: OwnBoard {
  let title = "Care leavers"
  var isOwn = false
  var isRenewed: Bool { true }

  func load(from casebook: any Casebook, _ asker: BoardAsker) throws -> CareLeaverList {
    try CareLeaverList(from: casebook, asker, own: isOwn)
  }

  func heading(_ content: CareLeaverList, _ reading: BoardReading) -> StyledText {
    let rows = content.rows
    let overdue = rows.count { row in
      row.due.first?.status(asOf: reading.now) == .overdue
    }
    return StyledText(
      whose + "\(rows.count) young people, \(overdue) overdue, "
        + "\(rows.count(where: \.isOutOfTouch)) not in touch, "
        + "\(rows.count { $0.adviserMissing != nil }) without an adviser")
  }

  func document(_ content: CareLeaverList, _ reading: BoardReading) -> Document {
    var page = reading.builder
    let rows = content.rows.filter { reading.passes(Self.texts($0, reading)) }
    if rows.isEmpty {
      page.paragraph(
        content.rows.isEmpty && isOwn
          ? "None of your young people is owed support on leaving care. o shows everybody’s."
          : content.rows.isEmpty
            ? "No young person is owed support on leaving care." : reading.nothingPasses)
      return page.document
    }
    for category in CareLeaverStanding.Category.allCases {
      let own = rows.filter { $0.situation.standing.category == category }
      if own.isEmpty { continue }
      page.heading("\(category.title): \(own.count)")
      for row in own { Self.add(row, to: &page, reading) }
    }
    return page.document
  }

  private static func texts(_ row: CareLeaverList.Row, _ reading: BoardReading) -> [String] {
    [
      row.name, row.child.rawValue, row.situation.standing.category.title,
      row.situation.adviser.map { reading.staff.name(of: $0.worker) } ?? "no adviser",
      row.isOutOfTouch ? "not in touch" : "",
    ] + row.due.map(\.title)
  }

  private static func add(
    _ row: CareLeaverList.Row, to page: inout DocumentBuilder, _ reading: BoardReading
  ) {
    let first = row.due.first
    var text =
      first.map { reading.left($0.due, $0.status(asOf: reading.now)) } ?? StyledText("Nothing due")
    if let first {
      text.append(
        ", \(first.title), must by \(first.due.date.brief(near: reading.today))")
    }
    page.item(
      .child(row.child, .care),
      lead: [(StyledText(row.name), 18), (StyledText(row.age.map { "\($0)" } ?? ""), 3)],
      text: text,
      more: [others(row, reading), who(row, reading), life(row, reading), attempts(row, reading)],
      moreIndent: 4)
  }

  /// What else is due.
  private static func others(_ row: CareLeaverList.Row, _ reading: BoardReading) -> String {
    let others = row.due.dropFirst().map {
      "\($0.title) by \($0.due.date.brief(near: reading.today))"
    }
    return others.isEmpty ? "" : "Also: \(others.joined(separator: ", "))."
  }

  /// Who advises, and the plan.
  private static func who(_ row: CareLeaverList.Row, _ reading: BoardReading) -> String {
    let adviser: String? =
      row.adviserMissing.map { "No adviser since \($0.medium)" }
      ?? row.situation.adviser.map { "Adviser \(reading.staff.name(of: $0.worker))" }
    let plan = row.plan.map { "plan of \($0.medium)" } ?? "no pathway plan"
    return [adviser, plan].compactMap { $0 }.joined(separator: ", ").capitalised + "."
  }

  /// Contact in weeks, home and activity; of a child in care they are other people's to know.
  private static func life(_ row: CareLeaverList.Row, _ reading: BoardReading) -> String {
    if row.isLookedAfter { return "" }
    let situation = row.situation
    let reached = situation.lastReached.map { contact in
      "Reached \((contact.date.days(to: reading.today) / 7).of("week")) ago"
    }
    let touch = row.isOutOfTouch ? "Not in touch" : reached ?? "In touch"
    let home =
      situation.isSuitablyAccommodated.map { $0 ? "home suitable" : "home not suitable" }
      ?? "home not known"
    let activity =
      situation.isInEducationOrWork.map { $0 ? "in education or work" : "not in education or work" }
      ?? "activity not known"
    return "\(touch); \(home); \(activity)."
  }

  /// What was tried to be in touch again.
  private static func attempts(_ row: CareLeaverList.Row, _ reading: BoardReading) -> String {
    guard row.isOutOfTouch else { return "" }
    let tried = row.situation.attempts.suffix(4).map {
      "\($0.date.brief(near: reading.today)) \($0.kind.title.loweringFirst)"
    }
    return row.situation.contactWords.capitalised
      + (tried.isEmpty ? "." : ": \(tried.joined(separator: ", ")).")
  }

  func message(_ content: CareLeaverList, selected: Target?, _ reading: BoardReading) -> String {
    guard let child = selected?.child, let row = content.rows.first(where: { $0.child == child })
    else { return "" }
    return row.situation.standing.why
  }
}

extension Place {
  /// Young people on the way out of care, and after it.
  static let careLeavers = Place(
    id: "place.careLeavers", title: "Care leavers",
    help: "Young people leaving care: plan, review, contact, home and activity, by category.",
    key: .character("V")
  ) { _ in CareLeaversBoard() }
}
