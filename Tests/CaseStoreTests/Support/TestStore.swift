import CaseStore
import Casework
import Rulebook

/// A store in a folder of its own, with a few registered children.
struct TestStore {
  let folder: TemporaryFolder
  let path: String
  let files: FaultyFileSystem
  let now = Moment(date: CivilDate(dayNumber: 20_000), hour: 9)

  /// Makes a store whose only worker, a manager, is the user of the tests.
  init(children: Int = 0) throws {
    folder = try TemporaryFolder()
    files = FaultyFileSystem()
    path = folder.path + "/store"
    try CaseStore.create(
      at: path, settings: StoreSettings(authority: .init(name: "Exampleshire", code: "999")),
      today: CivilDate(dayNumber: 19_000))
    if children > 0 {
      let store = try open()
      for number in 1...children {
        try store.commit(Self.registration(number), at: now)
      }
    }
  }

  /// Opens the store, with faults as they may be injected.
  func open(user: SystemUser = .current) throws -> CaseStore {
    try CaseStore.open(at: path, standard: try Rulebook.standard(), user: user, files: files).store
  }

  /// Opens the store and tells what was put right.
  func reopen() throws -> (store: CaseStore, report: RecoveryReport) {
    try CaseStore.open(at: path, standard: try Rulebook.standard(), files: files)
  }

  /// Opens the store with the store's own errors only.
  func openQuietly() throws(StoreError) -> CaseStore {
    guard let standard = try? Rulebook.standard() else { throw .noStore(path: "Resources") }
    return try CaseStore.open(at: path, standard: standard, files: files).store
  }

  var layout: StoreLayout { StoreLayout(root: path) }

  private static let families = ["Okafor", "Łukasiewicz", "O'Brien", "Smith-Jones", "Núñez"]
  private static let given = ["Daniel", "Zoë", "Aoife", "Mary Ann", "José"]

  /// An invented child; its number makes its name, birthday and postcode.
  static func child(_ number: Int) -> ChildRegistered {
    ChildRegistered(
      on: CivilDate(dayNumber: 19_990),
      name: PersonName(given: given[number % 5], family: families[number % 5]),
      dateOfBirth: CivilDate(dayNumber: 16_000 + number), sex: .female,
      address: Address(lines: ["\(number) Invented Row"], postcode: "ZZ\(number % 9) 9ZZ"))
  }

  /// The entry that registers it.
  static func registration(_ number: Int) -> ProposedEntry {
    ProposedEntry(
      id: EntryID("r\(number)"), parts: [.init(ChildID("C\(number)"), child(number))])
  }

  /// An entry of a note to some children.
  static func note(_ id: String, _ text: String, to children: ChildID...) -> ProposedEntry {
    ProposedEntry(
      id: EntryID(id),
      parts: children.map {
        .init($0, NoteAdded(on: CivilDate(dayNumber: 20_000), .meeting, text))
      })
  }
}
