import Casework
import Testing

@testable import CaseloadApp

/// A contact as it is typed while somebody talks.
@Suite struct ContactLineTests {
  private func line(_ text: String) throws -> ContactLine {
    let rulebook = try Household().rulebook
    return ContactLine(text, today: FormDay.day("2021-03-30"), calendar: rulebook.calendar)
  }

  @Test func aNameIsEnough() throws {
    let line = try line("leo carter")
    #expect(line.personName == PersonName(given: "Leo", family: "Carter"))
    #expect(line.concern.isEmpty)
    #expect(line.source == nil)
  }

  @Test func ageAndSourceEndTheName() throws {
    let line = try line("leo carter 3 police disturbance, neighbours called")
    #expect(line.name == "Leo Carter")
    #expect(line.age == 3)
    #expect(line.source == "6")
    #expect(line.concern == "Disturbance, neighbours called")
  }

  @Test func aDateAndAPostcodeAreRead() throws {
    let line = try line("Ann-Marie o'neill 2/6/2017 zz1 2ab health visitor lost weight")
    #expect(line.personName == PersonName(given: "Ann-Marie", family: "O'Neill"))
    #expect(line.dateOfBirth == FormDay.day("2017-06-02"))
    #expect(line.postcode == "ZZ1 2AB")
    #expect(line.source == "3B")
    #expect(line.concern == "Lost weight")
  }

  @Test func weeksAndMonthsAreNoYears() throws {
    let baby = try line("eve day 6 months health visitor bruise")
    #expect(baby.name == "Eve Day")
    #expect(baby.age == 0)
    #expect(baby.spokenAge == "6 months")
    #expect(baby.source == "3B")
    #expect(baby.concern == "Bruise")
    let newborn = try line("baby doe age 2 weeks hospital not feeding")
    #expect(newborn.name == "Baby Doe")
    #expect(newborn.spokenAge == "2 weeks")
    #expect(newborn.source == "3F")
    #expect(try line("sam green 15m school alone at night").age == 1)
    #expect(try line("max poe 4 police").spokenAge == "4")
  }

  @Test func wordsThatSayWhatFollowsAreNoNames() throws {
    let dated = try line("mia jones dob 3/4/2015 gp: bruise")
    #expect(dated.name == "Mia Jones")
    #expect(dated.dateOfBirth == FormDay.day("2015-04-03"))
    #expect(dated.source == "3A")
    #expect(try line("ann lee, 6, GP: bruise").concern == "Bruise")
    let unborn = try line("jo hill unborn midwife worried")
    #expect(unborn.name == "Jo Hill")
    #expect(unborn.concern == "Unborn midwife worried")
  }

  @Test func aCommaEndsTheNameToo() throws {
    let line = try line("Leo, mother drinks")
    #expect(line.personName == PersonName(given: "Leo", family: ""))
    #expect(line.concern == "Mother drinks")
    #expect(line.source == nil)
  }

  @Test func whatIsSaidOfAMotherIsNotWhatSheTells() throws {
    #expect(try line("leo carter 3 mother hit him").concern == "Mother hit him")
    #expect(try line("leo carter 3 mother hit him").source == nil)
  }

  @Test func theLineIsReadBack() throws {
    let codes = try Household().rulebook.codes
    #expect(
      try line("leo carter 3y school hungry").reading(codes)
        == "Leo Carter, age 3, from School: Hungry")
    #expect(try line("12, crying").reading(codes) == "no name yet, age 12: Crying")
    #expect(try line("leo").reading(codes) == "Leo. The concern can follow")
  }
}
