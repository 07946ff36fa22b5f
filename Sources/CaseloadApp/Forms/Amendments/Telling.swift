import Casework
import Widgets

// What had been answered, told from the events that the forms make.

extension VisitForm: CorrectableForm {
  func values(telling event: any CaseEvent, of child: ChildID) -> FormValues? {
    guard let visit = event as? VisitMade else { return nil }
    var values = [
      "date": visit.date.typed, "kind": visit.kind.rawValue, "seen": visit.seen.answer,
      "alone": visit.seenAlone.answer, "account": visit.account,
    ]
    values["whyNotSeen"] = visit.whyNotSeen
    values["whyNotAlone"] = visit.whyNotAlone
    values["bedroom"] = visit.bedroomSeen?.answer
    values["place"] = visit.place
    values["present"] = visit.present.isEmpty ? nil : visit.present.joined(separator: ", ")
    values["words.\(child)"] = visit.words
    values["purpose"] = visit.purpose
    return values
  }
}

extension NoteForm: CorrectableForm {
  func values(telling event: any CaseEvent, of child: ChildID) -> FormValues? {
    guard let note = event as? NoteAdded else { return nil }
    var values = [
      "date": note.date.typed, "kind": note.kind.rawValue, "note": note.note,
      "thirdParty": note.thirdParty.answer,
    ]
    values["words.\(child)"] = note.words
    return values
  }
}

extension ContactForm: CorrectableForm {
  var furtherSteps: Set<String> {
    ["rating", "outcome", "rationale", "indicators", "level", "levelReason", "need"]
  }

  func values(telling event: any CaseEvent, of child: ChildID) -> FormValues? {
    guard let contact = event as? ContactReceived else { return nil }
    var values = [
      "date": contact.received.date.typed, "time": contact.received.time,
      "source": contact.source.rawValue, "concern": contact.concern,
      "consent": contact.consent.rawValue,
      "professional": contact.referrer.isProfessional.answer,
    ]
    values["consentBy"] = contact.consentBy
    values["consentReason"] = contact.consentReason
    values["referrerName"] = contact.referrer.name
    values["agency"] = contact.referrer.agency
    values["telephone"] = contact.referrer.telephone
    return values
  }

  /// A time that was not touched keeps its seconds.
  func corrected(_ event: any CaseEvent, keeping original: any CaseEvent) -> any CaseEvent {
    guard var contact = event as? ContactReceived, let old = original as? ContactReceived else {
      return event
    }
    if contact.received.medium == old.received.medium { contact.received = old.received }
    contact.isBeingTaken = contact.concern == old.concern ? old.isBeingTaken : nil
    contact.statedAge = old.statedAge
    return contact
  }
}

extension StrategyDiscussionForm: CorrectableForm {
  func values(telling event: any CaseEvent, of child: ChildID) -> FormValues? {
    guard let held = event as? StrategyDiscussionHeld else { return nil }
    var values = [
      "date": held.date.typed, "decision": held.decision.rawValue, "rationale": held.rationale,
      "agencies": held.agencies.map(\.rawValue).joined(separator: ","),
    ]
    values["time"] = held.at.moment?.time
    return values
  }

  /// The enquiry that a discussion names stays named.
  func corrected(_ event: any CaseEvent, keeping original: any CaseEvent) -> any CaseEvent {
    guard var held = event as? StrategyDiscussionHeld, let old = original as? StrategyDiscussionHeld
    else { return event }
    held.enquiry = old.enquiry
    if held.at.medium == old.at.medium { held.at = old.at }
    return held
  }
}

extension StartEnquiryForm: CorrectableForm {
  func values(telling event: any CaseEvent, of child: ChildID) -> FormValues? {
    guard let started = event as? Section47EnquiryStarted else { return nil }
    var values = ["date": started.date.typed, "kind": started.kind.rawValue]
    values["discussion"] = started.discussion?.rawValue
    return values
  }
}

extension ConcludeEnquiryForm: CorrectableForm {
  func values(telling event: any CaseEvent, of child: ChildID) -> FormValues? {
    guard let concluded = event as? Section47EnquiryConcluded else { return nil }
    return [
      "date": concluded.date.typed, "finding": concluded.finding.rawValue,
      "conference": concluded.isConferenceRequired.answer, "rationale": concluded.rationale,
    ]
  }

  /// The conclusion stays with the enquiry that it concludes.
  func corrected(_ event: any CaseEvent, keeping original: any CaseEvent) -> any CaseEvent {
    guard var concluded = event as? Section47EnquiryConcluded,
      let old = original as? Section47EnquiryConcluded
    else { return event }
    concluded.enquiry = old.enquiry
    return concluded
  }
}
