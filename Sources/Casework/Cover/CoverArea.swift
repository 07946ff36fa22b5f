/// Cover for absent colleagues: a record a cover.
public enum CoverArea: RegisterArea {
  public static let kind = RegisterKind.cover
  public static let title = "Cover"
  public static let events: [any RegisterEvent.Type] = [CoverArranged.self, CoverEnded.self]

  public static func facts(of record: RegisterRecord, _ codes: CodeBook) -> RegisterFacts? {
    guard let cover = record.cover else { return nil }
    return RegisterFacts(
      title: "\(cover.by) for \(cover.absent)",
      status: "\(cover.from.medium) to \(cover.to.medium)", isOpen: true,
      workers: [cover.by, cover.absent], due: cover.to,
      words: [cover.by.rawValue, cover.absent.rawValue, cover.reason ?? ""])
  }
}
