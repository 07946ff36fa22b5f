import Foundation
import FoundationXML

/// Reads an XML document and hands over each element of the given names, whole, as it closes.
///
/// A census of 50,000 children is a file of 40 MB; handing over child by child keeps the memory
/// small and keeps what came before a fault in the file.
final class CensusElementReader: NSObject, XMLParserDelegate {
  /// Where and why the document could not be read to its end.
  struct Fault: Error {
    var line: Int
    var reason: String
  }

  private let wanted: Set<String>
  private let receive: (CensusElement) -> Void
  /// The elements that are open, inside the wanted one that is being read.
  private var open: [CensusElement] = []
  /// How many elements of the document are open.
  private var depth = 0

  private init(wanted: Set<String>, receive: @escaping (CensusElement) -> Void) {
    self.wanted = wanted
    self.receive = receive
  }

  /// Reads the document.
  /// - Returns: The fault at which reading stopped, or `nil` when the document was read whole.
  static func read(
    _ data: Data, elements wanted: Set<String>, receive: @escaping (CensusElement) -> Void
  ) -> Fault? {
    let parser = XMLParser(data: data)
    parser.shouldProcessNamespaces = false
    parser.shouldResolveExternalEntities = false
    let reader = CensusElementReader(wanted: wanted, receive: receive)
    parser.delegate = reader
    // A document that ends too early is no error to the parser; its depth tells.
    if parser.parse(), reader.depth == 0 { return nil }
    let reason = parser.parserError.map { "XML error \(($0 as NSError).code)" }
    return Fault(line: parser.lineNumber, reason: reason ?? "an element is not closed")
  }

  func parser(
    _ parser: XMLParser, didStartElement elementName: String, namespaceURI: String?,
    qualifiedName: String?, attributes: [String: String]
  ) {
    depth += 1
    let name = Self.localName(elementName)
    guard !open.isEmpty || wanted.contains(name) else { return }
    open.append(CensusElement(name: name, line: parser.lineNumber))
  }

  func parser(_ parser: XMLParser, foundCharacters string: String) {
    guard !open.isEmpty else { return }
    open[open.count - 1].text += string
  }

  func parser(_ parser: XMLParser, foundCDATA block: Data) {
    guard !open.isEmpty else { return }
    open[open.count - 1].text += String(decoding: block, as: UTF8.self)
  }

  func parser(
    _ parser: XMLParser, didEndElement elementName: String, namespaceURI: String?,
    qualifiedName: String?
  ) {
    depth -= 1
    guard var element = open.popLast() else { return }
    element.text = element.text.trimmed
    if open.isEmpty {
      receive(element)
    } else {
      open[open.count - 1].children.append(element)
    }
  }

  private static func localName(_ name: String) -> String {
    guard let colon = name.lastIndex(of: ":") else { return name }
    return String(name[name.index(after: colon)...])
  }
}
