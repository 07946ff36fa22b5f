import Foundation
import Testing

@testable import Returns

@Suite("CSV text")
struct DelimitedTableTests {
  @Test func `Line numbers count blank lines and every kind of line break`() {
    let table = DelimitedTable(text: "A,B\r\n1,2\r\n\r\n3,\"4,5\"\n6,")
    #expect(table.header == ["A", "B"])
    #expect(table.rows.map(\.line) == [2, 4, 5])
    #expect(table.rows.map(\.values) == [["1", "2"], ["3", "4,5"], ["6", ""]])
  }

  @Test func `An open quotation mark costs its own line only`() {
    let table = DelimitedTable(text: "A,B\n1,\"2\n3,4\n5,6\n")
    #expect(table.rows.map(\.line) == [3, 4])
    #expect(table.badLines.map(\.line) == [2])
  }

  @Test func `A quotation mark in the middle of a value costs its own line only`() {
    let table = DelimitedTable(text: "A,B\n1,x\"y\n3,4\n")
    #expect(table.rows.map(\.line) == [3])
    #expect(table.badLines.map(\.line) == [2])
  }

  @Test func `Too few or too many values are not guessed into columns`() {
    let table = DelimitedTable(text: "A,B\n1\n1,2,3\n1,2,,\n")
    #expect(table.rows.map(\.line) == [4])
    #expect(table.badLines.map(\.line) == [2, 3])
  }

  @Test func `Bytes that are not UTF-8 are read as Windows-1252 and said so`() {
    let source = SourceText.decoding(.init([0x41, 0x2C, 0xE9]))
    #expect(source.text == "A,é")
    #expect(source.remark?.contains("Windows-1252") == true)
  }

  @Test func `A byte order mark is not part of the first column's name`() {
    let source = SourceText.decoding(.init([0xEF, 0xBB, 0xBF, 0x41]))
    #expect(source.text == "A")
    #expect(source.remark == nil)
  }
}
