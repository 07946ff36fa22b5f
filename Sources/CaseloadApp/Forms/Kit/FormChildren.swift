import Casework
import Widgets

/// The children of a form: the one it was opened for, and the brothers and sisters for whom the same
/// may be recorded at once.
struct FormChildren: Sendable {
  /// One of them.
  struct Child: Hashable, Sendable {
    /// Names the child.
    let id: ChildID
    /// The name in labels and sentences: "Daniel".
    let name: String
    /// The full name with the age: "Daniel Okafor, 7".
    let nameAndAge: String
    /// Whether the child is not yet born as far as the record knows.
    let isUnborn: Bool
  }

  /// The field in which they are ticked.
  static let field = "children"

  /// The child first, then the brothers and sisters.
  let all: [Child]
  /// The brothers and sisters that are ticked when the form opens.
  private let ticked: Set<ChildID>

  /// Collects the children.
  ///
  /// - Parameters:
  ///   - context: the child and the family.
  ///   - isOffered: whether a brother or sister is offered at all; those whose record has ended are not,
  ///     unless this says so.
  ///   - isTicked: whether a brother or sister that is offered is ticked when the form opens.
  init(
    _ context: FormContext,
    isOffered: (ChildRecord) -> Bool = { $0.person.endOfRecord == nil },
    isTicked: (ChildRecord) -> Bool
  ) {
    let siblings = context.family.filter { $0.id != context.record?.id && isOffered($0) }
    let records = [context.record].compactMap { $0 } + siblings
    let names = records.map(\.calledName)
    all = zip(records, names).map { record, name in
      let isShared = names.filter { $0 == name }.count > 1
      return Child(
        id: record.id, name: isShared ? "\(record.fullName) (\(record.id))" : name,
        nameAndAge: "\(record.fullName), \(record.person.spokenAge(on: context.today))",
        isUnborn: record.person.isUnborn)
    }
    ticked = Set(siblings.filter(isTicked).map(\.id))
  }

  /// Whether there is anybody to tick.
  var isGroup: Bool { all.count > 1 }

  /// "the child" or "the children", for sentences about all of them.
  var words: String { isGroup ? "the children" : "the child" }

  /// The field in which they are ticked; none when there is only one.
  ///
  /// - Parameter verb: what is done, for the error: "were visited".
  func fields(_ verb: String) -> [FormField] {
    guard isGroup else { return [] }
    return [
      FormField(
        id: Self.field, label: "Children",
        hint: "Space ticks and unticks, * ticks all. One entry is made for all who are ticked",
        kind: .checklist(all.map { Choice(id: $0.id.rawValue, label: $0.nameAndAge) }),
        whenMissing: "Select the children who \(verb)")
    ]
  }

  /// The answer that stands in the field when the form opens.
  var initialValues: FormValues {
    guard isGroup else { return [:] }
    let ids = all.enumerated().filter { $0.offset == 0 || ticked.contains($0.element.id) }
    return [Self.field: ids.map(\.element.id.rawValue).joined(separator: ",")]
  }

  /// The children for whom something is recorded.
  func chosen(_ values: FormValues) -> [Child] {
    guard isGroup else { return all }
    let ids = Set((values[Self.field] ?? "").split(separator: ",").map(String.init))
    return all.filter { ids.contains($0.id.rawValue) }
  }

  /// Whether something is recorded for a child.
  func includes(_ child: Child, _ values: FormValues) -> Bool { chosen(values).contains(child) }
}

extension ChildRecord {
  /// What the child is called in sentences: the preferred or given name, else the number.
  var calledName: String { Self.calledName(person.name, of: id) }

  /// What a child with a name is called in sentences.
  static func calledName(_ name: PersonName?, of id: ChildID) -> String {
    let called = [name?.preferred, name?.given].compactMap { $0 }.first { !$0.isBlank }
    return called ?? "Child \(id)"
  }

  /// The child's name, else the number.
  var fullName: String {
    let spoken = person.name?.spoken ?? ""
    return spoken.isEmpty ? "Child \(id)" : spoken
  }
}
