import Casework

// What the forms of every day, of the front door, of assessment and of protection record.

extension VisitForm { var events: [any CaseEvent.Type] { [VisitMade.self] } }
extension NoteForm { var events: [any CaseEvent.Type] { [NoteAdded.self] } }
extension ContactForm {
  var events: [any CaseEvent.Type] {
    [
      ChildRegistered.self, ContactReceived.self, ContactTriaged.self, ContactDecided.self,
      ReferralReceived.self, ReferralDecided.self,
    ]
  }
}
extension QuickContactForm {
  var events: [any CaseEvent.Type] { [ChildRegistered.self, ContactReceived.self] }
}
extension TriageContactForm {
  var events: [any CaseEvent.Type] {
    [
      ContactTriaged.self, ContactCompleted.self, ContactConsentRecorded.self, AgenciesAsked.self,
    ]
  }
}
extension DiscussContactForm { var events: [any CaseEvent.Type] { [ContactDiscussed.self] } }
extension AgencyAnswerForm { var events: [any CaseEvent.Type] { [AgencyAnswered.self] } }
extension DecideContactForm {
  var events: [any CaseEvent.Type] {
    [
      ContactTriaged.self, ContactCompleted.self, ContactDiscussed.self, ContactDecided.self,
      ReferrerTold.self, ReferralReceived.self, ReferralDecided.self,
    ]
  }
}
extension TellReferrerForm { var events: [any CaseEvent.Type] { [ReferrerTold.self] } }
extension ReferralForm {
  var events: [any CaseEvent.Type] { [ReferralReceived.self, ReferralDecided.self] }
}
extension DecideReferralForm { var events: [any CaseEvent.Type] { [ReferralDecided.self] } }
extension StartAssessmentForm { var events: [any CaseEvent.Type] { [AssessmentStarted.self] } }
extension CompleteAssessmentForm { var events: [any CaseEvent.Type] { [AssessmentCompleted.self] } }
extension AuthoriseAssessmentForm {
  var events: [any CaseEvent.Type] { [AssessmentAuthorised.self, AssessmentReturned.self] }
}
extension StrategyDiscussionForm {
  var events: [any CaseEvent.Type] { [StrategyDiscussionHeld.self] }
}
extension StartEnquiryForm { var events: [any CaseEvent.Type] { [Section47EnquiryStarted.self] } }
extension ConcludeEnquiryForm {
  var events: [any CaseEvent.Type] { [Section47EnquiryConcluded.self] }
}
extension InitialConferenceForm { var events: [any CaseEvent.Type] { [ConferenceHeld.self] } }
extension ReviewConferenceForm { var events: [any CaseEvent.Type] { [ReviewConferenceHeld.self] } }
extension CoreGroupForm { var events: [any CaseEvent.Type] { [CoreGroupHeld.self] } }
extension RaiseAlertForm { var events: [any CaseEvent.Type] { [AlertRaised.self] } }
extension EndAlertForm { var events: [any CaseEvent.Type] { [AlertEnded.self] } }
extension SummaryForm { var events: [any CaseEvent.Type] { [SummaryWritten.self] } }
extension PinForm {
  var events: [any CaseEvent.Type] { [EventPinned.self, EventUnpinned.self] }
}
extension CorrectForm { var events: [any CaseEvent.Type] { [EntryCorrected.self] } }
extension WithdrawForm { var events: [any CaseEvent.Type] { [EntryWithdrawn.self] } }
