import ScreenTesting
import Terminal
import Testing
import Widgets

@Suite struct FormTests {
  static let form = Form(
    title: "Record a visit",
    fields: [
      FormField(
        id: "children", label: "Children",
        kind: .checklist([
          Choice(id: "C1", label: "Daniel Okafor 7"), Choice(id: "C2", label: "Grace Okafor 4"),
          Choice(id: "C3", label: "Ben Okafor 16"),
        ]), whenMissing: "Select the children who were visited"),
      FormField(
        id: "date", label: "Date", hint: "For example, 27 3 2021",
        kind: .date { $0 == "today" ? "Tuesday 30 March 2021" : nil },
        whenMissing: "Enter the date of the visit"),
      FormField(
        id: "kind", label: "Kind",
        kind: .choice([
          Choice(id: "CP", label: "CP visit", letter: "c"),
          Choice(id: "CLA", label: "Care visit", letter: "l"),
        ]), whenMissing: "Select the kind of visit",
        aside: { $0["kind"] == "CP" ? "Resets “CP visit, 15 working days”." : nil }),
      FormField(
        id: "alone", label: "Seen alone", kind: .yesNo,
        whenMissing: "Select yes if the child was seen alone"),
      FormField(
        id: "why", label: "Why not alone", whenMissing: "Enter why the child was not seen alone",
        isShown: { $0["alone"] == "no" }),
      FormField(
        id: "place", label: "Place",
        kind: .choice([
          Choice(id: "H1", label: "Home"), Choice(id: "S1", label: "School"),
          Choice(id: "F1", label: "Foster carer’s home"), Choice(id: "O9", label: "Somewhere else"),
        ])),
      FormField(id: "text", label: "What happened", kind: .longText(rows: 3)),
    ])

  private func press(_ state: inout FormState, _ script: String) throws -> FormResponse {
    var response = FormResponse.ignored
    for event in try KeyScript(script).events {
      switch event {
      case .key(let key): response = state.handle(key)
      case .paste(let text): response = state.paste(text)
      default: break
      }
    }
    return response
  }

  private func draw(_ state: inout FormState, rows: Int = 16, columns: Int = 70) -> Screen {
    var screen = Screen(size: Size(rows: rows, columns: columns))
    state.draw(into: &screen, rect: screen.bounds)
    return screen
  }

  /// What is typed on after an answer is meant for the next question, and turns nothing round.
  @Test func aLetterAnswersOnceUntilTheFocusComesAgain() throws {
    let fields = [
      FormField(
        id: "decision", label: "Decision",
        kind: .choice([
          Choice(id: "authorise", label: "authorise", letter: "a"),
          Choice(id: "return", label: "return", letter: "r"),
        ])), FormField(id: "why", label: "Why"),
    ]
    var state = FormState(Form(title: "Decide", fields: fields))
    expect(try press(&state, "r"), is: .changed("decision"))
    expect(try press(&state, "\"say what a father thinks\""), is: .ignored)
    #expect(state.values["decision"] == "return")
    _ = try press(&state, "Backspace a")
    #expect(state.values["decision"] == "authorise")
    _ = try press(&state, "Tab S-Tab r")
    #expect(state.values["decision"] == "return")
    _ = try press(&state, "Right")
    #expect(state.values["decision"] == "authorise")
  }

  @Test func aDateThatIsThereGivesWayToWhatIsTyped() throws {
    let fields = [FormField(id: "date", label: "Date", kind: .date { _ in nil })]
    var state = FormState(Form(title: "Dated", fields: fields), values: ["date": "today"])
    _ = try press(&state, "\"29 3 2021\"")
    #expect(state.values["date"] == "29 3 2021")
    var edited = FormState(Form(title: "Dated", fields: fields), values: ["date": "27 3 2021"])
    _ = try press(&edited, "Backspace 0")
    #expect(edited.values["date"] == "27 3 2020")
  }

