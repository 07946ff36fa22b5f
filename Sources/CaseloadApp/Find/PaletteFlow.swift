import Casework
import Terminal
import Widgets

/// The palette finds commands and screens by their names, and children by anything that the search knows.
enum PaletteFlow {
  /// How many children stand below the commands.
  private static let mostChildren = 6
  private static let prefix = "person:"
  private static let registerPrefix = "register:"

  /// Follows a key in the palette.
  static func type(_ key: Key, in state: PaletteState, _ app: inout AppState) -> [Effect] {
    var palette = state.palette
    if key == .enter, palette.matches.isEmpty, !palette.text.isEmpty {
      app.overlay = nil
      return Navigation.find(palette.text, &app)
    }
    let before = palette.text
    let response = palette.handle(key)
    if palette.text != before { palette.offer([]) }
    app.overlay = .palette(PaletteState(palette: palette))
    let search = palette.text == before ? [] : search(palette)
    return follow(response, &app) + search
  }

  /// Does what was chosen, by a key or a click.
  static func follow(_ response: Palette.Response, _ app: inout AppState) -> [Effect] {
    switch response {
    case .handled: return []
    case .run(let id):
      app.overlay = nil
      if id.hasPrefix(registerPrefix),
        let register = RegisterID(String(id.dropFirst(registerPrefix.count)))
      {
        return Navigation.openBoard(RegisterItemBoard(id: register), &app)
      }
      guard id.hasPrefix(prefix) else { return Commands.run(id, &app) }
      return Navigation.openChild(ChildID(String(id.dropFirst(prefix.count))), &app)
    case .disabled(let reason):
      app.overlay = nil
      app.message = MessageLine(reason, kind: .problem)
      return []
    case .closed:
      app.overlay = nil
      return []
    }
  }

  /// Asks for the children that what is typed may mean.
  static func search(_ palette: Palette) -> [Effect] {
    palette.text.count < 2 ? [] : [.find(palette.text)]
  }

  /// Offers the children that were found below the commands.
  static func take(_ results: SearchResults, of text: String, _ state: inout AppState) {
    guard case .palette(var palette) = state.overlay, palette.palette.text == text else { return }
    palette.palette.offer(
      results.children.prefix(mostChildren).map { child in
        let born = child.dateOfBirth.map { ", born \($0.medium)" } ?? ""
        return PaletteItem(
          id: prefix + child.id.rawValue, title: "\(child.name)\(born)  \(child.status)",
          key: child.id.rawValue)
      }
        + results.registers.filter { $0.id.kind == .person }.map { file in
          PaletteItem(
            id: registerPrefix + file.id.description, title: "\(file.title)  \(file.status)",
            key: file.id.identifier)
        })
    state.overlay = .palette(palette)
  }
}
