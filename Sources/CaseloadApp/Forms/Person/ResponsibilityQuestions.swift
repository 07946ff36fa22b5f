import Casework
import Widgets

/// Parental responsibility as a question of its own: who has it decides who consents, and nobody may guess
/// it from what people are called.
struct ResponsibilityQuestions: Sendable {
  /// What the child is called.
  let name: String

  /// The fields: whether the other person has it for the child, or the child for theirs, and what it rests
  /// on.
  var fields: [FormField] {
    let isAdult: @Sendable (FormValues) -> Bool = { values in
      values["kind"].flatMap(Relationship.Kind.init(rawValue:)).map(Self.mayHold) ?? false
    }
    let isParent: @Sendable (FormValues) -> Bool = {
      $0["kind"] == Relationship.Kind.child.rawValue
    }
    return [
      FormField(
        id: "responsibility", label: "Parental responsibility",
        hint: "Whether they have it for \(name); being called mum or dad does not decide it",
        kind: .yesNo, whenMissing: "Select yes if they have parental responsibility for \(name)",
        isShown: isAdult),
      Self.source("source", "It rests on") { isAdult($0) && $0["responsibility"] == "yes" },
      FormField(
        id: "ownResponsibility", label: "\(name) has it for them",
        hint: "Parental responsibility of a young parent", kind: .yesNo,
        whenMissing: "Select yes if \(name) has parental responsibility for them",
        isShown: isParent),
      Self.source("ownSource", "\(name)’s rests on") {
        isParent($0) && $0["ownResponsibility"] == "yes"
      },
    ]
  }

  /// What parental responsibility rests on.
  static func source(
    _ id: String, _ label: String, isShown: @escaping @Sendable (FormValues) -> Bool
  ) -> FormField {
    FormField(
      id: id, label: label, hint: "What somebody has seen: a certificate, an order",
      kind: .choice(ResponsibilitySource.allCases.map { Choice(id: $0.rawValue, label: $0.title) }),
      whenMissing: "Select what parental responsibility rests on", isShown: isShown)
  }

  /// Whether somebody can have parental responsibility for the child: not children of the same family, nor
  /// the child's own.
  static func mayHold(_ kind: Relationship.Kind) -> Bool {
    switch kind {
    case .mother, .father, .parent, .stepParent, .grandparent, .auntOrUncle, .carer,
      .partnerOfParent, .formerPartnerOfParent, .other:
      true
    case .sibling, .halfSibling, .stepSibling, .cousin, .child, .stepChild, .grandchild,
      .nieceOrNephew, .partner, .formerPartner, .personCaredFor, .childOfPartner,
      .childOfFormerPartner:
      false
    }
  }
}
