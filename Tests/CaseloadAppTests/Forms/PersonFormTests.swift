import Casework
import Testing
import Widgets

@testable import CaseloadApp

/// The forms of who the child is.
@Suite struct PersonFormTests {
  private let today = FormDay.day("2021-03-30")

  @Test func onlyWhatIsDifferentIsRecorded() throws {
    var household = try Household()
    let form = ChangeDetailsForm()
    let context = household.context()
    #expect(
      form.errors([:], context)
        == ["date": "Enter what has changed, or leave the form: nothing is different"])
    let entry = try form.proposal(
      [
        "sex": "M", "ethnicity": "MWBA", "disabilities": "LD,AUT", "nhsNumber": "999 123 4578",
        "pupilNumber": "f999012345678",
      ], context)
    #expect(
      entry.values == [
        Told(
          Household.daniel,
          PersonDetailsChanged(
            on: today, sex: .male, ethnicity: "MWBA", disabilities: ["LD", "AUT"],
            pupilNumber: PupilNumber(current: "F999012345678"), nhsNumber: "9991234578"))
      ])
    try household.commit(entry)
    let later = household.context(entry: "second")
    #expect(form.initialValues(later)["nhsNumber"] == "999 123 4578")
    #expect(
      try form.proposal(["disabilities": "LD"], later).values == [
        Told(Household.daniel, PersonDetailsChanged(on: today, disabilities: ["LD"]))
      ])
    #expect(
      form.errors(["nhsNumber": ""], later)["nhsNumber"]
        == "Enter the NHS number: the record has one. If it is wrong, correct the entry that gave it"
    )
  }

  @Test(
    "Numbers are checked in the words of the field",
    arguments: [
      ("nhsNumber", "999123457", "NHS number must be 10 digits, like 999 123 4578"),
      (
        "nhsNumber", "999 123 4579",
        "NHS number does not agree with its check digit: compare it with where it came from"
      ),
      (
        "pupilNumber", "A999012345678",
        "Pupil number does not agree with its check letter: compare it with where it came from"
      ),
      ("pupilNumber", "999", "Pupil number must be a letter, 11 digits and a digit or letter"),
    ])
  func numbers(field: String, typed: String, message: String) throws {
    #expect(
      ChangeDetailsForm().errors([field: typed], try Household().context())[field] == message)
  }

  @Test func noDisabilityStandsAlone() throws {
    let errors = ChangeDetailsForm().errors(
      ["disabilities": "NONE,LD"], try Household().context())
    #expect(
      errors == [
        "disabilities":
          "Disability must be either “no disability” or the disabilities there are"
      ])
  }

  @Test func aNameIsNeverOverwritten() throws {
    var household = try Household()
    let form = ChangeNameForm()
    #expect(
      form.errors([:], household.context())
        == ["given": "Enter the new name, or leave the form: nothing is different"])
    #expect(
      form.errors(["given": "", "family": ""], household.context())
        == ["given": "Enter a given name or a family name"])
    let entry = try form.proposal(
      ["family": "Okafor-Hale", "date": "1 3 2021"], household.context())
    try household.commit(entry)
    let names = household[Household.daniel].person.names
    #expect(names.map(\.value.family) == ["Okafor", "Okafor-Hale"])
    #expect(names[0].to == FormDay.day("2021-02-28"))
  }

  @Test func aHouseholdMovesTogetherAndAPostcodeIsReadAsTyped() throws {
    var household = try Household.pair()
    try household.addToAll(
      AddressChanged(
        on: FormDay.day("2021-01-05"), to: Address(lines: ["1 Old Road"], postcode: "ZZ1 1ZZ")))
    let form = ChangeAddressForm()
    let context = household.context()
    #expect(form.errors([:], context) == ["address": "Enter the address"])
    #expect(
      form.errors(["address": "3 New Road", "postcode": "ZZ"], context)
        == ["postcode": "Postcode must be a whole postcode, like ZZ9 9ZZ"])
    #expect(
      form.aside("postcode", ["address": "x", "postcode": " z z993vz"], context) == "ZZ99 3VZ")
    let entry = try form.proposal(
      ["address": "3 New Road, Exampleton", "postcode": "zz993vz", "date": "1 3 2021"], context)
    let address = Address(lines: ["3 New Road", "Exampleton"], postcode: "ZZ99 3VZ")
    #expect(
      entry.values
        == [Household.daniel, Household.grace].map {
          Told($0, AddressChanged(on: FormDay.day("2021-03-01"), to: address))
        })
    try household.commit(entry)
    #expect(household[Household.grace].person.addresses.count == 2)
    #expect(
      form.errors(
        ["address": "3 New Road, Exampleton", "postcode": "zz993vz"], household.context())
        == ["address": "Enter the new address, or leave the form: nothing is different"])
  }

  @Test func anUnbornChildIsBorn() throws {
    var household = try Household([(Household.daniel, "", nil)])
    let form = BirthForm()
    let context = household.context()
    #expect(
      form.errors([:], context) == ["born": "Enter the date of birth", "sex": "Select the sex"])
    let entry = try form.proposal(
      ["born": "20 3 2021", "sex": "F", "given": "Ada"], context)
    #expect(
      entry.values == [
        Told(
          Household.daniel,
          ChildBorn(
            on: FormDay.day("2021-03-20"), sex: .female,
            name: PersonName(given: "Ada", family: "Okafor")))
      ])
    try household.commit(entry)
    #expect(form.whyUnavailable(household.context()) == "Ada was born on 20 Mar 2021.")
  }

  @Test func aDeathIsAskedTwice() throws {
    var household = try Household()
    let form = DeathForm()
    #expect(
      form.errors(["sure": "no", "date": "today"], household.context())
        == ["sure": "Select yes if the child has died, or leave the form with Esc"])
    try household.commit(
      try form.proposal(["date": "29 3 2021", "sure": "yes"], household.context()))
    #expect(household[Household.daniel].person.dateOfDeath == FormDay.day("2021-03-29"))
    #expect(
      form.whyUnavailable(household.context())
        == "The record of Daniel ended with death on 29 Mar 2021.")
  }

  @Test func motherhoodIsRecordedOfGirls() throws {
    var household = try Household()
    let form = MotherhoodForm()
    let entry = try form.proposal(
      ["mother": "yes", "childBorn": "1 2 2021"], household.context())
    #expect(
      entry.values == [
        Told(
          Household.daniel,
          MotherhoodRecorded(
            on: today, Motherhood(isMother: true, childBorn: FormDay.day("2021-02-01"))))
      ])
    try household.add(PersonDetailsChanged(on: today, sex: .male), to: Household.daniel)
    #expect(form.whyUnavailable(household.context())?.contains("as male") == true)
  }

  @Test func aChildWithoutAContactIsRegistered() throws {
    let form = RegisterChildForm()
    let context = try Household().contextOfNewChild()
    #expect(form.errors([:], context) == ["birth": "Select what is known of the birth"])
    let entry = try form.proposal(
      [
        "given": "Ada", "family": "Shaw", "birth": "date", "born": "12 2 2014", "sex": "F",
        "ethnicity": "MWBA", "address": "3 New Road", "postcode": "zz993vz",
        "pupilNumberUnknown": "UN3", "date": "1 3 2021",
      ], context)
    #expect(
      entry.values == [
        Told(
          "C0000099",
          ChildRegistered(
            on: FormDay.day("2021-03-01"), name: PersonName(given: "Ada", family: "Shaw"),
            dateOfBirth: FormDay.day("2014-02-12"), sex: .female, ethnicity: "MWBA",
            pupilNumber: PupilNumber(unknownReason: "UN3"),
            address: Address(lines: ["3 New Road"], postcode: "ZZ99 3VZ")))
      ])
    let unborn = try form.proposal(["birth": "unborn", "expected": "1 6 2021"], context)
    #expect(
      unborn.values == [
        Told(
          "C0000099",
          ChildRegistered(
            on: today, name: nil, dateOfBirth: nil,
            expectedDateOfBirth: FormDay.day("2021-06-01"), sex: .unknown))
      ])
  }

  @Test func aWrongRegistrationIsCorrectedInItsForm() throws {
    var household = try Household()
    let id = try #require(household[Household.daniel].events.first?.id)
    let entry = try CorrectForm().proposal(
      ["born": "12 2 2015", "correctionReason": "Read the year wrong."],
      household.context(item: id))
    try household.commit(entry)
    #expect(household[Household.daniel].person.dateOfBirth == FormDay.day("2015-02-12"))
    #expect(household[Household.daniel].person.name?.given == "Daniel")
  }
}
