import Casework

/// The code sets as they stand in the resource, with short names for what most entries leave out.
struct CodeSetFile: Decodable {
  struct Set: Decodable {
    let id: String
    let title: String
    let item: String?
    let codes: [Entry]
  }

  struct Entry: Decodable {
    let code: String
    let label: String
    let short: String?
    let wording: String?
    let later: [Later]?
    let from: Int?
    let to: Int?
    let lastStart: CivilDate?
    let group: String?
    let gss: String?
  }

  struct Later: Decodable {
    let from: Int
    let label: String
  }

  let sets: [Set]

  /// The sets in the file's order.
  static func sets() throws(ResourceProblem) -> [CodeSet] {
    try Resource.codeSets.decode(CodeSetFile.self).sets.map { set in
      CodeSet(
        id: set.id, title: set.title, item: set.item, entries: set.codes.map(CodeEntry.init))
    }
  }
}

extension CodeEntry {
  fileprivate init(_ entry: CodeSetFile.Entry) {
    self.init(
      code: entry.code, label: entry.label, shortLabel: entry.short,
      laterLabels: (entry.later ?? []).map { LaterLabel(from: $0.from, label: $0.label) },
      isLabelKnown: entry.wording != "unknown", validFrom: entry.from, validTo: entry.to,
      lastStart: entry.lastStart, group: entry.group, gss: entry.gss)
  }
}
