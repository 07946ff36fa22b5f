import Casework
import Widgets

extension FieldCorrections {
  /// Tasks, alerts that were taken note of, and more time: their own forms ask for more, or less, than the event
  /// holds.
  static let tasks: [any CorrectableForm] = [
    FieldCorrection(
      TaskSet.self,
      [
        .text(\.task, "task", "Task", whenMissing: "Enter what is to be done"),
        .day(
          \.due,
          DateQuestion(
            id: "due", label: "By", phrase: "day by which it is to be done", looks: .future)),
        .worker(\.worker, "worker", "For"),
        .yesNo(\.urgent, "urgent", "Urgent"), day(\.date, "day on which it was set"),
      ]),
    FieldCorrection(AlertAcknowledged.self, [day(\.date, "day on which it was taken note of")]),
    FieldCorrection(
      DeadlineExtended.self, isForManagers: true,
      [
        .text(
          \.reason, "reason", "Why", hint: "Why the child has to wait longer", rows: 3,
          whenMissing: "Enter why the child has to wait longer"),
        .worker(\.askedBy, "askedBy", "Asked by", whenMissing: "Select who asked for it"),
        day(\.date, "day on which it was extended"),
      ]),
  ]
}
