import Terminal
import Testing

@testable import struct Terminal.InputDecoder

@Suite struct KeyTests {
  @Test func everyKeyIsFoundByItsName() {
    let keys: [Key] = [
      .enter, .escape, .tab, .backTab, .backspace, .delete, .insert, .up, .down, .left, .right,
      .wordLeft, .wordRight, .home, .end, .pageUp, .pageDown, .space, .control("s"), .function(1),
      .function(12), .character("j"), .character("G"), .character("é"), .character("#"),
    ]
    for key in keys {
      #expect(Key(name: key.name) == key)
      #expect(!key.label.isEmpty)
    }
  }

  @Test func namesAreReadInAnyCaseButLettersAreNot() {
    #expect(Key(name: "esc") == .escape)
    #expect(Key(name: "c-S") == .control("s"))
    #expect(Key(name: "g") != Key(name: "G"))
    for unknown in ["", " ", "F13", "F0", "Entr", "C-", "C-ss", "C-é"] {
      #expect(Key(name: unknown) == nil)
    }
  }

  @Test func labelsAreForReaders() {
    #expect(Key.control("s").label == "Ctrl-S")
    #expect(Key.backTab.label == "Shift-Tab")
    #expect(Key.character("a").label == "a")
    #expect(Key.space.label == "Space")
  }

  @Test func aScriptIsReadAsKeysTextAndSizes() throws {
    let script = try KeyScript(
      """
      j Enter  # open the first
      "Tom \\"B\\"\\n" paste"a\\nb" size:60x16 C-s
      """)
    let typed: [TerminalEvent] = "Tom \"B\"".map { .key(.character($0)) }
    #expect(
      script.events == [.key(.character("j")), .key(.enter)] + typed + [
        .key(.enter), .paste("a\nb"), .resize(Size(rows: 16, columns: 60)), .key(.control("s")),
      ])
  }

  @Test(arguments: [
    ("j\nEntr", 2), ("j \"open", 1), ("size:60", 1), ("\"a\nb\"\nsize:0x5", 3), ("paste\"x", 1),
  ])
  func aScriptNamesTheLineItCannotFollow(text: String, line: Int) {
    #expect { try KeyScript(text) } throws: { ($0 as? KeyScriptError)?.line == line }
  }

  @Test func controlCharactersBecomeKeys() {
    var decoder = InputDecoder()
    let expected: [(Unicode.Scalar, Key)] = [
      ("\r", .enter), ("\n", .enter), ("\t", .tab), ("\u{1B}", .escape), ("\u{7F}", .backspace),
      ("\u{8}", .backspace), ("\u{13}", .control("s")), ("\u{1}", .control("a")),
      ("é", .character("é")), ("\u{301}", .character("\u{301}")),
    ]
    for (scalar, key) in expected {
      #expect(decoder.decode(.scalar(scalar)) == .key(key))
    }
    #expect(decoder.decode(.scalar("\u{0}")) == nil)
    #expect(decoder.decode(.scalar("\u{202E}")) == nil)
  }

  @Test func aPasteIsOneEventAndActsAsNoKey() {
    var decoder = InputDecoder()
    #expect(decoder.decode(.pasteBegin) == nil)
    for scalar in "q\r\u{1B}[2J\u{202E}é\t".unicodeScalars {
      #expect(decoder.decode(.scalar(scalar)) == nil)
    }
    #expect(decoder.decode(.key(.delete)) == nil)
    #expect(decoder.decode(.pasteEnd) == .paste("q\n[2Jé\t"))
    #expect(decoder.decode(.scalar("q")) == .key(.character("q")))
    #expect(decoder.decode(.pasteEnd) == nil)
  }

  @Test func aSignalIsHeardInTheMiddleOfAPaste() {
    var decoder = InputDecoder()
    _ = decoder.decode(.pasteBegin)
    #expect(decoder.decode(.other(.signal(.hangUp))) == .signal(.hangUp))
    #expect(decoder.isInPaste)
  }

  @Test func aPasteWithoutAnEndCanBeGivenUp() {
    var decoder = InputDecoder()
    _ = decoder.decode(.pasteBegin)
    _ = decoder.decode(.scalar("a"))
    #expect(decoder.endPaste() == .paste("a"))
    #expect(decoder.decode(.scalar("b")) == .key(.character("b")))
  }
}
