import Casework
import Testing
import Widgets

@testable import CaseloadApp

/// All that is amiss with a form is told in one round.
@Suite struct FormProblemsTests {
  private func referred() throws -> Household {
    var household = try Household.pair()
    try household.addToAll(ReferralReceived(on: FormDay.day("2021-03-01"), source: "6"))
    return household
  }

  private func errors(_ typed: FormValues, _ form: any RecordForm, _ context: FormContext)
    -> FormValues
  {
    let values = form.initialValues(context).merging(typed) { $1 }
    let state = FormState(form.form(context), values: values)
    guard case .failure(let problems) = FormProblems.check(state, form, context) else { return [:] }
    return FormValues(problems.errors.map { ($0.field, $0.message) }) { first, _ in first }
  }

  @Test func whatIsMissingIsToldWithWhatTheRecordRefuses() throws {
    let found = errors(
      ["children": "C0000001", "date": "1 2 2021"], StartNeedPlanForm(),
      try referred().context())
    #expect(found["aims"] == "Enter what the plan is to achieve")
    #expect(found["date"]?.contains("Work on a case comes after its referral.") == true)
    #expect(found.count == 2)
  }

  @Test func whatIsMissingIsToldWithWhatCannotBeRead() throws {
    let found = errors(
      ["date": "31 6", "came": "mother"], InitialConferenceForm(), try referred().context())
    #expect(found["date"] == "Date of the conference must be a real date")
    #expect(found["summary"] == "Enter what was decided and why")
  }

  @Test func aFormInOrderProposesItsEntry() throws {
    #expect(
      errors(
        ["aims": "Breakfast.", "date": "8 3 2021"], StartNeedPlanForm(),
        try referred().context()
      ).isEmpty)
  }
}
