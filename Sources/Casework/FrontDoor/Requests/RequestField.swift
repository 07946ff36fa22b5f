/// A field of the form by which people outside the council ask for a service, as it is called in the file.
public enum RequestField: String, Hashable, Sendable, CaseIterable {
  case received, service, immediateDanger, whereaboutsNow, workerSafety, outcomeWanted, level
  case levelReason
  case referrerKind, referrerName, referrerAgency, referrerTelephone, source
  case familyAware, consent, consentBy, consentReason
  case children, given, family, dateOfBirth, expectedDateOfBirth, sex, addressLines, postcode
  case nhsNumber, childsViews
  case concern, workingWell, doneSoFar, checklists

  /// When a field has to be there.
  public enum Need: String, Hashable, Sendable {
    case always, ifKnown, sometimes

    /// What people call it.
    public var title: String {
      switch self {
      case .always: "Always"
      case .ifKnown: "Where it is known"
      case .sometimes: "In some cases"
      }
    }
  }

  /// What has to stand in it.
  public enum Kind: String, Hashable, Sendable {
    case text, yesNo, date, moment, wholeNumber, texts, choice, children

    /// What it has to be, for an error.
    var wanted: String {
      switch self {
      case .text: "a text"
      case .yesNo: "true or false"
      case .date: "a date like 2021-03-30"
      case .moment: "a time like 2021-03-30T14:22:00+01:00"
      case .wholeNumber: "a whole number"
      case .texts: "a list of texts"
      case .choice: "one of the choices"
      case .children: "a list with an object for each child"
      }
    }
  }

  /// What it asks, in a few words.
  public var label: String {
    switch self {
    case .received: "When the request was made"
    case .service: "What is asked for"
    case .immediateDanger: "Whether a child is in danger now"
    case .whereaboutsNow: "Where the child is now"
    case .workerSafety: "What a visitor has to watch out for"
    case .outcomeWanted: "What should be different for the child"
    case .level: "The level of need that the referrer sees, 1 to 4"
    case .levelReason: "Why that level"
    case .referrerKind: "Who asks: a professional, the family, the child or somebody else"
    case .referrerName: "The name of who asks"
    case .referrerAgency: "Their agency and job"
    case .referrerTelephone: "A telephone number for the answer"
    case .source: "The code of the source, as in the census"
    case .familyAware: "Whether the family knows of the request"
    case .consent: "Consent to share information"
    case .consentBy: "Who consented"
    case .consentReason: "Why consent was not asked for, or is done without"
    case .children: "The children it is about"
    case .given: "Given names"
    case .family: "Family name"
    case .dateOfBirth: "Date of birth"
    case .expectedDateOfBirth: "When the baby is expected"
    case .sex: "Sex: M, F or U"
    case .addressLines: "House, street and town"
    case .postcode: "Postcode"
    case .nhsNumber: "NHS number"
    case .childsViews: "What the child says and wants"
    case .concern: "What the worries are"
    case .workingWell: "What is working well"
    case .doneSoFar: "What has been done at the present level"
    case .checklists: "Checklists that were filled in"
    }
  }

  /// When it has to be there.
  public var need: Need {
    switch self {
    case .received, .service, .immediateDanger, .whereaboutsNow, .outcomeWanted, .referrerKind,
      .familyAware, .consent, .children, .given, .family, .sex, .concern:
      .always
    case .referrerName, .referrerAgency, .referrerTelephone, .consentBy, .consentReason,
      .dateOfBirth, .expectedDateOfBirth, .levelReason:
      .sometimes
    case .workerSafety, .level, .source, .addressLines, .postcode, .nhsNumber, .childsViews,
      .workingWell, .doneSoFar, .checklists:
      .ifKnown
    }
  }

  /// What has to stand in it.
  public var kind: Kind {
    switch self {
    case .received: .moment
    case .immediateDanger, .familyAware: .yesNo
    case .level: .wholeNumber
    case .dateOfBirth, .expectedDateOfBirth: .date
    case .addressLines, .checklists: .texts
    case .service, .referrerKind, .consent, .sex: .choice
    case .children: .children
    default: .text
    }
  }

  /// Whether it stands in each child's object and not in the form itself.
  public var isOfChild: Bool {
    switch self {
    case .given, .family, .dateOfBirth, .expectedDateOfBirth, .sex, .addressLines, .postcode,
      .nhsNumber, .childsViews:
      true
    default: false
    }
  }

  /// The choices, where it is one; each is written in the file as it stands here.
  public var choices: [String] {
    switch self {
    case .service: ServiceRequest.Service.allCases.map(\.rawValue)
    case .referrerKind: ServiceRequest.ReferrerKind.allCases.map(\.rawValue)
    case .consent: Consent.allCases.map(\.rawValue)
    case .sex: Sex.allCases.map(\.rawValue)
    default: []
    }
  }
}
