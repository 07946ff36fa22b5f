import CaseStore
import Casework

@testable import CaseloadApp

extension MemoryCasebook {
  func concerns(_ scope: TeamScope) throws -> [ConcernRow] {
    records.values.flatMap { record -> [ConcernRow] in
      let team = record.supervision?.team
      switch scope {
      case .team(let own) where own != team: return []
      default: break
      }
      let deadlines = record.deadlines(rulebook.timescales)
      return record.escalations.all.map { concern in
        let steps = Set(concern.steps.map(\.id.rawValue))
        let answer = deadlines.last {
          $0.rule == "escalation.answer" && $0.isOpen(asOf: now)
            && $0.trigger.event.map(steps.contains) ?? false
        }
        return ConcernRow(
          child: record.id, name: record.person.name?.listed ?? record.id.rawValue,
          concern: concern.id, theme: concern.theme, stage: concern.stage, raised: concern.raised,
          by: concern.by, what: concern.concern, due: answer?.latestDue,
          amberFrom: answer?.latestAmberFrom, outcome: concern.ending?.outcome,
          ended: concern.ending?.date, impact: concern.ending?.impact, team: team)
      }
    }.sorted {
      ($0.outcome == nil ? 0 : 1, $0.theme.rawValue, $0.raised)
        < ($1.outcome == nil ? 0 : 1, $1.theme.rawValue, $1.raised)
    }
  }
}
