import Casework

/// Maps the end of care that an episode row states.
///
/// That care ended is known even where the reason cannot be true, such as independent living at the
/// age of nine: then the end is recorded without its reason, and the report says so.
struct EpisodeEnding {
  let episode: EpisodeRow
  let date: CivilDate

  /// - Returns: Whether the record now holds the end.
  func apply(to planner: inout ChildPlanner, _ row: RowLedger.ID) -> Bool {
    let key = planner.key("episode.end", episode.began)
    let unexplained = CareEnded(on: date, because: nil)
    guard let reason = episode.endReason else { return planner.put(unexplained, key, from: row) }
    if reason.isDeath, planner.record.person.dateOfDeath == nil {
      // A death that cannot be is the end's fault, and comes out with it.
      _ = planner.attempt(ChildDied(on: date), planner.key("death"), from: row)
    }
    let event = CareEnded(on: date, because: reason)
    let outcome = planner.attempt(event, key, from: row)
    switch outcome {
    case .refused(let breach) where Self.isAboutReason(breach):
      guard planner.attempt(unexplained, key, from: row).holds else { break }
      planner.ledger.add(row)
      remark(breach.description, rule: breach.reference, &planner, row)
      return true
    case .different(let recorded) where recorded.event as? CareEnded == unexplained:
      remark("The record could not take it.", rule: nil, &planner, row)
      return true
    default: break
    }
    planner.note(outcome, of: event, for: row)
    return outcome.holds
  }

  /// Whether the gate refused the reason for the end rather than the end.
  private static func isAboutReason(_ breach: RuleBreach) -> Bool {
    ["care.endAge", "care.endDeath", "care.adoptionBeforeEvents"].contains(breach.rule)
  }

  private func remark(
    _ why: String, rule: String?, _ planner: inout ChildPlanner, _ row: RowLedger.ID
  ) {
    planner.ledger.remark(
      row, .valueLeftOut,
      "REC “\(episode.endReason?.rawValue ?? "")” was left out; that care ended was recorded. \(why)",
      rule: rule.map(ChildPlanner.published))
  }
}
