import Casework
import Crypto

/// What makes an event of an import the same event whenever the row that states it comes again: the
/// child, the table, and what identifies the row there.
///
/// The id made of it is the same in every run, so that the same import again changes nothing and a
/// later year's return adds only what is new.
struct EventKey: Hashable {
  let id: EventID

  /// - Parameters:
  ///   - child: the child.
  ///   - table: what kind of fact of the source it is.
  ///   - parts: what tells it from the child's other facts of the kind.
  init(_ child: ChildID, _ table: String, _ parts: [String]) {
    id = EventID("i" + Self.digest(([child.rawValue, table] + parts).joined(separator: "|")))
  }

  /// The id of an entry made of some events: the same events make the same entry.
  static func entry(of child: ChildID, events: [EventID]) -> EntryID {
    EntryID("i" + digest(([child.rawValue] + events.map(\.rawValue)).joined(separator: "|")))
  }

  /// The first 75 bits of the text's SHA-256, in fifteen letters and digits.
  ///
  /// Ids must differ within one child only, where 75 bits leave no room for doubt.
  private static func digest(_ text: String) -> String {
    let alphabet = Array("0123456789abcdefghjkmnpqrstvwxyz".utf8)
    var (bits, count) = (0, 0)
    var letters: [UInt8] = []
    for byte in SHA256.hash(data: Array(text.utf8)) {
      (bits, count) = (bits << 8 | Int(byte), count + 8)
      while count >= 5, letters.count < 15 {
        count -= 5
        letters.append(alphabet[bits >> count & 31])
      }
      bits &= (1 << count) - 1
    }
    return String(decoding: letters, as: UTF8.self)
  }
}
