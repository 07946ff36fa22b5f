import Casework
import Rulebook
import Terminal
import Widgets

/// Which term of the glossary fits what is selected.
enum GlossaryLookup {
  /// The term for the selected deadline or event, or for where the child on the screen stands; nil when there
  /// is none, or nothing is selected.
  static func term(_ state: AppState, in glossary: Glossary) -> GlossaryTerm? {
    if let row = Navigation.selectedDeadline(state), let rule = rule(of: row, state) {
      return glossary.term(ofRule: rule)
    }
    guard let (child, target) = selected(state) else { return nil }
    if case .event(let id) = target,
      let event = state.children[child]?.record.events.first(where: { $0.id == id })?.event
    {
      return term(of: event, in: glossary)
    }
    return state.children[child].flatMap { standing(of: $0.record, on: state.today, in: glossary) }
  }

  /// The term for a kind of event; a visit is explained by what it was made for.
  static func term(of event: any CaseEvent, in glossary: Glossary) -> GlossaryTerm? {
    switch (event as? VisitMade)?.kind {
    case .childProtection: glossary.term(ofRule: "visit.protection")
    case .childInNeed: glossary.term(ofRule: "visit.childInNeed")
    case .lookedAfter: glossary.term(ofRule: "care.visit.sixWeekly")
    default: glossary.term(ofEvent: type(of: event).name)
    }
  }

  private static func rule(of row: WorkRowID, _ state: AppState) -> DeadlineRule.ID? {
    if let found = state.work.rows.first(where: { $0.id == row }) { return found.rule }
    let deadlines = state.children[row.child]?.record.deadlines(
      state.environment.rulebook.timescales)
    return deadlines?.first { $0.id == row.deadline }?.rule
  }

  private static func selected(_ state: AppState) -> (ChildID, Target?)? {
    switch state.screen {
    case .child(let child): (child.id, child.place.target(in: child.page.document))
    case .reading(let reading): (reading.child, reading.target)
    case .board(let board):
      switch board.target {
      case .childEvent(let child, let event): (child, .event(event))
      case .child(let child, _): (child, nil)
      default: nil
      }
    default: nil
    }
  }

  /// What protects or helps the child most.
  private static func standing(of record: ChildRecord, on today: CivilDate, in glossary: Glossary)
    -> GlossaryTerm?
  {
    if record.care.isLookedAfter(on: today) { return glossary["Looked after child"] }
    if record.protection.plan(openOn: today) != nil { return glossary["Child protection plan"] }
    if record.protection.enquiry(openOn: today) != nil { return glossary["Section 47 enquiry"] }
    if record.childInNeed.plan(openOn: today) != nil { return glossary["Child in need plan"] }
    if record.assessments.open(on: today) != nil { return glossary["Single assessment"] }
    return record.frontDoor.openReferral(on: today) == nil ? nil : glossary["Referral"]
  }
}

extension Commands {
  /// The glossary: the term for what is selected, else the list.
  static let glossaryCommands = [
    AppCommand(
      "glossary.open", "Glossary",
      "Explains the term for the selected deadline, event or status, with its rule; where nothing is "
        + "selected, lists all terms.",
      keys: [.character("K")], in: [.everywhere]
    ) { state in
      if let glossary = try? Glossary.standard(),
        let term = GlossaryLookup.term(state, in: glossary),
        Navigation.board(state)?.board is TermBoard == false
      {
        return Navigation.openBoard(TermBoard(term: term.term), &state)
      }
      guard Navigation.board(state)?.board is GlossaryBoard == false else { return [] }
      return Navigation.openBoard(GlossaryBoard(), &state)
    }
  ]
}
