import Foundation

/// The text of a source file and how its bytes were understood.
struct SourceText {
  var text: String
  /// What was unusual about the encoding, in words, for the report; `nil` for plain UTF-8.
  var remark: String?

  /// Reads a file as UTF-8, or by its byte order mark, or else as Windows-1252.
  ///
  /// Returns are UTF-8 by specification; spreadsheets write Windows-1252 or UTF-16 all the same.
  /// - Throws: The system's error when the file cannot be read.
  static func reading(_ url: URL) throws -> SourceText {
    decoding(try Data(contentsOf: url, options: .mappedIfSafe))
  }

  static func decoding(_ data: Data) -> SourceText {
    let mark = [UInt8](data.prefix(3))
    if mark == [0xEF, 0xBB, 0xBF] {
      return decoding(data.dropFirst(3))
    }
    if mark.starts(with: [0xFF, 0xFE]) || mark.starts(with: [0xFE, 0xFF]),
      let text = String(data: data, encoding: .utf16)
    {
      return SourceText(text: text, remark: "read as UTF-16")
    }
    if let text = String(validating: data, as: UTF8.self) {
      return SourceText(text: text)
    }
    if let text = String(data: data, encoding: .windowsCP1252) {
      return SourceText(text: text, remark: "not UTF-8, read as Windows-1252")
    }
    return SourceText(
      text: String(decoding: data, as: UTF8.self),
      remark: "not UTF-8; the bytes that are not text are shown as \u{FFFD}")
  }
}
