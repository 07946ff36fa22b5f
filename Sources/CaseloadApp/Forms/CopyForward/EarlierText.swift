import Casework
import Widgets

/// A long text that was written before and may be taken up again.
struct EarlierText: Hashable, Sendable {
  /// The text.
  let text: String
  /// The day of what it was written for.
  let date: CivilDate

  /// What is said beside the question: where an earlier text comes from, and what has become of it.
  ///
  /// - Parameter answer: what stands in the field.
  /// - Returns: a remark; nil beside a text that was not written from this one.
  func remark(beside answer: String) -> String? {
    if answer.isBlank { return "Written on \(date.medium): copy it forward, or write anew" }
    let change = TextChange(from: text, to: answer)
    if change.isUnchanged { return "As on \(date.medium): nothing is changed yet" }
    guard change.isWrittenFromTheEarlier else { return nil }
    let words =
      "\(change.added.of("word")) new, \(change.removed) gone since \(date.medium)"
    return change.copiedShare.map { "\(words); \($0) % is the same text" } ?? words
  }

  /// Whether an answer is this text and nothing else.
  func isUnchanged(in answer: String?) -> Bool {
    guard let answer, !answer.isBlank else { return false }
    return TextChange(from: text, to: answer).isUnchanged
  }
}

extension RecordForm {
  /// What was written before in answer to the questions of the form, by the ids of the fields: of each, the
  /// text of the latest day that is not in the future.
  func earlierTexts(_ context: FormContext) -> [String: EarlierText] {
    guard let form = self as? any CopiesForward else { return [:] }
    let own = [context.record].compactMap { $0 }
    var texts: [String: EarlierText] = [:]
    for copied in form.copied {
      for record in copied.isEachChilds ? own + context.family : own {
        let field = copied.isEachChilds ? "\(copied.field).\(record.id)" : copied.field
        for recorded in record.effectiveEvents {
          guard let text = copied.read(recorded.event), !text.isBlank else { continue }
          let earlier = EarlierText(text: text, date: recorded.event.date)
          guard earlier.date <= context.today, (texts[field]?.date ?? .earliest) <= earlier.date
          else { continue }
          texts[field] = earlier
        }
      }
    }
    return texts
  }

  /// The questions, each that was answered before with a remark on where its text comes from.
  func markedFields(_ context: FormContext) -> [FormField] {
    let earlier = earlierTexts(context)
    return fields(context).map { field in
      guard let text = earlier[field.id] else { return field }
      var marked = field
      marked.aside = { values in
        let remarks = [field.aside(values), text.remark(beside: values[field.id] ?? "")]
        let words = remarks.compactMap { $0 }
        return words.isEmpty ? nil : words.joined(separator: ". ")
      }
      return marked
    }
  }
}
