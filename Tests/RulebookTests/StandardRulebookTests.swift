import Casework
import Rulebook
import Testing

@Suite struct StandardRulebookTests {
  @Test func everyResourceIsRead() throws {
    let rulebook = try Rulebook.standard()
    #expect(rulebook.calendar.knownYears == 2010...2030)
    #expect(rulebook.timescales.rules.count == 38)
    #expect(rulebook.codes.sets.count == 31)
  }

  @Test func aSecondCallGivesTheSameRules() throws {
    let first = try Rulebook.standard().timescales.rules
    #expect(try Rulebook.standard().timescales.rules == first)
  }

  @Test func everyRuleSaysAllThatAnExplanationNeeds() throws {
    for rule in try Rulebook.standard().timescales.rules.values {
      #expect(rule.title.count <= 19, "\(rule.title) is too long for a list")
      for text in [rule.name, rule.trigger, rule.metWhen, rule.basis, rule.area] {
        #expect(!text.isEmpty, "\(rule.id)")
      }
      #expect(rule.name.first?.isUppercase == true, "\(rule.id)")
      #expect(rule.trigger.first?.isLowercase == true, "\(rule.id)")
      #expect(rule.metWhen.first?.isLowercase == true, "\(rule.id)")
      #expect(rule.basis.hasSuffix("."), "\(rule.id)")
      #expect((rule.unit == .hours) == (rule.amber.unit == .hours), "\(rule.id)")
    }
  }

  @Test func onlyRegulationsAreCalledLaw() throws {
    for rule in try Rulebook.standard().timescales.rules.values {
      #expect(
        (rule.standing == .statutory) == rule.basis.contains("Regulations 2010, regulation"),
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
}
