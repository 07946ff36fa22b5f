import Casework
import Terminal
import Widgets

/// Two records side by side, with what a merger of them would bring.
struct DuplicatePairBoard: Board {
  /// The one record.
  let first: ChildID
  /// The other.
  let second: ChildID
  let title = "Two records"
  var context: CommandContext { .duplicatePair }
  var isRenewed: Bool { true }

  /// The records as they stand.
  struct Found: Sendable {
    /// The one that would be kept: the longer one.
    let kept: ChildRecord
    /// The one that would be shown under it.
    let other: ChildRecord
    /// Whether they are merged.
    var isMerged: Bool { kept.merging.holds(other.id) }
  }

  func load(from casebook: any Casebook, _ asker: BoardAsker) throws -> Found? {
    guard let one = try casebook.recordAlone(first), let other = try casebook.recordAlone(second)
    else { return nil }
    let isSwapped =
      other.merging.holds(one.id)
      || (!one.merging.holds(other.id) && one.revision < other.revision)
    return isSwapped ? Found(kept: other, other: one) : Found(kept: one, other: other)
  }

  func heading(_ content: Found?, _ reading: BoardReading) -> StyledText {
    guard let content else { return StyledText("One of the two records is not here.") }
    return StyledText(
      content.isMerged
        ? "\(content.other.id) is shown under \(content.kept.id)"
        : "\(content.kept.id) would be kept, \(content.other.id) shown under it")
  }

  func document(_ content: Found?, _ reading: BoardReading) -> Document {
    var page = reading.builder
    guard let content else { return page.document }
    addFacts(content, to: &page, reading)
    if content.isMerged {
      addUnmerging(content, to: &page, reading)
    } else {
      addMerging(content, to: &page, reading)
    }
    return page.document
  }

  func message(_ content: Found?, selected: Target?, _ reading: BoardReading) -> String {
    guard let content else { return "" }
    return content.isMerged
      ? "U takes the two apart, for a manager. Nothing of either is lost."
      : "M merges them with a reason, for a manager. U would give both back as they are now."
  }

  // MARK: - Side by side

  private func addFacts(
    _ content: Found, to page: inout DocumentBuilder, _ reading: BoardReading
  ) {
    let records = [content.kept, content.other]
    let label = 14
    let width = max(10, (reading.width - label - 3) / 2)
    page.row(
      [(text: StyledText(""), width: label, target: nil, isTrailing: false)]
        + records.map {
          (
            text: StyledText($0.id.rawValue, .heading), width: width, target: .child($0.id),
            isTrailing: false
          )
        })
    for (what, fact) in Self.facts(reading) {
      let (own, its) = (fact(content.kept) ?? "", fact(content.other) ?? "")
      if own.isEmpty, its.isEmpty { continue }
      let differs = !own.isEmpty && !its.isEmpty && own != its
      let style: Style = differs ? .heading : .plain
      page.row([
        (text: StyledText(what, .label), width: label, target: nil, isTrailing: false),
        (text: StyledText(own, style), width: width, target: nil, isTrailing: false),
        (text: StyledText(its, style), width: width, target: nil, isTrailing: false),
      ])
    }
  }

  private static func facts(_ reading: BoardReading)
    -> [(String, (ChildRecord) -> String?)]
  {
    let today = reading.today
    return [
      ("Name", { $0.fullName }),
      ("Born", { $0.person.dateOfBirth?.medium }),
      ("Expected", { $0.person.expectedDateOfBirth?.medium }),
      ("Sex", { $0.person.sex == .unknown ? nil : $0.person.sex.word }),
      ("NHS number", { $0.person.nhsNumber.map(NHSNumber.spoken) }),
      ("Pupil number", { $0.person.pupilNumber.current }),
      ("Home", { $0.person.address(on: today)?.oneLine }),
      (
        "Worker",
        { record in
          record.allocations.worker(on: today).map { reading.staff.name(of: $0) }
        }
      ),
      ("Entries", { "\($0.revision)" }),
      ("First entry", { $0.events.first?.at.date.medium }),
      ("Last entry", { $0.events.last?.at.date.medium }),
    ]
  }

  // MARK: - Before a merger

  private func addMerging(
    _ content: Found, to page: inout DocumentBuilder, _ reading: BoardReading
  ) {
    if let match = ProbableDuplicate(
      IdentityFacts(content.kept), IdentityFacts(content.other), threshold: 0)
    {
      page.heading("Why they may be one child")
      page.note(match.spokenReasons + ".")
    }
    let preview = MergePreview(
      kept: content.kept, other: content.other, on: reading.today, using: reading.rulebook)
    page.heading("What would be shown")
    let events = preview.merged.view.events.count
    page.note(
      "\(events.of("entry", "entries")) of both in the order of recording. Both records stay whole "
        + "and can be taken apart again.")
    for difference in preview.differences {
      page.field(
        difference.what,
        difference.isTakenFromOther
          ? "\(difference.other), from \(content.other.id)"
          : "\(difference.kept); \(content.other.id) says \(difference.other)")
    }
    guard !preview.contradictions.isEmpty else { return }
    page.heading("What cannot both be right")
    for found in preview.contradictions {
      page.item(
        .childEvent(preview.merged.home[found.event] ?? content.kept.id, found.event),
        lead: [(StyledText(found.date.medium), 11)], text: StyledText(found.title),
        more: [found.breach.statement])
    }
  }

  // MARK: - Before taking apart

  private func addUnmerging(
    _ content: Found, to page: inout DocumentBuilder, _ reading: BoardReading
  ) {
    if let link = content.kept.merging.merged.first(where: { $0.other == content.other.id }) {
      page.heading("Merged")
      page.field(link.date.medium, link.reason)
    }
    guard let preview = UnmergePreview(kept: content.kept, other: content.other) else { return }
    page.heading("If they are taken apart")
    page.note(
      preview.since.isEmpty
        ? "Nothing was recorded since. Each record is as it was."
        : "\(preview.since.count.of("entry", "entries")) recorded since "
          + "\(preview.since.count == 1 ? "stays" : "stay") with \(content.kept.id).")
    guard !preview.toRecordAnew.isEmpty else { return }
    page.heading("To be recorded anew in \(content.other.id)")
    for recorded in preview.toRecordAnew {
      page.item(
        .childEvent(content.kept.id, recorded.id),
        lead: [(StyledText(recorded.date.medium), 11)],
        text: StyledText(recorded.event.headline(reading.rulebook.codes)))
    }
  }
}
