import CaseStore
import Casework
import Rulebook
import Terminal
import Widgets

/// The names behind a figure, or those that are missing from a share: the longest first, with the reason.
struct FigureNamesBoard: MonthBoard {
  /// The indicator.
  let indicator: Indicator.ID
  var month: DatasetMonth?
  /// Whether those are named who are in the whole and not counted.
  let isMissing: Bool
  var title: String { isMissing ? "Not in it" : "Counted" }

  /// A name with why it stands here.
  struct Line: Hashable, Sendable {
    let name: FactName
    /// Why a child is missing, and since when.
    let reason: String
    /// For the order: how many days it has been so.
    let days: Int
  }

  /// The names.
  struct Content: Sendable {
    let figure: IndicatorFigure
    let short: String
    let lines: [Line]
  }

  /// For how many the record is read to say why.
  private static let mostReasons = 300

  func load(from casebook: any Casebook, _ asker: BoardAsker) throws -> Content {
    let last = last(on: asker.today)
    guard let own = try IndicatorFile.standard().first(where: { $0.id == indicator }) else {
      return Content(figure: .noData, short: indicator, lines: [])
    }
    let source = try casebook.dataset(last, at: asker.now)
    let facts =
      isMissing
      ? source.ledger.missing(own, in: last) ?? [] : source.ledger.counted(own, in: last)
    let names = try source.names(of: facts, on: last.lastDay)
    let lines = try names.enumerated().map { index, name -> Line in
      let day = min(last.lastDay, asker.today)
      guard isMissing, index < Self.mostReasons, let child = name.subject.record.child,
        let record = try casebook.record(child)
      else { return Line(name: name, reason: "", days: name.fact.measure ?? 0) }
      let why = MissingReason(own, record, name.fact, on: day, casebook.rulebook)
      return Line(name: name, reason: why.words, days: why.days)
    }
    return Content(
      figure: source.ledger.figure(own, in: last), short: own.short,
      lines: isMissing
        ? lines.enumerated().sorted { ($1.element.days, $0.offset) < ($0.element.days, $1.offset) }
          .map(\.element) : lines)
  }

  func heading(_ content: Content, _ reading: BoardReading) -> StyledText {
    StyledText("\(content.short), \(last(on: reading.today).short): ", .heading)
      + StyledText(
        "\(content.lines.count) \(isMissing ? "not in it" : "counted"); "
          + "\(content.figure.words)")
  }

  func document(_ content: Content, _ reading: BoardReading) -> Document {
    var page = reading.builder
    let shown = content.lines.filter { line in
      reading.passes([
        line.name.subject.name, line.reason,
        line.name.subject.worker.map { reading.staff.name(of: $0) } ?? "",
        team(line, reading),
      ])
    }
    for line in shown.prefix(ReportBoard.mostRows) {
      let target: Target =
        switch line.name.subject.record {
        case .child(let child): .child(child)
        case .register(let id): .board(BoardLink(RegisterItemBoard(id: id)))
        }
      let worker = line.name.subject.worker.map { reading.staff.name(of: $0) } ?? "No worker"
      let team = team(line, reading)
      page.item(
        target,
        lead: [
          (StyledText(line.name.subject.name).highlighting(reading.filter), 24),
          (StyledText(line.name.fact.since.medium), 11),
        ],
        text: StyledText(
          (line.name.fact.measure.map { "\($0) wd, " } ?? "") + worker
            + (team.isEmpty ? "" : ", \(team)")),
        more: line.reason.isEmpty ? [] : [line.reason], moreIndent: 4)
    }
    if shown.isEmpty {
      page.paragraph(content.lines.isEmpty ? "Nobody." : reading.nothingPasses)
    }
    return page.document
  }

  private func team(_ line: Line, _ reading: BoardReading) -> String {
    line.name.subject.team.map { reading.staff.team($0)?.name(on: reading.today) ?? $0.rawValue }
      ?? ""
  }

  func message(_ content: Content, selected: Target?, _ reading: BoardReading) -> String {
    isMissing ? "The worker is the one of the day. Enter opens the child." : ""
  }
}

/// Why a child is in the whole of a share and not counted in it, and for how long.
struct MissingReason: Hashable, Sendable {
  /// In a sentence, with what a worker wrote.
  let words: String
  /// In a sentence without what anybody wrote, which may name people.
  let plainWords: String
  /// For how many days.
  let days: Int

  init(
    _ indicator: Indicator, _ record: ChildRecord, _ fact: CaseFact, on day: CivilDate,
    _ rulebook: Rulebook
  ) {
    switch indicator.counts?.kind {
    case .seenOnPlan, .visitedInTime:
      let last = record.visits.seen(onOrBefore: day).last?.date
      let since = max(last ?? .earliest, last == nil ? fact.since : .earliest)
      let unseen = since.days(to: day)
      let seen =
        last.map { "Last seen \($0.medium), \(unseen) days before" } ?? "Never seen on a visit"
      let attempt = record.visits.all.last { !$0.isSeen && $0.date <= day && since < $0.date }
      let tried = attempt.map { "tried \($0.date.medium)" } ?? "no attempt recorded"
      let why = attempt.map { ": \($0.whyNotSeen ?? "no reason given")" } ?? ""
      plainWords = "\(seen); \(tried)."
      words = why.hasSuffix(".") ? "\(seen); \(tried)\(why)" : "\(seen); \(tried)\(why)."
      days = unseen
    case .carePlan, .pathwayPlan, .inTouchAndSuitable:
      days = fact.since.days(to: day)
      let situation = record.careLeaverSituation(on: day)?.contactWords.capitalised
      words =
        indicator.counts?.kind == .inTouchAndSuitable
        ? "\(situation ?? "Nothing is known")." : "None in \(days) days."
      plainWords = words
    default:
      days = fact.measure ?? 0
      words = fact.measure.map { "\($0) working days." } ?? ""
      plainWords = words
    }
  }
}
