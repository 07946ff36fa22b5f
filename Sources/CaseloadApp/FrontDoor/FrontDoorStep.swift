import Casework

/// What is done next about a contact at the front door.
enum FrontDoorStep: Hashable {
  /// It is rated.
  case triage
  /// An answer of an agency is written down.
  case answer
  /// Police and health are spoken to.
  case discuss
  /// It is decided.
  case decide
  /// The referrer is told.
  case tell

  /// The next step of a contact.
  init(_ row: FrontDoorRow) {
    switch row.stage {
    case .new: self = .triage
    case .checks:
      let mustDiscuss = row.contact.triage?.rating == .red && row.contact.discussed == nil
      self = mustDiscuss ? .discuss : .answer
    case .decision: self = .decide
    case .telling: self = .tell
    }
  }

  /// The form in which it is recorded.
  var form: any RecordForm {
    switch self {
    case .triage: TriageContactForm()
    case .answer: AgencyAnswerForm()
    case .discuss: DiscussContactForm()
    case .decide: DecideContactForm()
    case .tell: TellReferrerForm()
    }
  }

  /// What `>` does, in a few words.
  var phrase: String {
    switch self {
    case .triage: "rates it"
    case .answer: "records an answer"
    case .discuss: "records the talk"
    case .decide: "decides it"
    case .tell: "tells the referrer"
    }
  }
}
