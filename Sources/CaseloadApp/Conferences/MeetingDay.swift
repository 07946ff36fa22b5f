import Casework
import Widgets

/// The day, the time and the place for which a meeting is arranged, with what the day means for each child.
struct MeetingDay {
  /// The question for the day.
  let question: DateQuestion
  /// Which meeting.
  let meeting: Meeting
  /// For whom.
  let children: FormChildren
  /// How it is arranged until now; nil where it is booked for the first time.
  var before: Arrangement?

  /// The day of a conference or review. The forms name it alike, so that a date tried in a what-if can be
  /// carried over into any of them.
  static func question(_ label: String, _ phrase: String) -> DateQuestion {
    DateQuestion(
      id: field, label: label, phrase: phrase, hint: "For example, 14 apr, fri or +10wd",
      looks: .future)
  }

  /// The id of the field for the day.
  static let field = "planned"

  private var time: TimeQuestion {
    TimeQuestion(
      phrase: "time of the \(meeting == .careReview ? "review" : "conference")", isOptional: true,
      hint: "Where it is known; for example, 10:30, 1030 or 2pm")
  }

  /// The fields: the time stands beside the day, the warning for a day on which nobody works and the place below.
  func fields(_ context: FormContext) -> [FormField] {
    let day = question.field(
      context,
      aside: { values in
        let booked = before.map { "Booked until now for \($0.planned.long)\($0.at.afterDay)" }
        let verdict = question.date(in: values, context).flatMap {
          MeetingVerdict.words(on: $0, meeting, children.chosen(values), context)
        }
        let words = [booked, verdict].compactMap { $0 }
        return words.isEmpty ? nil : words.joined(separator: ". ")
      })
    return [
      day, time.field(context, isBeside: true),
      OffDay(question, OffDay.planned, except: before?.planned).field(context),
      FormField(
        id: "place", label: "Where", hint: "Where it is known: a venue, or by video"),
    ]
  }

  /// What stands in the fields of a meeting that is moved: most stay where they were.
  var initialValues: FormValues {
    var values: FormValues = [:]
    values[time.id] = before?.at.time?.description
    values["place"] = before?.at.place
    return values
  }

  /// The answers about time and place.
  func timeAndPlace(_ answers: inout Answers) -> TimeAndPlace {
    TimeAndPlace(answers.time(time), answers.text("place"))
  }
}
