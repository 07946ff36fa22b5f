import Casework
import Foundation
import Rulebook
import Testing

@Suite struct CodeBookTests {
  let codes: CodeBook

  init() throws { codes = try Rulebook.standard().codes }

  /// Every kind of code that a record stores.
  static let kinds: [any CodeSetKind.Type] = [
    CodeSets.ReferralSource.self, CodeSets.PrimaryNeed.self, CodeSets.ReferralClosureReason.self,
    CodeSets.AssessmentFactor.self, CodeSets.AbuseCategory.self, CodeSets.Ethnicity.self,
    CodeSets.Disability.self, CodeSets.UPNUnknownReason.self, CodeSets.LocalAuthority.self,
    CodeSets.EpisodeStartReason.self, CodeSets.EpisodeEndReason.self, CodeSets.LegalStatus.self,
    CodeSets.CategoryOfNeed.self, CodeSets.PlacementType.self, CodeSets.PlacementProvider.self,
    CodeSets.PlacementChangeReason.self, CodeSets.PlacementLocation.self,
    CodeSets.ReviewParticipation.self, CodeSets.MissingKind.self, CodeSets.SDQReason.self,
    CodeSets.SocialWorkerChangeReason.self, CodeSets.PermanencePlan.self,
    CodeSets.AdopterSexes.self, CodeSets.AdopterLegalStatus.self,
    CodeSets.AdoptionCeasedReason.self, CodeSets.PreviousPermanence.self,
    CodeSets.PreviousPermanenceAuthority.self, CodeSets.CareLeaverInTouch.self,
    CodeSets.CareLeaverActivity.self, CodeSets.CareLeaverAccommodation.self,
    CodeSets.CareLeaverEligibility.self,
  ]

  @Test func everyKindHasItsSetAndEverySetItsKind() {
    #expect(Self.kinds.map { $0.id }.sorted() == codes.sets.map(\.id))
    for set in codes.sets {
      #expect(!set.entries.isEmpty, "\(set.id)")
      #expect(Set(set.entries.map(\.code)).count == set.entries.count, "\(set.id) repeats a code")
      for entry in set.entries {
        #expect(!entry.label.isEmpty && entry.shortLabel.count <= 42, "\(set.id) \(entry.code)")
      }
    }
  }

  @Test(arguments: [
    ("18A", "2020-03-31", CodeStanding.current), ("18A", "2020-04-01", .ended(lastYearEnd: 2020)),
    ("18B", "2020-03-31", .notYet(firstYearEnd: 2021)), ("18B", "2020-04-01", .current),
    ("24A", "2021-03-31", .notYet(firstYearEnd: 2022)), ("1A", "2017-05-01", .current),
    ("99Z", "2021-03-31", .unknown),
  ])
  func anAssessmentFactorHoldsInItsYears(
    _ code: String, _ day: String, _ standing: CodeStanding
  ) throws {
    #expect(try codes.standing(of: AssessmentFactor(code), on: date(day)) == standing)
  }

