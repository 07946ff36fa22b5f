import Casework
import Widgets

/// What is amiss with a form, all at once: what is missing, what cannot be read, and what the record would refuse.
/// Nobody mends a form one error at a time.
enum FormProblems {
  /// What stands for a text that is still missing, while the rest is tried on the record.
  private static let placeholder = "…"

  /// The entry that a form asks for, or everything that is amiss with it as far as that can be known.
  static func check(
    _ state: FormState, _ form: any RecordForm, _ context: FormContext
  ) -> Result<ProposedEntry, FieldProblems> {
    let missing = state.form.missing(state.values)
    let result = form.propose(state.answers, context)
    var errors = missing
    if case .failure(let problems) = result { errors += problems.errors }
    guard !errors.isEmpty else { return result }
    if let trial = trial(state, form, context) {
      let known = Set(errors.map(\.field))
      errors += refusals(trial, state, context).filter { !known.contains($0.field) }
    }
    return .failure(FieldProblems(errors))
  }

  /// The entry as far as it can be made: texts that are missing are taken as written.
  private static func trial(
    _ state: FormState, _ form: any RecordForm, _ context: FormContext
  ) -> ProposedEntry? {
    var answers = state.answers
    for field in state.shownFields where answers[field.id] == nil && !field.isOptional {
      switch field.kind {
      case .text, .longText: answers[field.id] = placeholder
      case .date, .choice, .checklist, .tickList, .openList, .yesNo: continue
      }
    }
    switch form.propose(answers, context) {
    case .success(let entry): return entry
    case .failure(let problems): return problems.entry
    }
  }

  /// What the records would refuse of an entry, each at the field that the rule is about.
  static func refusals(
    _ entry: ProposedEntry, _ state: FormState, _ context: FormContext
  ) -> [FieldError] {
    let known = [context.record].compactMap { $0 } + context.family + context.neighbours.all
    var records = Dictionary(known.map { ($0.id, $0) }) { first, _ in first }
    var errors: [FieldError] = []
    for (child, recorded) in entry.stamped(at: context.now, by: context.user ?? "") {
      var record = records[child] ?? ChildRecord(id: child)
      do throws(RuleBreach) {
        _ = try record.accept(recorded, using: context.rulebook)
        records[child] = record
      } catch {
        guard let found = state.form.error(for: error, state.values),
          !errors.contains(where: { $0.field == found.field })
        else { continue }
        errors.append(found)
      }
    }
    return errors + registerRefusals(entry, state, context)
  }

  /// The same for a record of a register.
  private static func registerRefusals(
    _ entry: ProposedEntry, _ state: FormState, _ context: FormContext
  ) -> [FieldError] {
    var records: [RegisterID: RegisterRecord] = [:]
    var errors: [FieldError] = []
    for (id, recorded) in entry.stampedRegisters(at: context.now, by: context.user ?? "") {
      var record = records[id] ?? context.register ?? RegisterRecord(id: id)
      do throws(RuleBreach) {
        _ = try record.accept(recorded, using: context.rulebook)
        records[id] = record
      } catch {
        guard let found = state.form.error(for: error, state.values) else { continue }
        errors.append(found)
      }
    }
    return errors
  }
}
