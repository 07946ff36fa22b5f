/// The agencies and services beside the council's social workers who help a family or act to keep it safe.
public enum PartnerAgency: String, Hashable, Sendable, Codable, CaseIterable {
  case childrensSocialCare, earlyHelp, police, health, mentalHealth, substanceMisuse, education
  case earlyYears, housing, adultSocialCare, domesticAbuseService, probation, youthJustice
  case employment, voluntary, family, other

  /// What people call it.
  public var title: String {
    switch self {
    case .childrensSocialCare: "Children’s social care"
    case .earlyHelp: "Early help"
    case .police: "Police"
    case .health: "Health"
    case .mentalHealth: "Mental health service"
    case .substanceMisuse: "Drug and alcohol service"
    case .education: "School or college"
    case .earlyYears: "Nursery or childminder"
    case .housing: "Housing"
    case .adultSocialCare: "Adult social care"
    case .domesticAbuseService: "Domestic abuse service"
    case .probation: "Probation"
    case .youthJustice: "Youth justice"
    case .employment: "Employment adviser"
    case .voluntary: "Voluntary organisation"
    case .family: "Family"
    case .other: "Other"
    }
  }
}

extension Sequence<PartnerAgency> {
  /// The names in a sentence: "police, health, housing".
  var inWords: String { map { $0.title.loweringFirst }.joined(separator: ", ") }
}
