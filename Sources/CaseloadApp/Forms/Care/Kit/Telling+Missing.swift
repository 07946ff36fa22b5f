import Casework
import Widgets

// What had been answered about absences, told from the events that the forms make. A time that was not touched
// keeps its seconds.

extension FormValues {
  /// The answers to a date and its time.
  fileprivate init(_ point: TimePoint) {
    self = ["date": point.date.typed]
    self["time"] = point.moment?.time
  }
}

extension TimePoint {
  /// The point as it was, where it reads the same to the minute.
  fileprivate func keeping(_ old: TimePoint) -> TimePoint { medium == old.medium ? old : self }
}

extension MissingForm: CorrectableForm {
  func values(telling event: any CaseEvent, of child: ChildID) -> FormValues? {
    guard let started = event as? MissingStarted else { return nil }
    var values = FormValues(started.at)
    values["kind"] = started.kind.rawValue
    values["summary"] = started.summary
    return values
  }

  func corrected(_ event: any CaseEvent, keeping original: any CaseEvent) -> any CaseEvent {
    guard var started = event as? MissingStarted, let old = original as? MissingStarted else {
      return event
    }
    started.at = started.at.keeping(old.at)
    return started
  }
}

extension ReturnForm: CorrectableForm {
  func values(telling event: any CaseEvent, of child: ChildID) -> FormValues? {
    guard let ended = event as? MissingEnded else { return nil }
    var values = FormValues(ended.at)
    values["summary"] = ended.summary
    return values
  }

  /// The return stays with its absence.
  func corrected(_ event: any CaseEvent, keeping original: any CaseEvent) -> any CaseEvent {
    guard var ended = event as? MissingEnded, let old = original as? MissingEnded else {
      return event
    }
    ended.missing = old.missing
    ended.at = ended.at.keeping(old.at)
    return ended
  }
}

extension OfferInterviewForm: CorrectableForm {
  func values(telling event: any CaseEvent, of child: ChildID) -> FormValues? {
    guard let offered = event as? ReturnInterviewOffered else { return nil }
    var values = FormValues(offered.at)
    values["absences"] = offered.missing.map(\.rawValue).joined(separator: ",")
    values["reply"] = offered.accepted.map { $0 ? "accepted" : "refused" } ?? "waiting"
    values[offered.accepted == false ? "summary" : "wishes"] = offered.summary
    return values
  }

  func corrected(_ event: any CaseEvent, keeping original: any CaseEvent) -> any CaseEvent {
    guard var offered = event as? ReturnInterviewOffered,
      let old = original as? ReturnInterviewOffered
    else { return event }
    offered.at = offered.at.keeping(old.at)
    return offered
  }
}

extension ReturnInterviewForm: CorrectableForm {
  func values(telling event: any CaseEvent, of child: ChildID) -> FormValues? {
    guard let held = event as? ReturnInterviewHeld else { return nil }
    var values = FormValues(held.at)
    values["absences"] = held.missing.map(\.rawValue).joined(separator: ",")
    values["words"] = held.words
    values["account"] = held.account
    return values
  }

  func corrected(_ event: any CaseEvent, keeping original: any CaseEvent) -> any CaseEvent {
    guard var held = event as? ReturnInterviewHeld, let old = original as? ReturnInterviewHeld
    else { return event }
    held.at = held.at.keeping(old.at)
    return held
  }
}
