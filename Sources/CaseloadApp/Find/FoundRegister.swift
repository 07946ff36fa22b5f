import CaseStore
import Casework

/// A record of a register that a search found.
public struct FoundRegister: Hashable, Sendable {
  /// The record.
  public var id: RegisterID
  /// What it is called.
  public var title: String
  /// Under what it stands.
  public var group: String
  /// Where it stands, in words.
  public var status: String

  /// Makes a found record.
  public init(id: RegisterID, title: String, group: String, status: String) {
    self.id = id
    self.title = title
    self.group = group
    self.status = status
  }
}

extension RegisterCasebook {
  /// Records of registers with words that begin as typed; a letter or two stand everywhere and find none.
  func foundRegisters(_ text: String) throws -> [FoundRegister] {
    guard text.count(where: { $0.isLetter || $0.isNumber }) >= 3 else { return [] }
    return try RegisterKind.allCases.flatMap { kind in
      try registers(RegisterQuery(kind, text: text)).prefix(SearchResults.mostOfARegister).map {
        FoundRegister(id: $0.id, title: $0.title, group: $0.group, status: $0.status)
      }
    }
  }
}
