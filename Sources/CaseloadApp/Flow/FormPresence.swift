import Casework
import Terminal

/// Who else has a form open, in words; and going back to a form in which a session ended.
enum FormPresence {
  /// The forms about a child that other sessions have open.
  static func others(of child: ChildID, _ state: AppState) -> [OpenForm] {
    state.openElsewhere.filter { $0.key.child == child }
  }

  /// The sessions that have the same form of the same child, or of the same record, open.
  static func others(with key: FormDraft.Key, _ state: AppState) -> [OpenForm] {
    key.child == nil && key.register == nil ? [] : state.openElsewhere.filter { $0.key == key }
  }

  /// "Ben Cole has “Record a visit” open since 14:02."
  static func sentence(_ form: OpenForm, _ state: AppState) -> String {
    let who =
      form.worker == state.environment.user
      ? "Another session of yours" : form.worker.map { state.staff.name(of: $0) } ?? "Somebody"
    let when = form.since.date == state.today ? form.since.time : form.since.medium
    return "\(who) has “\(form.title)” open since \(when)."
  }

  /// Opens the form in which the last session ended, with the child below it.
  static func resume(_ key: FormDraft.Key, _ state: inout AppState) -> [Effect] {
    guard state.environment.form(key.form) != nil else { return [] }
    state.resuming = key
    let open =
      RegisterForms.form(key.form) == nil
      ? Effect.openForm(key.form, child: key.child, item: key.item)
      : .openRegisterForm(key.form, register: key.register, item: key.item)
    guard let child = key.child else { return [open] }
    return Navigation.openChild(child, &state) + [open]
  }
}
