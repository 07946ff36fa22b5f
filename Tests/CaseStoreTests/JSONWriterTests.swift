import Casework
import FoundationEssentials
import Testing

@testable import CaseStore

@Suite("JSON as the store writes it")
struct JSONWriterTests {
  private func expectSame(_ value: some Encodable) throws {
    let expected = try EntryCoding.encoder().encode(value)
    let written = try JSONWriter.bytes(of: value)
    #expect(String(decoding: written, as: UTF8.self) == String(decoding: expected, as: UTF8.self))
  }

  @Test("Every kind of event is written byte for byte as JSONEncoder writes it")
  func events() throws {
    let moment = Moment(secondsSinceEpoch: 1_617_100_000)
    let examples: [any CaseEvent] = Practice.areas.flatMap { $0.events.map { $0.example } }
    for example in examples {
      try expectSame(RecordedEvent(id: "e1", at: moment, by: "w1", example))
      try expectSame(
        RecordedEvent(
          id: "e2", at: moment, by: "w1", reason: "Said “no”\n\tto \\ both / \"all\"",
          source: "a/b.csv:3", with: ["C1", "C2"], example))
    }
  }

  @Test(
    "Texts with anything in them are written alike",
    arguments: [
      "", "Zoë Łuczak", "\u{0}\u{1}\u{8}\u{9}\u{A}\u{B}\u{C}\u{D}\u{1F}\u{7F}", "😀\u{2028}\u{FEFF}",
      "\"\\/", "e\u{301}",
    ])
  func texts(_ text: String) throws {
    try expectSame([text])
    let numbers: [String: Int] = ["a" + text: 1, "b": 2, "B": 3, "a10": 4, "a9": 5]
    try expectSame(numbers)
  }

  /// One of each shape in which a value can stand.
  private struct Shapes: Encodable {
    var numbers = [1.0, 1.5, -0.0, 0.1, 1e16, 1e20, 1e-7, 5e300, 123_456_789.125]
    var wholes: [Int64] = [.min, .max, 0]
    var bytes: [UInt8] = [0, 255]
    var short: Float = 0.1
    var nothing: [Int?] = [nil, 3]
    var absent: String?
    var nested: [[String: [Int]]] = [["a": [1]], ["b": []]]
    var empty: [String] = []
  }

  @Test("Numbers, nothing and nested containers are written alike")
  func values() throws {
    try expectSame(Shapes())
    #expect(throws: EncodingError.self) { try JSONWriter.bytes(of: [Double.nan]) }
  }
}
