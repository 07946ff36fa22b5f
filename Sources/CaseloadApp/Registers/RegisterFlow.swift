import Casework
import Terminal

/// Which record of a register the screen is about, and what is recorded there.
enum RegisterFlow {
  /// The record that a row stands for.
  static func id(of target: Target?) -> RegisterID? {
    guard case .board(let link) = target else { return nil }
    return (link.board as? RegisterItemBoard)?.id
  }

  private static func content(_ state: AppState) -> (any HoldsRegisterRecords)? {
    Navigation.board(state)?.content(as: (any HoldsRegisterRecords).self)
  }

  /// The record under the cursor, or the one that is open.
  static func record(_ state: AppState) -> RegisterRecord? {
    guard let board = Navigation.board(state), let content = content(state) else { return nil }
    let open = (board.board as? RegisterItemBoard)?.id
    return (open ?? id(of: board.target)).flatMap { content.record($0) }
  }

  /// The register on the screen.
  static func kind(_ state: AppState) -> RegisterKind? {
    guard let board = Navigation.board(state)?.board else { return nil }
    return (board as? RegisterBoard)?.kind ?? (board as? RegisterItemBoard)?.id.kind
      ?? (board is ImprovementBoard ? .improvement : nil)
  }

  /// Lists what can be recorded about a record, or what opens a new one.
  static func choose(_ record: RegisterRecord?, _ state: inout AppState) -> [Effect] {
    guard let kind = kind(state) else { return [] }
    let forms = RegisterForms.forms(kind, opening: record == nil)
    if record == nil, forms.count == 1 {
      return [.openRegisterForm(forms[0].id, register: nil, item: nil)]
    }
    var chooser = ChooserState(child: nil)
    chooser.register = ChooserState.Register(kind: kind, record: record)
    state.overlay = .chooser(chooser)
    return []
  }

  /// Opens a form about the entry on the screen.
  static func amend(_ form: String, _ state: AppState) -> [Effect] {
    guard let entry = Navigation.board(state)?.board as? RegisterEntryBoard else { return [] }
    return [.openRegisterForm(form, register: entry.id, item: entry.event)]
  }
}
