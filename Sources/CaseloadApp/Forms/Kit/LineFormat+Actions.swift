import Casework
import Widgets

extension LineFormat<AgreedAction> {
  /// What marks an action that is about the person who does the harm.
  private static var mark: String { "(on who does harm)" }

  /// Actions of agencies: "Police, PC Hale: visit about bail conditions by 6 4 2021".
  static var actions: Self {
    Self(
      hint: "A line each: agency, name: what by when. Police, PC Hale: ask for bail terms by fri",
      write: { action in
        "\(action.agency.title), \(action.owner): \(action.what) by \(action.due.typed)"
          + (action.isOnPerpetrator == true ? " \(mark)" : "")
      },
      read: { line, context in
        var line = line
        let isMarked = line.lowercased().hasSuffix(mark)
        if isMarked { line = String(line.dropLast(mark.count)).withoutBlanksAround }
        return LineParts.of(line, needsDate: true, context).flatMap { parts in
          guard let comma = parts.who.firstIndex(of: ",") else {
            return .failure(
              LineProblem(
                message: "“\(parts.who)” is not an agency and a name with a comma between"))
          }
          let owner = String(parts.who[parts.who.index(after: comma)...]).withoutBlanksAround
          guard !owner.isEmpty else {
            return .failure(
              LineProblem(message: "nobody is named after the comma: write who does it"))
          }
          return PartnerAgency.read(String(parts.who[..<comma]).withoutBlanksAround).flatMap {
            agency in
            guard let due = parts.date else { return .failure(LineParts.noDate) }
            return .success(
              AgreedAction(
                parts.what, agency, owner: owner, by: due,
                isOnPerpetrator: isMarked ? true : nil))
          }
        }
      })
  }
}

extension LineFormat<EarlyHelpGoal> {
  /// Goals of a plan: "Mother and Mrs Ferris: Daniel is at school on time by 12 4 2021".
  static var goals: Self {
    Self(
      hint: "A line each: who: what will be better. Mother: Daniel is at school on time by 12 4",
      write: { goal in
        "\(goal.who): \(goal.what)" + (goal.by.map { " by \($0.typed)" } ?? "")
      },
      read: { line, context in
        LineParts.of(line, needsDate: false, context).map { parts in
          EarlyHelpGoal(parts.what, who: parts.who, by: parts.date)
        }
      })
  }
}

extension PartnerAgency {
  /// The agency that a word means: its title, or the beginning of a word of it that no other agency has.
  static func read(_ typed: String) -> Result<PartnerAgency, LineProblem> {
    let word = typed.lowercased()
    if let exact = allCases.first(where: { $0.title.lowercased() == word }) {
      return .success(exact)
    }
    let found = allCases.filter { agency in
      agency.title.lowercased().hasPrefix(word)
        || agency.title.lowercased().split(separator: " ").contains { $0.hasPrefix(word) }
    }
    if found.count == 1, !word.isEmpty { return .success(found[0]) }
    let offered = (found.isEmpty || word.isEmpty ? allCases : found).map(\.title)
    return .failure(
      LineProblem(
        message: "“\(typed)” is \(found.isEmpty ? "no agency" : "more than one agency"): "
          + "write \(offered.joined(separator: ", "))"))
  }
}

/// A line in three parts: who, a colon, what, and by when.
private struct LineParts {
  let who: String
  let what: String
  let date: CivilDate?

  static let noDate = LineProblem(message: "no day is given: end the line with “by 12 4 2021”")

  static func of(_ line: String, needsDate: Bool, _ context: FormContext)
    -> Result<LineParts, LineProblem>
  {
    guard let colon = line.firstIndex(of: ":") else {
      return .failure(LineProblem(message: "there is no colon after who does it"))
    }
    let who = String(line[..<colon]).withoutBlanksAround
    var what = String(line[line.index(after: colon)...]).withoutBlanksAround
    guard !who.isEmpty else {
      return .failure(LineProblem(message: "nobody is named before the colon"))
    }
    var date: CivilDate?
    let words = what.split(separator: " ", omittingEmptySubsequences: false)
    if let by = words.lastIndex(where: { $0.lowercased() == "by" }), by + 1 < words.count {
      let typed = words[(by + 1)...].joined(separator: " ")
      let parsed = DateInput.parse(
        typed, today: context.today, calendar: context.rulebook.calendar, direction: .future)
      switch parsed {
      case .success(let read):
        date = read
        what = words[..<by].joined(separator: " ").withoutBlanksAround
      case .failure where needsDate:
        return .failure(
          LineProblem(message: "“\(typed)” is no date: write it like 12 4 2021, fri or +10wd"))
      case .failure: break
      }
    }
    if what.hasSuffix(",") { what = String(what.dropLast()).withoutBlanksAround }
    if needsDate, date == nil { return .failure(noDate) }
    guard !what.isEmpty else {
      return .failure(LineProblem(message: "nothing is written after the colon"))
    }
    return .success(LineParts(who: who, what: what, date: date))
  }
}