  @Test func wordsThatFitNoAnswerStayInThePicker() throws {
    var state = FormState(Self.form)
    state.moveToField("place")
    _ = try press(&state, "\"section 20\" Enter")
    #expect(state.focusedField == "place")
    let text = draw(&state).text
    #expect(text.contains("No answer has these words."))
    _ = try press(&state, "Esc \"school\" Enter")
    #expect(state.values["place"] == "S1")
  }

  @Test func typingInTheSummaryGoesToTheFieldOfTheLine() throws {
    let fields = [FormField(id: "name", label: "Name", whenMissing: "Enter the name")]
    var state = FormState(Form(title: "Named", fields: fields))
    let isSound = state.check()
    #expect(!isSound)
    _ = try press(&state, "\"kim just\"")
    #expect(state.values["name"] == "kim just")
  }

  @Test func aVisitIsRecordedInAFewKeys() throws {
    var state = FormState(Self.form)
    expect(
      try press(
        &state, "Space Right Space Tab \"today\" Tab c Tab n Tab \"Clung\" Tab \"scho\" Tab"),
      is: .changed("place"))
    _ = try press(&state, "\"He talked.\" Enter \"Then left.\"")
    #expect(
      state.answers == [
        "children": "C1,C2", "date": "today", "kind": "CP", "alone": "no", "why": "Clung",
        "place": "S1", "text": "He talked.\nThen left.",
      ])
    let isComplete = state.check()
    #expect(isComplete)
    expectScreen(
      draw(&state),
      shows: """
         Children          [x] Daniel Okafor 7   [x] Grace Okafor 4
                           [ ] Ben Okafor 16
         Date              today               Tuesday 30 March 2021
         Kind              (c) CP visit    l  Care visit
                           Resets “CP visit, 15 working days”.
         Seen alone         y  yes   (n) no
         Why not alone     Clung
         Place (optional)  School
         What happened     │ He talked.
         (optional)        │ Then left.
                           │
        """)
    #expect(state.focusedField == "text")
  }

  @Test func errorsStandInTheSummaryAndAtTheField() throws {
    var state = FormState(Self.form)
    _ = try press(&state, "Space Tab \"31 2\"")
    let isComplete = state.check(adding: [FieldError("date", "Date must include a year")])
    #expect(!isComplete)
    let screen = draw(&state)
    expectScreen(
      screen,
      shows: """
         There are 3 problems
         > Date must include a year
           Select the kind of visit
           Select yes if the child was seen alone

         Children          [x] Daniel Okafor 7   [ ] Grace Okafor 4
                           [ ] Ben Okafor 16
         Date              31 2
                           Error: Date must include a year
         Kind               c  CP visit    l  Care visit
                           Error: Select the kind of visit
         Seen alone         y  yes    n  no
                           Error: Select yes if the child was seen alone
         Place (optional)
         What happened     │
         (optional)        │                                                 ↓
        """)
    #expect(screen.cursor == Position(row: 1, column: 1))
    expect(try press(&state, "Down Enter"), is: .moved)
    #expect(state.focusedField == "kind")
    #expect(state.values["date"] == "31 2", "nothing typed is lost")
  }

  @Test func enterNeverSubmits() throws {
    var state = FormState(Self.form, values: ["alone": "yes", "place": "H1"])
    state.moveToField("place")
    expect(try press(&state, "Enter"), is: .moved)
    expect(try press(&state, "Enter"), is: .changed("text"))
    var short = FormState(Form(title: "A", fields: [FormField(id: "a", label: "A")]))
    expect(short.handle(.enter), is: .atEnd)
    expect(short.handle(.control("s")), is: .ignored)
    expect(short.handle(.escape), is: .ignored)
  }

  @Test func tabGoesRoundAndHiddenFieldsAreSkipped() throws {
    var state = FormState(Self.form)
    expect(try press(&state, "S-Tab"), is: .moved)
    #expect(state.focusedField == "text")
    _ = try press(&state, "Tab Tab Tab Tab Tab")
    #expect(state.focusedField == "place")
    state.set("alone", to: "no")
    _ = try press(&state, "S-Tab")
    #expect(state.focusedField == "why")
    #expect(state.answers["why"] == nil)
    state.set("alone", to: "yes")
    _ = try press(&state, "Tab")
    #expect(state.focusedField == "place")
  }

  @Test func theSummaryTakesPartInTheRound() throws {
    var state = FormState(Self.form)
    _ = state.check()
    _ = try press(&state, "Tab S-Tab")
    #expect(state.focus == .summary(0))
  }

  @Test func aPickerChoosesNothingUnseen() throws {
    var state = FormState(Self.form)
    state.moveToField("place")
    _ = try press(&state, "Tab")
    #expect(state.answers["place"] == nil)
    state.moveToField("place")
    _ = try press(&state, "Down Down")
    #expect(state.answers["place"] == "S1")
    _ = try press(&state, "\"zzz\"")
    let text = draw(&state).text
    #expect(text.contains("No answer has these words."))
    expect(try press(&state, "Esc"), is: .moved)
    #expect(state.answers["place"] == "S1")
    _ = try press(&state, "\"fos\" Enter")
    #expect(state.answers["place"] == "F1")
    state.moveToField("place")
    _ = try press(&state, "Backspace")
    #expect(state.answers["place"] == nil)
  }

  @Test func aDraftGivesEverythingBack() throws {
    var state = FormState(Self.form)
    _ = try press(&state, "Space Tab \"1 4\" Tab l Tab n Tab \"why\" Tab Down Tab paste\"a\\nb\"")
    let restored = FormState(Self.form, values: state.values)
    #expect(restored.values == state.values)
    #expect(restored.values["text"] == "a\nb")
  }

  @Test func aSmallWindowShowsTheFieldWithTheFocus() throws {
    var state = FormState(Self.form)
    state.moveToField("text")
    for rows in 1...6 {
      let screen = draw(&state, rows: rows, columns: 40)
      #expect(screen.cursor.map { screen.bounds.contains($0) } == true)
      #expect(rows < 3 || screen.text.contains("What happened"))
    }
  }

  @Test func promptsTakeTheSameAnswers() {
    let kind = Self.form["kind"]
    #expect(kind?.prompt == ["Kind", "  c  CP visit", "  l  Care visit"])
    #expect(kind?.value(fromAnswer: "L") == "CLA")
    #expect(kind?.value(fromAnswer: "2") == "CLA")
    #expect(kind?.value(fromAnswer: "cp visit") == "CP")
    #expect(kind?.value(fromAnswer: "x") == nil)
    #expect(kind?.value(fromAnswer: "") == "")
    #expect(Self.form["children"]?.value(fromAnswer: "3, 1") == "C1,C3")
    #expect(Self.form["children"]?.value(fromAnswer: "1, 9") == nil)
    #expect(Self.form["children"]?.display("C1,C3") == "Daniel Okafor 7, Ben Okafor 16")
    #expect(Self.form["alone"]?.value(fromAnswer: "Yes") == "yes")
  }

  @Test func randomKeysNeverTrap() {
    var generator = SeededGenerator(seed: 5)
    var state = FormState(Self.form)
    for step in 0..<6000 {
      if step % 100 == 0 { _ = state.check() }
      if step % 700 == 0 { state = FormState(Self.form) }
      _ = state.handle(.random(using: &generator))
      if step % 3 == 0 {
        let rows = Int.random(in: 0...20, using: &generator)
        let columns = Int.random(in: 0...90, using: &generator)
        let screen = draw(&state, rows: rows, columns: columns)
        #expect(screen.cursor.map { screen.bounds.contains($0) } ?? true)
      }
    }
  }
}
