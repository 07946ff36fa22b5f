import CaseStore
import FoundationEssentials

extension StoreCasebook: PresenceCasebook {
  public func announce(_ forms: [OpenForm]) throws {
    try presence.tell(forms.isEmpty ? nil : [UInt8](JSONEncoder().encode(forms)))
  }

  /// A note that cannot be read tells of nothing: another version may have written it.
  public func formsOpenElsewhere() throws -> [OpenForm] {
    try presence.others().flatMap { Self.forms($0.note) }
  }

  public func interruptedForms() throws -> [OpenForm] {
    try presence.takeAbandoned().flatMap(Self.forms)
  }

  private static func forms(_ note: [UInt8]) -> [OpenForm] {
    (try? JSONDecoder().decode([OpenForm].self, from: Data(note))) ?? []
  }
}
