import Casework
import Rulebook
import Testing

@Suite struct DateInputTests {
  // Tuesday 30 March 2021.
  private func read(
    _ text: String, direction: DateInput.Direction = .past
  ) throws -> Result<CivilDate, DateInput.Problem> {
    try DateInput.parse(
      text, today: date("2021-03-30"), calendar: Rulebook.standard().calendar,
      direction: direction)
  }

  @Test(arguments: [
    ("27 3 2021", "2021-03-27"), ("27/3/2021", "2021-03-27"), ("27/03/21", "2021-03-27"),
    ("27-3-2021", "2021-03-27"), ("27.3.2021", "2021-03-27"), (" 27  3 2021 ", "2021-03-27"),
    ("2021-03-27", "2021-03-27"), ("27032021", "2021-03-27"), ("20210327", "2021-03-27"),
    ("270321", "2021-03-27"), ("27 mar", "2021-03-27"), ("27 March 2021", "2021-03-27"),
    ("27mar 2021", "2021-03-27"), ("mar 27, 2021", "2021-03-27"), ("27 3", "2021-03-27"),
    ("28 dec", "2020-12-28"), ("4 aug", "2021-08-04"), ("12 2 14", "2014-02-12"),
    ("1 1 43", "1943-01-01"), ("1 1 41", "2041-01-01"), ("29 2 2020", "2020-02-29"),
    ("today", "2021-03-30"), ("Yesterday", "2021-03-29"), ("tomorrow", "2021-03-31"),
    ("fri", "2021-03-26"), ("tuesday", "2021-03-30"), ("wed", "2021-03-24"),
    ("+10wd", "2021-04-15"), ("+10 wd", "2021-04-15"), ("-1wd", "2021-03-29"),
    ("+3d", "2021-04-02"), ("+3", "2021-04-02"), ("-2w", "2021-03-16"), ("+3m", "2021-06-30"),
    ("-30d", "2021-02-28"),
  ])
  func dateIsReadAsTyped(_ text: String, _ expected: String) throws {
    #expect(try read(text) == .success(date(expected)), "“\(text)”")
  }

  @Test func aWeekdayLooksTheWayTheFormDoes() throws {
    #expect(try read("fri", direction: .future) == .success(date("2021-04-02")))
    #expect(try read("tue", direction: .future) == .success(date("2021-03-30")))
    #expect(try read("mon", direction: .future) == .success(date("2021-04-05")))
  }

  @Test(arguments: [
    ("", DateInput.Problem.missing), ("   ", .missing), ("27", .mustInclude(.month)),
    ("27 2021", .mustInclude(.month)), ("mar", .mustInclude(.day)),
    ("mar 2021", .mustInclude(.day)),
    ("2021", .mustInclude(.day)), ("29 feb", .mustInclude(.year)), ("2021-03", .mustInclude(.day)),
    ("31 6 2021", .notReal),
    ("29 2 2021", .notReal), ("32 1 2021", .notReal), ("1 13 2021", .notReal), ("31 6", .notReal),
    ("0 1 2021", .notReal), ("1 1 1899", .yearOutOfRange), ("1 1 2200", .yearOutOfRange),
    ("soon", .notUnderstood), ("27 3 2021 1", .notUnderstood), ("27 ma", .notUnderstood),
    ("+x", .notUnderstood), ("+3y", .notUnderstood), ("-", .notUnderstood),
    ("1 2 3", .notUnderstood),
    ("+99999d", .notUnderstood),
  ])
  func whatIsNoDateSaysWhy(_ text: String, _ problem: DateInput.Problem) throws {
    #expect(try read(text) == .failure(problem), "“\(text)”")
  }

  @Test func messagesNameTheField() {
    let label = "date of the visit"
    #expect(DateInput.Problem.missing.message(for: label) == "Enter the date of the visit")
    #expect(
      DateInput.Problem.mustInclude(.month).message(for: label)
        == "Date of the visit must include a month")
    #expect(
      DateInput.Problem.notReal.message(for: "Date of the visit")
        == "Date of the visit must be a real date")
    #expect(DateInput.Problem.missing.message(for: "SDQ date") == "Enter the SDQ date")
  }

  @Test(arguments: [
    ("14:20", "14:20"), ("1420", "14:20"), ("2.20pm", "14:20"), ("2:20 PM", "14:20"),
    ("920", "09:20"), ("9", "09:00"), ("9am", "09:00"), ("12am", "00:00"), ("12pm", "12:00"),
    ("0:05", "00:05"), ("now", "16:45"),
  ])
  func timeIsReadAsTyped(_ text: String, _ expected: String) throws {
    let time = try TimeInput.parse(text, now: instant("2021-03-30T15:45:10Z")).get()
    #expect(time.description == expected)
  }

  @Test(arguments: [
    ("", TimeInput.Problem.missing), ("25:00", .notReal), ("14:60", .notReal), ("14pm", .notReal),
    ("0am", .notReal), ("later", .notUnderstood), ("14:2", .notUnderstood), (":20", .notUnderstood),
    ("14:20:30", .notUnderstood), ("12345", .notUnderstood), ("pm", .notUnderstood),
  ])
  func whatIsNoTimeSaysWhy(_ text: String, _ problem: TimeInput.Problem) throws {
    #expect(try TimeInput.parse(text, now: instant("2021-03-30T15:45:10Z")) == .failure(problem))
  }
}
