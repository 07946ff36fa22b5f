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

  @Test(
    "What an authority asks for in placements reaches the rulebook, and changes the rules' name")
  func placements() throws {
    let folder = try TemporaryFolder()
    let text =
      #"{"authority":{"code":"999","name":"X"},"format":1,"placements":"#
      + #"{"approver":{"withParents":"serviceManager"},"panel":["unregistered","withParents"]}}"#
    let settings = try JSONDecoder().decode(StoreSettings.self, from: Data(text.utf8))
    let plain = StoreSettings(authority: .init(name: "X", code: "999"))
    let standard = try JSONEncoder().encode(plain)
    #expect(!String(decoding: standard, as: UTF8.self).contains("placements"))
    var standards: [PlacementStandards] = []
    for (name, settings) in [("own", settings), ("plain", plain)] {
      let path = folder.path + "/" + name
      try CaseStore.create(at: path, settings: settings, today: CivilDate(dayNumber: 19_000))
      let store = try CaseStore.open(at: path, standard: try Rulebook.standard()).store
      standards.append(store.rulebook.timescales.placementStandards)
    }
    #expect(standards.map { $0.grade(for: .withParents) } == [.serviceManager, .headOfService])
    #expect(standards.map { $0.grade(for: .unregistered) } == [.headOfService, .headOfService])
    #expect(standards.map { $0.panel.contains(.withParents) } == [true, false])
  }

  @Test("Weights and limits of the authority are read, and the standard ones are not written")
  func team() throws {
    let text = #"{"authority":{"code":"9","name":"X"},"format":1,"team":{"weights":{"court":2}}}"#
    let read = try JSONDecoder().decode(StoreSettings.self, from: Data(text.utf8))
    #expect(read.team.weights.court == 2)
    #expect(read.team.weights.protectionPlan == 2)
    #expect(read.team.allocationHours == 24)
    let written = try JSONEncoder().encode(read)
    #expect(try JSONDecoder().decode(StoreSettings.self, from: written) == read)
    let plain = StoreSettings(authority: .init(name: "X", code: "9"))
    let standard = String(decoding: try JSONEncoder().encode(plain), as: UTF8.self)
    #expect(!standard.contains("team"))
  }

  @Test("What an authority sets for its dataset is read and kept")
  func dataset() throws {
    let text =
      #"{"authority":{"code":"9","name":"X"},"format":1,"dataset":{"completeFrom":"2020-07"}}"#
    let read = try JSONDecoder().decode(StoreSettings.self, from: Data(text.utf8))
    #expect(read.dataset.completeFrom == DatasetMonth("2020-07"))
    #expect(read.dataset.population0to17 == nil)
    #expect(read.dataset.promptChange == 10)
    let written = try JSONEncoder().encode(read)
    #expect(try JSONDecoder().decode(StoreSettings.self, from: written) == read)
  }
}
