/// Early help.
extension FactReader {
  /// Assessments started and completed, plans agreed, and steps up.
  ///
  /// An assessment of several children of a family is recorded in one entry: it is counted with the child whose
  /// identifier comes first, and so are the adults on it. The children are counted each.
  var earlyHelp: [CaseFact] {
    record.earlyHelp.episodes.flatMap { episode -> [CaseFact] in
      var facts: [CaseFact] = []
      if isFirstOfFamily(episode.id) {
        facts.append(CaseFact(.earlyHelpStart, on: episode.start, event: episode.id))
      }
      if let completion = episode.completion {
        let adults = isFirstOfFamily(completion.id) ? completion.adults ?? episode.adults ?? 0 : 0
        facts.append(
          CaseFact(.earlyHelpCompleted, on: completion.date, measure: adults, event: completion.id))
      }
      if let planned = episode.planned {
        facts.append(CaseFact(.earlyHelpPlan, on: planned, event: episode.plan))
      }
      if let closure = episode.closure, closure.reason == .steppedUp {
        facts.append(CaseFact(.steppedUp, on: closure.date, event: episode.id))
      }
      return facts
    }
  }

  private func isFirstOfFamily(_ event: EventID) -> Bool {
    guard let recorded = record.events.last(where: { $0.id == event }) else { return true }
    return recorded.with.allSatisfy { record.id < $0 }
  }

  /// The days of early help.
  var earlyHelpDays: DaySpans {
    DaySpans(record.earlyHelp.episodes.map { DaySpans.Span(since: $0.start, until: $0.end) })
      .before(endOfRecord)
  }
}
