import Casework
import Rulebook
import Testing
import Widgets

@testable import CaseloadApp

/// Whatever a register knows can be recorded in the client, and corrected where it stands.
@Suite struct RegisterFormTests {
  private static let names = Registers.areas.flatMap { $0.events.map { $0.name } }

  private func context(_ event: any RegisterEvent) throws -> FormContext {
    let kind = try #require(Registers.kind(of: event))
    var context = FormContext(
      record: nil, now: FormDay.moment("2022-03-30T14:20"), user: "w1",
      rulebook: try Rulebook.standard(), entry: "entry", item: "item")
    let recorded = RecordedRegisterEvent(id: "item", at: Household.now, by: "w1", event)
    context.register = RegisterRecord(
      id: RegisterID(kind, "A0001"), replaying: [recorded])
    return context
  }

  @Test(arguments: names) func aFormMakesIt(_ name: String) throws {
    let type = try #require(Registers.eventType(named: name))
    let kind = try #require(Registers.kind(of: type.example))
    let forms = RegisterForms.all.filter { form in
      form.registerEvents.contains { $0.name == name }
    }
    #expect(!forms.isEmpty, "No form records \(name).")
    #expect(forms.allSatisfy { $0.kind == kind })
    #expect(
      forms.contains { type.isOpening ? $0.opens != nil : $0.changesRecords })
  }

  @Test(arguments: names) func itOpensInCorrection(_ name: String) throws {
    let event = try #require(Registers.eventType(named: name)).example
    let context = try context(event)
    #expect(CorrectRegisterForm().whyUnavailable(context) == nil)
    #expect(CorrectRegisterForm().fields(context).filter { $0.isShown([:]) }.count > 1)
  }

  /// What is not touched stays to the letter: only the reason is then amiss.
  @Test(arguments: names) func whatIsNotTouchedStays(_ name: String) throws {
    let event = try #require(Registers.eventType(named: name)).example
    let context = try context(event)
    let form = CorrectRegisterForm()
    var values = form.initialValues(context)
    values[CorrectRegisterForm.reason] = "Wrong."
    switch form.propose(form.form(context).answers(values), context) {
    case .success: Issue.record("\(name) changes though nothing was typed.")
    case .failure(let problems):
      #expect(
        problems.errors.map(\.message) == [
          "Change what was wrong, or leave the form: nothing is different"
        ])
    }
  }

  @Test func everyFormHasANameOfItsOwn() {
    let ids = RegisterForms.all.map(\.id) + RecordForms.all.map(\.id)
    #expect(Set(ids).count == ids.count)
  }
}
