import CaseStore
import Casework
import Foundation
import Rulebook
import Testing

@Suite("caseload.json")
struct SettingsTests {
  @Test("What is left out has a plain meaning, and what is set is kept")
  func roundTrip() throws {
    let plain = #"{"authority":{"code":"999","name":"Exampleshire"},"format":1}"#
    let read = try JSONDecoder().decode(StoreSettings.self, from: Data(plain.utf8))
    #expect(read.conferenceClock == .last)
    #expect(!read.isDemonstration)
    #expect(read.timescales.isEmpty)
    var changed = read
    changed.conferenceClock = .initiating
    let back = try JSONDecoder().decode(
      StoreSettings.self, from: try JSONEncoder().encode(changed))
    #expect(back == changed)
  }

  @Test("The authority's choice of conference clock reaches the rulebook")
  func conferenceClock() throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/store"
    try CaseStore.create(
      at: path,
      settings: StoreSettings(
        authority: .init(name: "Exampleshire", code: "999"), conferenceClock: .initiating),
      today: CivilDate(dayNumber: 19_000))
    let store = try CaseStore.open(at: path, standard: try Rulebook.standard()).store
    #expect(store.rulebook.timescales.conferenceClock == .initiating)
  }
}
