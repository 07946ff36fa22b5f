import Casework
import Foundation

/// A folder into which requests for service are dropped: each JSON file in it becomes a contact that nobody has read
/// yet, for each child it is about.
///
/// A file that does not fit stays where it is. One that was taken in moves to the folder `taken` inside. Ids are
/// derived from the bytes of a file, so that taking the same file in twice records nothing twice.
public struct RequestInbox: Sendable {
  /// What became of a file.
  public enum Outcome: Hashable, Sendable {
    /// It was taken in, for these children.
    case taken([ChildID])
    /// What it says is in the records already, from an earlier time.
    case known
    /// It does not fit and was left; each sentence names what is amiss and what to do.
    case left([String])
  }

  /// The name of the folder inside the data folder.
  public static let name = "inbox"

  /// The folder.
  public let folder: String

  /// Looks at a folder.
  public init(folder: String) { self.folder = folder }

  private var taken: String { folder + "/taken" }

  /// The names of the files that wait, by name; nil when there is no such folder.
  public func files() -> [String]? {
    (try? FileManager.default.contentsOfDirectory(atPath: folder))?
      .filter { $0.lowercased().hasSuffix(".json") && !$0.hasPrefix(".") }.sorted()
  }

  /// Takes a file in, or says why not.
  ///
  /// - Parameters:
  ///   - name: the name of the file.
  ///   - store: where the contacts are recorded.
  ///   - moment: now.
  ///   - isDryRun: whether only to say what would happen; the file then stays.
  /// - Throws: ``CommitError`` when nothing at all can be recorded now.
  public func take(
    _ name: String, into store: CaseStore, at moment: Moment, isDryRun: Bool = false
  ) throws(CommitError) -> Outcome {
    let path = folder + "/" + name
    guard let data = FileManager.default.contents(atPath: path) else {
      return .left(["The file cannot be read. Check who may read it."])
    }
    let form: FormValue
    do {
      form = try JSONDecoder().decode(FormValue.self, from: data)
    } catch {
      return .left([
        "The file is no JSON. Send one object in curly brackets; docs/GUIDE.md has an example."
      ])
    }
    let request: RequestForService
    do {
      request = try RequestForService(reading: form, asOf: moment, using: store.rulebook)
    } catch {
      return .left(error.problems.map { "\($0.field): \($0.message)" })
    }
    let proposal = proposal(request, Array(data), store)
    let outcomes = try store.importEntries([proposal], at: moment, isDryRun: isDryRun)
      .flatMap { $0 }
    let refused = zip(proposal.parts, outcomes).compactMap { part, outcome -> String? in
      switch outcome {
      case .refused(let breach): "Child \(part.child): \(breach)"
      case .failed(let error): "Child \(part.child): \(error)"
      case .accepted, .known: nil
      }
    }
    guard refused.isEmpty else { return .left(refused) }
    if !isDryRun, let problem = move(path, name) { return .left([problem]) }
    let isKnown = outcomes.allSatisfy { if case .known = $0 { true } else { false } }
    return isKnown ? .known : .taken(Set(proposal.parts.map(\.child)).sorted())
  }

  /// Moves a file that was taken in; one of the same name from before is not overwritten.
  private func move(_ path: String, _ name: String) -> String? {
    let files = FileManager.default
    var target = taken + "/" + name
    var number = 2
    while files.fileExists(atPath: target) {
      target = "\(taken)/\(number)-\(name)"
      number += 1
    }
    do {
      try files.createDirectory(atPath: taken, withIntermediateDirectories: true)
      try files.moveItem(atPath: path, toPath: target)
      return nil
    } catch {
      return "It was recorded, but the file cannot be moved to \(taken). Move it there by hand."
    }
  }

  // MARK: - The entry

  private func proposal(_ request: RequestForService, _ bytes: [UInt8], _ store: CaseStore)
    -> ProposedEntry
  {
    let digits = ChainHash.digest(of: bytes).digits
    let entry = EntryID(String(digits.prefix(16)))
    var parts: [ProposedEntry.Part] = []
    for (index, child) in request.children.enumerated() {
      let fresh = ChildID("N\(digits.prefix(10).uppercased())\(index + 1)")
      let known = known(child, in: store)
      if known == nil || known == fresh {
        parts.append(
          ProposedEntry.Part(
            fresh, request.registration(of: child),
            id: EventID("\(entry.rawValue).r\(index + 1)"), source: "request for service"))
      }
      parts.append(
        ProposedEntry.Part(
          known ?? fresh, request.contact(for: child),
          id: EventID("\(entry.rawValue).c\(index + 1)"), source: "request for service"))
    }
    return ProposedEntry(id: entry, parts: parts)
  }

  /// The one child on record with the same name and date of birth; nil where there is none or more than one, which
  /// then becomes a record of its own that people may merge.
  private func known(_ child: RequestForService.Child, in store: CaseStore) -> ChildID? {
    guard let born = child.dateOfBirth else { return nil }
    let found = (try? store.find("\(child.name.given) \(child.name.family)", limit: 20)) ?? []
    let same = found.filter { summary in
      guard summary.dateOfBirth == born, let record = try? store.record(summary.id),
        let name = record.person.name
      else { return false }
      return name.given.lowercased() == child.name.given.lowercased()
        && name.family.lowercased() == child.name.family.lowercased()
    }
    return same.count == 1 ? same[0].id : nil
  }
}
