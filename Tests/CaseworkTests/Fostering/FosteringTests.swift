import Casework
import Rulebook
import Testing

@Suite("Foster carers, from enquiry to approval")
struct FosteringTests {
  private let rulebook: Rulebook
  init() throws { rulebook = try Rulebook.standard() }

  private func stamp(_ id: EventID, _ date: String) -> Stamp {
    Stamp(id: id, at: moment("\(date)T12:00"), by: "w1")
  }

  /// A register with a provider and three enquiries of spring 2021.
  private func register() -> FosteringRegister {
    var register = FosteringRegister()
    PlacementProviderRecorded("Own service", .inHouse, from: day("2020-01-01"))
      .apply(to: &register, stamp: stamp("own", "2020-01-01"))
    for (id, date) in [("a", "2021-03-01"), ("b", "2021-03-08"), ("c", "2021-03-15")] {
      FosteringEnquiryReceived(on: day(date), from: "Household \(id)")
        .apply(to: &register, stamp: stamp(EventID(id), date))
    }
    return register
  }

  @Test("The pipeline counts every enquiry, every stage and every reason")
  func pipeline() throws {
    var register = register()
    FosteringEnquiryAdvanced("a", to: .visit, on: day("2021-03-05"))
      .apply(to: &register, stamp: stamp("a2", "2021-03-05"))
    FosteringEnquiryAdvanced("b", to: .visit, on: day("2021-03-12"))
      .apply(to: &register, stamp: stamp("b2", "2021-03-12"))
    FosteringEnquiryNotProgressed("b", on: day("2021-03-20"), because: .noSpareRoom)
      .apply(to: &register, stamp: stamp("b3", "2021-03-20"))
    let approval = FosteringHouseholdApproved(
      "Mrs Invented", for: RegisterID(.fostering, "P1"), from: day("2021-09-01"),
      FosteringHousehold.Terms(places: 2), enquiry: "a")
    #expect(try approval.check(against: register, using: rulebook).isEmpty)
    approval.apply(to: &register, stamp: stamp("h", "2021-09-01"))
    FosteringApprovalEnded("h", on: day("2022-01-10"), because: .resigned)
      .apply(to: &register, stamp: stamp("h2", "2022-01-10"))
    let spring = register.pipeline(in: day("2021-03-01")...day("2021-03-31"))
    #expect(spring.received.map(\.id) == ["a", "b", "c"])
    #expect(spring.reached[.visit] == 2)
    #expect(spring.reached[.approved] == 0)
    #expect(spring.stopped.map { "\($0.reason.rawValue) \($0.count)" } == ["noSpareRoom 1"])
    let year = register.pipeline(in: day("2021-03-01")...day("2022-03-31"))
    #expect(year.reached[.approved] == 1)
    #expect([year.approved, year.ended, year.net] == [1, 1, 0])
    #expect(register.approved(on: day("2021-12-01")).map(\.carers) == ["Mrs Invented"])
    #expect(register.approved(on: day("2022-01-10")).isEmpty)
    #expect(register.enquiries[2].isOpen(on: day("2022-01-10")))
  }

  @Test("An enquiry that stops says why, and nothing follows")
  func reasons() throws {
    var register = register()
    let vague = FosteringEnquiryNotProgressed("a", on: day("2021-03-20"), because: .other)
    #expect(breach { try vague.check(against: register, using: rulebook) } == "fostering.reason")
    FosteringEnquiryNotProgressed("a", on: day("2021-03-20"), because: .health)
      .apply(to: &register, stamp: stamp("a2", "2021-03-20"))
    let later = FosteringEnquiryAdvanced("a", to: .visit, on: day("2021-03-22"))
    #expect(breach { try later.check(against: register, using: rulebook) } == "fostering.noEnquiry")
  }

  @Test("Stages go one way, and approval is recorded with its terms")
  func stages() throws {
    var register = register()
    FosteringEnquiryAdvanced("a", to: .stageOne, on: day("2021-04-05"))
      .apply(to: &register, stamp: stamp("a2", "2021-04-05"))
    for stage in [FosteringEnquiry.Stage.visit, .stageOne, .approved] {
      let step = FosteringEnquiryAdvanced("a", to: stage, on: day("2021-04-06"))
      #expect(breach { try step.check(against: register, using: rulebook) } == "fostering.stage")
    }
    let nobody = FosteringHouseholdApproved(
      "Mrs Invented", for: RegisterID(.improvement, "A1"), from: day("2021-09-01"),
      FosteringHousehold.Terms(places: 1))
    #expect(breach { try nobody.check(against: register, using: rulebook) } == "fostering.terms")
  }

  private func breach(_ check: () throws -> [Advice]) -> String? {
    do {
      _ = try check()
      return nil
    } catch {
      return (error as? RuleBreach)?.rule
    }
  }
}
