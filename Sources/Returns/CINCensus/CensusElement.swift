/// An element of an XML document with its line, as far as a return needs one: attributes are none.
struct CensusElement: Sendable {
  /// The name without its namespace prefix.
  var name: String
  /// The line on which the element begins, counted from 1.
  var line: Int
  /// The text directly within the element, trimmed.
  var text: String = ""
  var children: [CensusElement] = []

  /// The first child of the name.
  subscript(_ name: String) -> CensusElement? { children.first { $0.name == name } }

  /// All children of the name, in document order.
  func all(_ name: String) -> [CensusElement] { children.filter { $0.name == name } }
}
