import Casework
import Widgets

extension FieldCorrections {
  /// Who the child is: alerts, birth and death, details and ties.
  static let person: [any CorrectableForm] = [
    FieldCorrection(
      AlertRaised.self,
      [
        .text(
          \.warning, "warning", "Warning",
          hint: "In a few words, for example: dog at the address",
          whenMissing: "Enter the warning"), day(\.date, "date of the alert", label: "From"),
        .day(
          \.review,
          DateQuestion(
            id: "review", label: "Look at again", phrase: "date to look at it again",
            hint: "For example, +3m", looks: .future, isOptional: true)),
        .choice(\.kind, "kind", "Kind", titled(Alert.Kind.self, \.title)),
        .text(\.agreedBy, "agreedBy", "Agreed by", hint: "The manager who agreed to it"),
        .yesNo(\.disclosed, "disclosed", "Family told"),
        .text(\.whyNotDisclosed, "whyNotDisclosed", "Why not", hint: "Why the family is not told"),
      ]),
    FieldCorrection(
      AlertEnded.self,
      [
        .text(
          \.reason, "reason", "Reason", hint: "Why it no longer holds",
          whenMissing: "Enter why the alert ends"),
        day(\.date, "date the alert ended", label: "Ended"),
      ]),
    FieldCorrection(
      ChildBorn.self,
      [
        .day(
          \.date,
          DateQuestion(
            id: "born", label: "Born", phrase: "date of birth",
            remark: PersonQuestions.born.remark)),
        .choice(\.sex, "sex", "Sex", whenMissing: "Select the sex") { _ in
          PersonQuestions.sexField().choices
        }, name,
      ]),
    FieldCorrection(ChildDied.self, [day(\.date, "date of death", label: "Died")]),
    FieldCorrection(
      MotherhoodRecorded.self,
      [
        .yesNo(
          \.motherhood.isMother, "mother", "Is a mother",
          whenMissing: "Select yes if she is a mother"),
        .day(
          \.motherhood.childBorn,
          DateQuestion(
            id: "childBorn", label: "Her child was born", phrase: "date her child was born",
            isOptional: true)),
        day(\.date, "date it is known from", label: "Known since"),
      ]),
    FieldCorrection(
      PersonDetailsChanged.self,
      [
        .day(
          \.dateOfBirth,
          DateQuestion(id: "born", label: "Date of birth", phrase: "date of birth")
        ).only { $0.dateOfBirth != nil },
        .choice(\.sex, "sex", "Sex") { _ in PersonQuestions.sexField().choices }
          .only { $0.sex != nil },
        .choice(
          \.ethnicity, "ethnicity", "Ethnicity",
          hint: "As the child or a parent says it; type a word of it",
          codes(CodeSets.Ethnicity.self)), numbers,
        day(\.date, "date the details hold from", label: "Hold from"),
      ]),
    FieldCorrection(
      RelationshipRecorded.self,
      [
        // What two records say of each other is put right by recording it anew, in both at once.
        .choice(
          \.relationship.kind, "kind", "What to the child",
          whenMissing: "Select what the person is to the child",
          titled(Relationship.Kind.self, \.title)
        ).only { $0.relationship.child == nil },
        .text(
          \.relationship.name, "name", "Name", whenMissing: "Enter the name"
        ).only { $0.relationship.child == nil },
        .choice(\.relationship.side, "side", "Through") { _ in
          Choice.list([
            (Relationship.Side.maternal, "the mother", "m"), (.paternal, "the father", "f"),
          ])
        },
        .yesNo(
          \.relationship.parentalResponsibility, "responsibility", "Parental responsibility",
          whenMissing: "Select yes if they have parental responsibility"),
        source(\.relationship.responsibilitySource),
        .yesNo(\.relationship.livesWithChild, "lives", "Lives with the child"),
        partnership(\.relationship.partnership),
        .text(\.relationship.telephone, "telephone", "Telephone"),
        .text(\.relationship.familyTime, "familyTime", "Family time"),
        day(\.date, "date it is known from", label: "Known since"),
      ]),
    FieldCorrection(
      RelationshipChanged.self,
      [
        .yesNo(
          \.parentalResponsibility, "responsibility", "Parental responsibility",
          choices: [
            Choice(id: "yes", label: "has it now", letter: "h"),
            Choice(id: "no", label: "no longer", letter: "n"),
          ]), source(\.responsibilitySource),
        .yesNo(
          \.livesWithChild, "lives", "Home",
          choices: [
            Choice(id: "yes", label: "moved in with the child", letter: "i"),
            Choice(id: "no", label: "moved away", letter: "a"),
          ]), partnership(\.partnership), .text(\.telephone, "telephone", "Telephone"),
        .text(\.familyTime, "familyTime", "Family time"),
        day(\.date, "date of the change", label: "From"),
      ]),
    FieldCorrection(
      RelationshipEnded.self, [day(\.date, "date the relationship ended", label: "Ended")]),
  ]

  /// The name with which a child was born.
  private static var name: CorrectionQuestion<ChildBorn> {
    CorrectionQuestion(
      fields: { _, context in PersonQuestions(context: context).name() },
      tell: { event in
        var values: FormValues = [:]
        values["given"] = event.childName?.given
        values["family"] = event.childName?.family
        values["preferred"] = event.childName?.preferred
        return values
      },
      put: { answers, event in event.childName = PersonQuestions.name(answers) })
  }

  /// Disability and the numbers by which others know the child.
  private static var numbers: CorrectionQuestion<PersonDetailsChanged> {
    CorrectionQuestion(
      fields: { event, context in
        IdentityQuestions(context: context).fields.filter { $0.id != "ethnicity" }
      },
      tell: { event in
        var values: FormValues = [:]
        values["disabilities"] = event.disabilities?.map(\.rawValue).joined(separator: ",")
        values["pupilNumber"] = event.pupilNumber?.current
        values["pupilNumberUnknown"] = event.pupilNumber?.unknownReason?.rawValue
        values["formerPupilNumber"] = event.pupilNumber?.former
        values["nhsNumber"] = event.nhsNumber.map(NHSNumber.spoken)
        return values
      },
      put: { answers, event in
        let identity = IdentityQuestions(context: answers.context)
        event.disabilities = identity.disabilities(&answers)
        event.pupilNumber = identity.pupilNumber(&answers)
        event.nhsNumber = identity.nhsNumber(&answers)
      })
  }

  private static func source<Event: CaseEvent>(
    _ path: CorrectionQuestion<Event>.Path<ResponsibilitySource?>
  ) -> CorrectionQuestion<Event> {
    .choice(
      path, "source", "It rests on", hint: "What somebody has seen: a certificate, an order",
      titled(ResponsibilitySource.self, \.title))
  }

  private static func partnership<Event: CaseEvent>(
    _ path: CorrectionQuestion<Event>.Path<Partnership?>
  ) -> CorrectionQuestion<Event> {
    .choice(path, "partnership", "To the other parent", titled(Partnership.self, \.title))
  }
}
