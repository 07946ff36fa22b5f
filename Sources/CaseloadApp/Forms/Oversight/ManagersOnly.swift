import Casework

/// What only a team manager does. Who is not in the list of staff is stopped elsewhere.
enum ManagersOnly {
  /// Why somebody may not decide on work; nil when they may.
  static func reason(_ worker: Worker?, on date: CivilDate) -> String? {
    guard let role = worker?.post(on: date)?.role, role != .manager else { return nil }
    return "Work is authorised by a team manager; your role is \(role.title.loweringFirst)."
  }

  /// The same for who fills in a form.
  static func reason(_ context: FormContext) -> String? {
    reason(context.user.flatMap { context.staff.worker($0) }, on: context.today)
  }
}
