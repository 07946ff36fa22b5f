import Casework
import Widgets

/// The absences that an offer or an interview may be about, ticked in one list: one talk may serve several.
struct AbsenceChoice: Sendable {
  /// The absences, the latest first.
  let absences: [MissingEpisode]

  /// The returned absences of the child without an interview.
  ///
  /// - Parameter isOffered: which of them are offered.
  init(_ context: FormContext, isOffered: (MissingEpisode) -> Bool = { _ in true }) {
    absences = (context.record?.care.missing ?? []).reversed()
      .filter { $0.end != nil && $0.interview == nil && isOffered($0) }
  }

  /// The field.
  var field: FormField {
    FormField(
      id: "absences", label: "Absences", hint: "Space ticks; one interview may be about several",
      kind: .checklist(
        absences.map { absence in
          Choice(
            id: absence.id.rawValue,
            label: "\(absence.words) \(absence.start.medium)"
              + (absence.end.map { ", back \($0.medium)" } ?? ""))
        }), whenMissing: "Select the absences")
  }

  /// The absence that the form was opened on, else those that ended on the day of the last return.
  func initialValues(_ context: FormContext) -> FormValues {
    let own = absences.filter { $0.id == context.item }
    let latest = absences.first.map { [$0] } ?? []
    let ids = (own.isEmpty ? latest : own).map(\.id.rawValue)
    return ids.isEmpty ? [:] : ["absences": ids.joined(separator: ",")]
  }

  /// The absences that are ticked, in the order in which they happened.
  func chosen(_ answers: Answers) -> [EventID] {
    let ids = Set((answers.text("absences") ?? "").split(separator: ",").map(String.init))
    return absences.reversed().map(\.id).filter { ids.contains($0.rawValue) }
  }

  /// Why there is nothing to interview about; nil when there is.
  func whyNone(_ context: FormContext, _ what: String, otherwise: String) -> String? {
    guard let record = context.record else {
      return "Open a child first: \(what) is about a child who was missing."
    }
    guard absences.isEmpty else { return nil }
    if record.care.missing.last?.end == nil, !record.care.missing.isEmpty {
      return "\(record.calledName) has not returned yet. Record the return first."
    }
    return otherwise
  }
}
