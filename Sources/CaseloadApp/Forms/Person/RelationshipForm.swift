import Casework
import Widgets

/// Somebody's tie to the child. Where the other person is a child with a record, or gets one now, both ends
/// are recorded in one entry, so that neither record can say what the other does not.
struct RelationshipForm: RecordForm {
  let id = "relative"
  let title = "Record a relative"
  let saved = "Recorded."
  let looksAtNeighbours = true

  private static let date = DateQuestion(label: "Known since", phrase: "date it is known from")

  func whyUnavailable(_ context: FormContext) -> String? {
    context.record == nil ? "Open a child first: a relative is recorded in a child’s record." : nil
  }

  /// Brothers and sisters are offered but not ticked: a father of one need not be that of all.
  private func children(_ context: FormContext) -> FormChildren {
    FormChildren(context, isOffered: { _ in true }, isTicked: { _ in false })
  }

  // MARK: - Fields

  func fields(_ context: FormContext) -> [FormField] {
    let name = context.record?.calledName ?? "the child"
    let choice = RelativeChoice(context: context)
    return [choice.who, kind(name)] + choice.fields
      + [side] + children(context).fields("they are related to")
      + [lives(name)] + ResponsibilityQuestions(name: name).fields
      + [
        partnership,
        FormField(
          id: "telephone", label: "Telephone", width: 20,
          isShown: { RelativeChoice.isNamed(.person, by: $0) }),
        FormField(
          id: "familyTime", label: "Family time",
          hint: "When and how \(name) sees them: Saturdays, supervised",
          isShown: { $0["lives"] != "yes" }),
        Self.date.field(context),
      ]
  }

  private func kind(_ name: String) -> FormField {
    FormField(
      id: "kind", label: "What to \(name)", hint: "Type a word of it, such as half or ex",
      kind: .choice(
        Relationship.Kind.allCases.map { Choice(id: $0.rawValue, label: Self.label($0)) }),
      whenMissing: "Select what the person is to \(name)")
  }

  /// The word with what else people call it, so that typing finds it.
  private static func label(_ kind: Relationship.Kind) -> String {
    switch kind {
    case .formerPartnerOfParent: "Former partner (ex) of a parent"
    case .formerPartner: "Former partner (ex)"
    case .mother: "Mother (mum)"
    case .father: "Father (dad)"
    case .grandparent: "Grandparent (nan, grandad)"
    default: kind.title
    }
  }

  private var side: FormField {
    FormField(
      id: "side", label: "Through",
      kind: .choice(
        Choice.list([
          (Relationship.Side.maternal, "the mother", "m"), (.paternal, "the father", "f"),
        ])),
      isShown: { Self.kind($0)?.hasSide ?? false })
  }

  private func lives(_ name: String) -> FormField {
    FormField(
      id: "lives", label: "Lives with \(name)", kind: .yesNo,
      isShown: { RelativeChoice.isNamed(.person, .newChild, by: $0) })
  }

  private var partnership: FormField {
    FormField(
      id: "partnership", label: "To the other parent",
      hint: "What they and the child’s other parent are to each other",
      kind: .choice(Partnership.allCases.map { Choice(id: $0.rawValue, label: $0.title) }),
      isShown: { values in
        let kind = Self.kind(values)
        return kind.map { $0.isParent || $0 == .stepParent || $0 == .partnerOfParent } ?? false
      })
  }

  private static func kind(_ values: FormValues) -> Relationship.Kind? {
    values["kind"].flatMap(Relationship.Kind.init(rawValue:))
  }

  func initialValues(_ context: FormContext) -> FormValues {
    children(context).initialValues.merging([
      RelativeChoice.field: RelativeChoice.Way.person.rawValue, "date": "today",
    ]) { $1 }
  }

  // MARK: - Proposal

  func propose(_ values: FormValues, _ context: FormContext) -> Result<
    ProposedEntry, FieldProblems
  > {
    var answers = Answers(self, values, context)
    guard let date = answers.date(Self.date),
      let kind = answers.choice("kind", as: Relationship.Kind.self),
      let other = RelativeChoice(context: context)
        .read(&answers, on: date, livesHere: answers.isYes("lives"))
    else { return answers.result(nil) }
    var parts = EntryParts(context)
    if let id = other.id, let registered = other.registered { parts.add(registered, to: id) }
    for child in children(context).chosen(answers.values) {
      guard let record = context.knownRecord(child.id) else { continue }
      if other.id == child.id {
        answers.refuse(RelativeChoice.field, "Select another person: \(child.name) is ticked below")
      }
      let tie = tie(kind, other, answers)
      parts.add(RelationshipRecorded(on: date, tie), to: record.id)
      if let id = other.id {
        parts.add(
          RelationshipRecorded(on: date, otherEnd(of: tie, in: record, answers)), to: id)
      }
    }
    return answers.result(parts)
  }

  private func tie(_ kind: Relationship.Kind, _ other: RelativeChoice.Other, _ answers: Answers)
    -> Relationship
  {
    Relationship(
      kind, name: other.name, child: other.id, sex: other.sex,
      side: answers.choice("side"), born: other.born, expected: other.expected,
      parentalResponsibility: answers.isYes("responsibility") ?? false,
      source: answers.choice("source"), telephone: answers.text("telephone"),
      familyTime: answers.text("familyTime"), partnership: answers.choice("partnership"),
      livesWithChild: other.id == nil ? answers.isYes("lives") : nil)
  }

  /// The tie as the other child's record has it.
  private func otherEnd(of tie: Relationship, in record: ChildRecord, _ answers: Answers)
    -> Relationship
  {
    Relationship(
      tie.kind.inverse(of: record.person.sex), name: record.fullName, child: record.id,
      sex: record.person.sex, side: tie.kind == .halfSibling ? tie.side : nil,
      parentalResponsibility: answers.isYes("ownResponsibility") ?? false,
      source: answers.choice("ownSource"), familyTime: tie.familyTime)
  }
}
