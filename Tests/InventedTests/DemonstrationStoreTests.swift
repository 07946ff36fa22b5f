import CaseStore
import Casework
import FoundationEssentials
import Invented
import Rulebook
import Testing

@Suite struct DemonstrationStoreTests {
  private let standard: Casework.Rulebook
  private let folder: String

  init() throws {
    standard = try Rulebook.standard()
    folder = "/tmp/caseload-invented-\(UUID().uuidString)"
  }

  /// Does something with a folder that is gone afterwards.
  private func inFolder(_ work: (String) throws -> Void) throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try work(folder)
  }

  @Test func theSmallAuthorityBecomesAStore() throws {
    try inFolder { folder in
      try InventedAuthority.makeStore(at: folder, standard: standard)
      let (store, report) = try CaseStore.open(
        at: folder, standard: standard, as: InventedAuthority.protagonist)
      #expect(report.sentences.isEmpty)
      #expect(store.worker.name == "Aisha Rahman")
      #expect(store.settings.isDemonstration)
      #expect(store.settings.standsAt == InventedAuthority.now)
      let entries = try InventedAuthority.small(rulebook: standard).entries
      #expect(try store.refresh() == entries.count)
      let record = try store.record("C0000001")
      #expect(record.person.name?.spoken == "Leo Carter")
      #expect(record.events.allSatisfy { $0.at <= InventedAuthority.now })
      #expect(try store.check().problems.isEmpty)
    }
  }

  @Test func aSecondHistoryIsRefused() throws {
    try inFolder { folder in
      try InventedAuthority.makeStore(at: folder, standard: standard)
      #expect(throws: StoreError.self) {
        try InventedAuthority.makeStore(at: folder, standard: standard)
      }
      let store = try CaseStore.open(at: folder, standard: standard).store
      #expect(throws: CommitError.self) { try store.recordHistory([]) }
    }
  }

  @Test func aHistoryIsForDemonstrationsOnly() throws {
    try inFolder { folder in
      try CaseStore.create(
        at: folder, settings: StoreSettings(authority: .init(name: "Exampleshire", code: "000")),
        today: InventedAuthority.today)
      let store = try CaseStore.open(at: folder, standard: standard).store
      #expect(throws: CommitError.self) { try store.recordHistory([]) }
    }
  }

  @Test func theLargeAuthorityBecomesAStore() throws {
    try inFolder { folder in
      var done: [Int] = []
      try InventedAuthority.large(children: 60, rulebook: standard).makeStore(
        at: folder, standard: standard
      ) { done.append($0) }
      #expect(done == [60])
      let store = try CaseStore.open(at: folder, standard: standard).store
      #expect(try store.record("C0000001").events.count > 480)
      #expect(try store.refresh() == 60)
    }
  }
}
