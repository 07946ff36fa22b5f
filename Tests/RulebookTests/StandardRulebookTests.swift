import Casework
import Rulebook
import Testing

@Suite struct StandardRulebookTests {
  @Test func everyResourceIsRead() throws {
    let rulebook = try Rulebook.standard()
    #expect(rulebook.calendar.knownYears == 2010...2030)
    #expect(rulebook.timescales.rules.count == 74)
    #expect(rulebook.codes.sets.count == 31)
  }

  @Test(arguments: [
    ("2014-01-01", "Working Together 2013, chapter 1:"),
    ("2020-12-08", "Working Together 2018, chapter 1:"),
    ("2021-03-30", "Working Together 2018 (updated 2020), chapter 1:"),
    ("2023-12-14", "Working Together 2018 (updated 2020), chapter 1:"),
    ("2023-12-15", "Working Together 2023, chapter 3:"),
    ("2010-05-01", "Working Together 2013, chapter 1 (in force from 15 Apr 2013):"),
  ])
  func guidanceIsNamedByTheEditionInForce(_ day: String, _ beginning: String) throws {
    let rules = try Rulebook.standard().timescales.rules
    let date = try #require(CivilDate(day))
    let rule = try #require(rules["conference.initial"])
    #expect(rule.basis(on: date).hasPrefix(beginning + " 15 working days"))
    #expect(rules.values.allSatisfy { !$0.basis(on: date).contains("{") })
  }

  @Test func noStatusBeginsWithACodeThatCannotBeginAnyMore() throws {
    let codes = try Rulebook.standard().codes
    func offered(_ day: String) throws -> [String] {
      codes.choices(of: CodeSets.LegalStatus.self, on: try #require(CivilDate(day))).map(\.code)
    }
    #expect(try offered("2005-12-30").contains("D1"))
    #expect(try !offered("2005-12-31").contains("D1"))
    #expect(try !offered("2021-03-30").contains("D1"))
    // What began in time is still read in later years.
    #expect(codes.standing(of: LegalStatus("D1"), on: CivilDate("2021-03-30")) == .current)
  }

  @Test func aSecondCallGivesTheSameRules() throws {
    let first = try Rulebook.standard().timescales.rules
    #expect(try Rulebook.standard().timescales.rules == first)
  }

  @Test func everyRuleSaysAllThatAnExplanationNeeds() throws {
    for rule in try Rulebook.standard().timescales.rules.values {
      #expect(rule.title.count <= 19, "\(rule.title) is too long for a list")
      for text in [rule.name, rule.trigger, rule.metWhen, rule.basis(on: .latest), rule.area] {
        #expect(!text.isEmpty, "\(rule.id)")
      }
      #expect(rule.name.first?.isUppercase == true, "\(rule.id)")
      #expect(rule.trigger.first?.isLowercase == true, "\(rule.id)")
      #expect(rule.metWhen.first?.isLowercase == true, "\(rule.id)")
      #expect(rule.basis(on: .latest).hasSuffix("."), "\(rule.id)")
      #expect((rule.unit == .hours) == (rule.amber.unit == .hours), "\(rule.id)")
    }
  }

  @Test func onlyRegulationsAreCalledLaw() throws {
    for rule in try Rulebook.standard().timescales.rules.values {
      #expect(
        (rule.standing == .statutory)
          == rule.basis(on: .latest).contains(/Regulations 201[01], regulation/),
        "\(rule.id)")
    }
  }

  @Test func everyHolidayIsAWeekday() throws {
    let calendar = try Rulebook.standard().calendar
    var holidays = 0
    var day = try #require(CivilDate("2010-01-01"))
    while day.year <= 2030 {
      if calendar.holiday(on: day) != nil {
        holidays += 1
        #expect(!day.isWeekend, "\(day)")
      }
      day = day.adding(days: 1)
    }
    // Eight in each of 21 years, and five that were proclaimed for once.
    #expect(holidays == 8 * 21 + 5)
  }
}

@Suite("Levels of need")
struct ThresholdTests {
  @Test("Four levels, fourteen parts of life, each indicator with its own id")
  func contents() throws {
    let thresholds = try Rulebook.standard().thresholds
    #expect(thresholds.levels.map(\.number) == [1, 2, 3, 4])
    #expect(thresholds.indicators.count == 279)
    #expect(Set(thresholds.indicators.map(\.id)).count == 279)
    #expect(Set(thresholds.indicators.map(\.domain)).count == 14)
    #expect(thresholds.indicator("L3-FSR-02")?.text == "Often has to look after a relative")
    #expect(thresholds.level(2)?.name == "Early Help")
    #expect(thresholds.domain("basicCare")?.name == "Basic care, safety and protection")
  }

  @Test("Each prompt has a name of its own, says what it asks for and where that comes from")
  func prompts() throws {
    let prompts = try Rulebook.standard().thresholds.prompts
    #expect(prompts.count == 19)
    #expect(Set(prompts.map(\.id)).count == prompts.count)
    for prompt in prompts {
      #expect(prompt.asks.hasSuffix("."), "\(prompt.id)")
      #expect(prompt.basis.hasSuffix("."), "\(prompt.id)")
      #expect(!prompt.indicators.isEmpty, "\(prompt.id)")
    }
  }
}
