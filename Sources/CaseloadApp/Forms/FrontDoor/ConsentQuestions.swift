import Casework
import Widgets

/// Consent to share information, or the reason for doing without it, as the forms of the front door ask
/// for it.
struct ConsentQuestions {
  /// Whether it must be said who gave or refused consent. While the caller talks it may wait.
  var asksWhoAlways = true
  /// Whether agencies are about to be asked, given the answers.
  var asksAgencies: @Sendable (FormValues) -> Bool = { _ in false }

  /// The fields.
  var fields: [FormField] {
    [
      FormField(
        id: "consent", label: "Consent", hint: "Of the parent, or of a child who can give it",
        kind: .choice(
          Choice.list([
            (Consent.given, "given", "g"), (.refused, "refused", "r"),
            (.notSoughtRisk, "not sought, risk to the child", "s"),
            (.dispensed, "dispensed with", "d"), (.notYetAsked, "not asked yet", "n"),
          ])),
        whenMissing: "Select whether consent was given",
        aside: { values in
          values["rating"] == Rating.amber.rawValue
            && values["consent"] == Consent.notYetAsked.rawValue
            ? "Ask for consent before other agencies are asked" : nil
        }),
      FormField(
        id: "consentBy", label: "Given by", hint: "Who gave or refused it, such as mother",
        whenMissing: asksWhoAlways ? "Enter who gave or refused consent" : nil,
        isShown: { ["given", "refused"].contains($0["consent"]) }),
      FormField(
        id: "consentReason", label: "Why without it",
        hint: "Why the child is safer if consent is not waited for",
        whenMissing: "Enter why it is done without consent", isShown: needsReason),
    ]
  }

  /// Consent that is dispensed with has a reason; so has every other way of asking agencies without it,
  /// save on a contact rated red.
  private var needsReason: @Sendable (FormValues) -> Bool {
    let asksAgencies = asksAgencies
    return { values in
      switch values["consent"].flatMap(Consent.init(rawValue:)) {
      case .dispensed: true
      case .refused, .notSoughtRisk, .notYetAsked:
        asksAgencies(values) && values["rating"] != Rating.red.rawValue
      case .given, nil: false
      }
    }
  }
}
