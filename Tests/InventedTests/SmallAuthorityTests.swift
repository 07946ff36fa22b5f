import Casework
import FoundationEssentials
import Invented
import Testing

@Suite struct SmallAuthorityTests {
  let sample: Sample
  let today = InventedAuthority.today

  init() throws { sample = try Sample.small.get() }

  @Test func everyEventPassesTheGate() {
    #expect(sample.refused == [])
    #expect((76...110).contains(sample.records.count))
  }

  @Test func theSameSeedGivesTheSameBytes() throws {
    let again = try InventedAuthority.small(rulebook: sample.rulebook)
    #expect(try bytes(again) == bytes(sample.authority))
    let other = try InventedAuthority.small(rulebook: sample.rulebook, seed: 7)
    #expect(try bytes(other) != bytes(sample.authority))
  }

  private func bytes(_ authority: InventedAuthority) throws -> [String] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    return try authority.entries.flatMap { entry in
      try entry.proposal.stamped(at: entry.at, by: entry.by).map { child, recorded in
        "\(child) " + String(decoding: try encoder.encode(recorded), as: UTF8.self)
      }
    }
  }

  @Test func anotherSeedPassesTheGateToo() throws {
    let other = try InventedAuthority.small(rulebook: sample.rulebook, seed: 7)
    #expect(Sample.fold(other.entries, sample.rulebook).refused == [])
  }

  @Test func everythingIsRecordedInOrderAndInThePast() {
    let moments = sample.authority.entries.map(\.at)
    #expect(moments == moments.sorted())
    #expect(moments.allSatisfy { $0 <= InventedAuthority.now })
    let times = sample.authority.entries.map(\.proposal.id)
    #expect(Set(times).count == times.count)
  }

  @Test func whoRecordsHadAPostThatDay() {
    for entry in sample.authority.entries {
      let post = sample.authority.staff.worker(entry.by)?.post(on: entry.at.date)
      #expect(post?.role.mayRecord == true, "\(entry.by) on \(entry.at)")
    }
    #expect(sample.authority.staff.teams.count == 3)
    #expect((10...12).contains(sample.authority.staff.workers.count))
  }

  @Test func brothersAndSistersNameEachOther() throws {
    var pairs = 0
    for record in sample.records.values {
      for tie in record.person.relationships where tie.kind.isSibling {
        let other = try #require(tie.child.flatMap { sample.records[$0] })
        #expect(
          other.person.relationships.contains { $0.child == record.id && $0.kind == tie.kind })
        pairs += 1
      }
    }
    #expect(pairs > 40)
  }

  @Test func nobodyCanBeRungOrLookedUp() throws {
    let text = try bytes(sample.authority).joined(separator: "\n")
    for number in text.matches(of: /\b0\d{3,4} ?\d{3} ?\d{3,4}\b/).map(\.output) {
      #expect(number.starts(with: "01632 960"))
    }
    for record in sample.records.values {
      if let number = record.person.nhsNumber { #expect(number.hasPrefix("999")) }
      for address in record.person.addresses { #expect(address.value.postcode.hasPrefix("ZZ9 ")) }
    }
  }

  @Test func noPlaceholderIsLeft() throws {
    for entry in sample.authority.entries {
      for part in entry.proposal.parts {
        #expect(!part.event.text.contains { $0.contains("{") || $0.contains("}") || $0.isEmpty })
      }
    }
  }

  @Test func namesHaveTheirAccents() {
    let names = sample.records.values.compactMap { $0.person.name?.spoken }
    #expect(
      names.contains { $0.unicodeScalars.contains { $0.value > 0x17F || $0 == "ł" || $0 == "š" } })
    #expect(sample.authority.staff.workers.contains { $0.name == "Łukasz Wrona" })
  }
}
