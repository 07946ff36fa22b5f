import Casework
import Widgets

/// What a contact still lacks that was taken in one line: who told, and what was said.
struct ContactGapQuestions {
  private let context: FormContext
  private let isOpen: Bool
  private let lacksConcern: Bool

  /// Questions about contacts of which one is meant.
  init(_ contacts: [Contact], _ context: FormContext) {
    self.context = context
    lacksConcern = contacts.contains { $0.isBeingTaken || $0.concern.isBlank }
    isOpen = lacksConcern || contacts.contains { $0.source == ReferrerKind.unknown }
  }

  /// The fields; none when nothing is lacking.
  var fields: [FormField] {
    guard isOpen else { return [] }
    let isNamed: @Sendable (FormValues) -> Bool = {
      $0["source"] != nil && $0["source"] != ReferrerKind.anonymous
    }
    let concern = FormField(
      id: "concern", label: "Concern", hint: "What the caller said, in the caller’s words",
      kind: .longText(rows: 3), whenMissing: "Enter what the concern is")
    let told = [
      FormField(
        id: "source", label: "Who told us", hint: "Type a word of it, such as school or police",
        kind: .choice(
          Choice.codes(of: CodeSets.ReferralSource.self, on: context.today, context.rulebook.codes))
      ),
      FormField(
        id: "professional", label: "As a professional",
        hint: "Professionals are told the outcome within a day", kind: .yesNo,
        whenMissing: "Select yes if the caller told us as a professional",
        isShown: { $0["source"] != nil && ReferrerKind.isProfessional($0["source"]) == nil }),
      FormField(id: "referrerName", label: "Caller’s name", isShown: isNamed),
      FormField(
        id: "agency", label: "Caller’s agency",
        isShown: { ReferrerKind.isProfessional($0["source"]) ?? ($0["professional"] == "yes") }),
      FormField(id: "telephone", label: "Caller’s telephone", width: 20, isShown: isNamed),
    ]
    return (lacksConcern ? [concern] : []) + told
  }

  /// Adds what was answered, if anything was.
  func add(
    to parts: inout EntryParts, _ contact: Contact, of child: ChildID, at moment: Moment,
    _ answers: Answers
  ) {
    guard isOpen else { return }
    let source = answers.text("source")
    let concern = lacksConcern ? answers.text("concern") : nil
    guard source != nil || concern != nil else { return }
    let referrer = source.map { source in
      Referrer(
        name: answers.text("referrerName"), agency: answers.text("agency"),
        telephone: answers.text("telephone"),
        isProfessional: ReferrerKind.isProfessional(source)
          ?? answers.isYes("professional") ?? false)
    }
    parts.add(
      ContactCompleted(
        contact.id, at: moment, source: source.map { ReferralSource($0) }, referrer: referrer,
        concern: concern),
      to: child)
  }
}

/// What a source says about the person who told.
enum ReferrerKind {
  static let anonymous = "9"

  /// The code where nobody has said yet who told.
  static let unknown: ReferralSource = "10"

  /// Whether a source is a professional; nil where the source does not say, as for "other".
  static func isProfessional(_ source: String?) -> Bool? {
    switch source {
    case nil, anonymous, unknown.rawValue: false
    case "8": nil
    case .some(let code): !code.hasPrefix("1")
    }
  }
}
