extension RegisterRecord {
  /// The action that an event is about.
  ///
  /// - Parameters:
  ///   - id: the action it names; nil where it names none.
  ///   - date: the day of the event.
  ///   - title: what the event is called.
  /// - Throws: when there is no such action, the day is before it was agreed, or it was given up.
  func openAction(_ id: EventID?, on date: CivilDate, as title: String) throws(RuleBreach)
    -> ImprovementAction
  {
    guard let action = improvement?.action, id == nil || id == action.id else {
      throw noSuchItem(title, "an action")
    }
    try checkOrder(date, after: action.agreed, title, "agreed")
    if let ended = action.ended {
      throw RuleBreach(
        "improvement.ended", "An action that was given up is finished.",
        facts: ["It was given up on \(ended.date.medium): \(ended.reason)"],
        remedy: "Withdraw that entry if it was wrong, or add a new action.")
    }
    return action
  }

  /// The recommendation that an event is about.
  ///
  /// - Parameters:
  ///   - id: the recommendation it names; nil where it names none.
  ///   - date: the day of the event.
  ///   - title: what the event is called.
  /// - Throws: when there is no such recommendation, or the day is before it was made.
  func recommendation(_ id: EventID?, on date: CivilDate, as title: String) throws(RuleBreach)
    -> ScrutinyRecommendation
  {
    guard let found = improvement?.recommendation, id == nil || id == found.id else {
      throw noSuchItem(title, "a recommendation")
    }
    try checkOrder(date, after: found.date, title, "made")
    return found
  }

  /// Why an event does not fit this record.
  func noSuchItem(_ title: String, _ wanted: String) -> RuleBreach {
    let held =
      switch improvement {
      case .action: "\(id) is an improvement action."
      case .recommendation: "\(id) is a recommendation."
      case nil: "Nothing of \(self.id) counts any more."
      }
    return RuleBreach(
      "improvement.noSuchItem", "“\(title)” is recorded for \(wanted).", facts: [held],
      remedy: "Check the identifier, and the event that the entry names.")
  }

  private func checkOrder(
    _ date: CivilDate, after start: CivilDate, _ title: String, _ begun: String
  ) throws(RuleBreach) {
    guard date < start else { return }
    throw RuleBreach(
      "improvement.order", "Nothing is recorded for a day before it was \(begun).",
      facts: [
        "It was \(begun) on \(start.medium).", "“\(title)” is dated \(date.medium).",
      ], remedy: "Correct the date.")
  }

  /// Changes the action, where the record is one.
  mutating func changeAction(_ change: (inout ImprovementAction) -> Void) {
    guard case .action(var action) = improvement else { return }
    change(&action)
    improvement = .action(action)
  }

  /// Changes the recommendation, where the record is one.
  mutating func changeRecommendation(_ change: (inout ScrutinyRecommendation) -> Void) {
    guard case .recommendation(var recommendation) = improvement else { return }
    change(&recommendation)
    improvement = .recommendation(recommendation)
  }
}
