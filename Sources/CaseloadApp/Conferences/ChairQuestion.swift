import Casework
import Widgets

/// Who chairs a meeting: the chairs of the authority are named, anybody else can be typed.
enum ChairQuestion {
  static func field(_ context: FormContext, label: String) -> FormField {
    let chairs = context.staff.workers
      .filter { $0.post(on: context.today)?.role == .conferenceChair }.map(\.name).sorted()
    return FormField(
      id: "chair", label: label,
      hint: chairs.isEmpty
        ? "Where it is known" : "Where it is known: \(chairs.joined(separator: ", "))")
  }
}