  @Test func otherCodesHoldInTheirYears() throws {
    let (march2022, april2022) = (try date("2022-03-31"), try date("2022-04-01"))
    #expect(
      codes.standing(of: "RC9" as ReferralClosureReason, on: march2022)
        == .notYet(firstYearEnd: 2023))
    #expect(codes.standing(of: "RC9" as ReferralClosureReason, on: april2022) == .current)
    #expect(codes.standing(of: "5D" as ReferralSource, on: april2022) == .current)
    let supported: PlacementType = "H5"
    #expect(try codes.standing(of: supported, on: date("2025-03-31")) == .current)
    #expect(try codes.standing(of: supported, on: date("2025-04-01")) == .ended(lastYearEnd: 2025))
    #expect(
      try codes.standing(of: "K3" as PlacementType, on: date("2024-03-31"))
        == .notYet(firstYearEnd: 2025))
    #expect(
      try codes.standing(of: "E43" as EpisodeEndReason, on: date("2018-04-01"))
        == .ended(lastYearEnd: 2018))
    #expect(
      try codes.standing(of: "MANAGE" as SocialWorkerChangeReason, on: date("2023-03-31"))
        == .notYet(firstYearEnd: 2024))
    #expect(codes.standing(of: "H5" as PlacementType) == .current)
  }

  @Test func listsHoldTheCodesOfTheirYear() throws {
    let of2021 = codes.entries(of: CodeSets.AssessmentFactor.self, on: try date("2021-03-30"))
    #expect(of2021.contains { $0.code == "18B" })
    #expect(!of2021.contains { $0.code == "18A" || $0.code == "24A" })
    #expect(codes.entries(of: CodeSets.AssessmentFactor.self).count == 44)
    #expect(codes.entries(of: CodeSets.LocalAuthority.self).count == 155)
    let offered = codes.choices(of: CodeSets.UPNUnknownReason.self, on: try date("2021-03-30"))
    #expect(offered.map(\.code) == ["UN1", "UN2", "UN3", "UN4", "UN5", "UN7"])
    #expect(codes.standing(of: "UN6" as UPNUnknownReason) == .current)
  }

  @Test func labelsFollowTheYear() throws {
    let need: PrimaryNeed = "N1"
    #expect(codes.label(for: need) == "Abuse or neglect")
    #expect(try codes.label(for: need, on: date("2025-03-31")) == "Abuse or neglect")
    #expect(
      try codes.label(for: need, on: date("2025-04-01")) == "Abuse, neglect and exploitation")
    #expect(codes.label(for: "N77" as PrimaryNeed) == "N77")
    #expect(codes.shortLabel(for: "18B" as AssessmentFactor) == "Physical abuse: child on child")
    let southampton = try #require(codes.entry(for: "852" as LocalAuthorityCode))
    #expect(southampton.label == "Southampton")
    #expect(southampton.gss == "E06000045")
    #expect(southampton.group == "South East")
  }

  @Test func meaningsAgreeWithTheGroupsOfTheData() {
    for entry in codes.entries(of: CodeSets.EpisodeEndReason.self) {
      let code = EpisodeEndReason(entry.code)
      #expect(code.endsCare == (entry.group != "continues"), "\(code)")
      #expect(code.isAdoption == (entry.group == "adoption"), "\(code)")
      #expect(code.isSpecialGuardianship == (entry.group == "sgo"), "\(code)")
    }
    for entry in codes.entries(of: CodeSets.CareLeaverAccommodation.self) {
      let suitable = CareLeaverAccommodation(entry.code).isSuitable
      #expect(suitable == entry.group.map { $0 == "suitable" }, "\(entry.code)")
    }
    for entry in codes.entries(of: CodeSets.PlacementType.self) {
      let code = PlacementType(entry.code)
      #expect(code.isTemporary == entry.code.hasPrefix("T"), "\(code)")
      #expect(code.isFostering == entry.label.hasPrefix("Foster"), "\(code)")
    }
  }

  @Test func codesAreStringsAndSortAsPeopleCount() throws {
    let codes: [ReferralSource] = ["10", "2A", "1B", "9", "1A"]
    #expect(codes.sorted() == ["1A", "1B", "2A", "9", "10"])
    let data = try JSONEncoder().encode(codes)
    #expect(String(decoding: data, as: UTF8.self) == #"["10","2A","1B","9","1A"]"#)
    #expect(try JSONDecoder().decode([ReferralSource].self, from: data) == codes)
    let types: [PlacementType] = ["Z14", "Z1", "Z11", "A3", "U1"]
    #expect(types.sorted() == ["A3", "U1", "Z1", "Z11", "Z14"])
  }
}

@Suite struct CollectionYearTests {
  @Test func aYearRunsFromAprilToMarch() throws {
    let year = try CollectionYear(containing: date("2021-03-31"))
    #expect(year.endYear == 2021)
    #expect(try CollectionYear.containing(date("2020-04-01")) == year)
    #expect(try CollectionYear.containing(date("2021-04-01")).endYear == 2022)
    #expect(year.days == (try date("2020-04-01")...date("2021-03-31")))
    #expect(year.name == "2020-21")
    #expect(CollectionYear(endYear: 2000).name == "1999-00")
    #expect(year.previous.endYear == 2020)
    #expect(try JSONDecoder().decode(CollectionYear.self, from: Data("2021".utf8)) == year)
  }

  @Test func sexIsWrittenAsTheYearWantsIt() {
    let (old, new) = (CollectionYear(endYear: 2024), CollectionYear(endYear: 2025))
    #expect(Sex.allCases.map { $0.childrenInNeedCode(in: old) } == ["1", "2", "0"])
    #expect(Sex.allCases.map { $0.childrenInNeedCode(in: new) } == ["M", "F", "U"])
    #expect(Sex.allCases.map { $0.lookedAfterCode(in: old) } == ["1", "2", nil])
    #expect(Sex.allCases.map { $0.lookedAfterCode(in: new) } == ["M", "F", "U"])
    #expect(["1", "M", "m"].map(Sex.init(returnCode:)) == [.male, .male, .male])
    #expect(
      ["2", "0", "9", "U"].map(Sex.init(returnCode:)) == [.female, .unknown, .unknown, .unknown])
    #expect(Sex(returnCode: "X") == nil)
  }
}
