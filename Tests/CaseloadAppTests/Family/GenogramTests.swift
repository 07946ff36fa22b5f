import Casework
import ScreenTesting
import Terminal
import Testing

@testable import CaseloadApp

/// The drawing of three generations, by value.
@MainActor
@Suite struct GenogramTests {
  private func person(_ name: String, _ detail: String = "", sex: Sex = .unknown) -> Genogram.Person
  {
    Genogram.Person(name: name, detail: detail, sex: sex)
  }

  private func family(halves: Int = 1, full: Int = 1, paternal: Int = 1) -> Genogram {
    var own = person("Daniel Okafor", "7", sex: .male)
    own.isChild = true
    func children(_ prefix: String, _ count: Int) -> [Genogram.Person] {
      (0..<count).map { person("\(prefix)\($0) Longname-Hyphen", "4", sex: .female) }
    }
    return Genogram(
      maternal: [
        person("Rose Bell", "grandmother", sex: .female), person("Tom Bell", "grandfather"),
      ],
      paternal: [person("Ada Okafor", "grandmother", sex: .female)],
      adults: [
        person("Marcus Hale", "other parent"), person("Joy Okafor", "mother, PR", sex: .female),
        person("Samuel Okafor", "father", sex: .male), person("Ruth Lane", "partner"),
      ], mother: 1,
      unions: [
        Genogram.Union(left: 0, partnership: .separated, children: children("h", halves)),
        Genogram.Union(left: 1, partnership: .divorced, children: [own] + children("f", full)),
        Genogram.Union(left: 2, partnership: .married, children: children("p", paternal)),
      ])
  }

  @Test func everyPersonIsDrawnOnceAtEveryWidth() throws {
    for (halves, full, paternal) in [(0, 0, 0), (1, 1, 1), (3, 0, 0), (0, 2, 4), (4, 6, 5)] {
      let genogram = family(halves: halves, full: full, paternal: paternal)
      for width in [30, 57, 77, 117] {
        let layout = GenogramLayout.lines(genogram, width: width)
        let text = (layout.drawing.map(\.plain) + layout.others).joined(separator: "\n")
        let names =
          (0..<halves).map { "h\($0)" } + (0..<full).map { "f\($0)" }
          + (0..<paternal).map { "p\($0)" } + [
            "Dan", "Joy", "Sam", "Mar", "Rut", "Ros", "Tom", "Ada",
          ]
        for name in names {
          let places = text.ranges(of: name).count
          #expect(places == 1, "\(name) at \(width): \(places)\n\(text)")
        }
        for line in layout.drawing { #expect(line.cellWidth() <= width, "\(width)\n\(text)") }
      }
    }
  }

  @Test func theFamilyIsDrawn() {
    let drawing = GenogramLayout.lines(family(), width: 77).drawing.map(\.plain)
    #expect(drawing == expected)
  }

  @Test func theASCIIDrawingIsASCIIAndAsWide() {
    let ascii = GenogramLayout.lines(family(), width: 77, glyphs: .ascii).drawing.map(\.plain)
    #expect(ascii.allSatisfy { $0.allSatisfy { $0.isASCII } })
    #expect(ascii.count == expected.count)
    #expect(ascii.joined().contains("#Daniel Okafor   #"))
  }

  @Test func wideNamesAreClippedToTheirBox() {
    var genogram = family()
    genogram.adults[1].name = "山田花子山田花子山田花子山田花子"
    for width in [57, 77] {
      for line in GenogramLayout.lines(genogram, width: width).drawing {
        #expect(line.cellWidth() <= width)
      }
    }
  }

  @Test func whereThereIsNoRoomEverybodyIsNamedInWords() {
    let layout = GenogramLayout.lines(family(), width: 30)
    #expect(layout.drawing.isEmpty)
    #expect(layout.others.contains("Daniel Okafor (7)"))
  }

  @Test func linesJoinWhereTheyMeet() {
    var canvas = GenogramCanvas(width: 7, glyphs: .unicode)
    canvas.box(row: 0, column: 0, width: 5, ["ab"], border: .double)
    canvas.vertical(column: 2, from: 2, to: 4)
    canvas.horizontal(row: 4, from: 2, to: 6)
    canvas.horizontal(row: 1, from: 4, to: 6)
    #expect(canvas.lines.map(\.plain) == ["╔═══╗", "║ab ╟──", "╚═╤═╝", "  │", "  └────"])
  }

  // MARK: - From the record

  @Test func theRecordsOfTheFamilyMakeTheDrawing() throws {
    let genogram = Genogram(try Relatives.reading())
    #expect(genogram.adults.map(\.name) == ["Marcus Hale", "Joy Okafor", "Samuel Okafor"])
    #expect(genogram.mother == 1)
    #expect(genogram.maternal.map(\.name) == ["Rose Bell"])
    #expect(genogram.paternal.map(\.name) == ["Adaeze Okafor", "Chidi Okafor"])
    #expect(
      genogram.unions.map { $0.children.map(\.name) } == [
        ["Kai Hale"], ["Daniel Okafor", "Grace Okafor"],
      ])
    #expect(genogram.unions.map(\.partnership) == [nil, .separated])
    #expect(genogram.unions[0].children[0].detail == "2, half-brother")
    #expect(genogram.others.isEmpty)
  }

  @Test func aParentNobodyNamedIsShownAsSuch() throws {
    let book = try Town.casebook()
    let record = try #require(try book.record(Town.daniel))
    let genogram = Genogram(
      Reading(record: record, now: Town.now, staff: Town.staff, rulebook: book.rulebook))
    #expect(genogram.adults.map(\.name) == ["Joy Okafor", "Not known"])
    #expect(genogram.adults[1].detail == "father")
  }

  private let expected = [
    "╭──────────────╮     ┌──────────────┐    ╭──────────────╮",
    "│Rose Bell     ├──┬──┤Tom Bell      │    │Ada Okafor    │",
    "│grandmother   │  │  │grandfather   │    │grandmother   │",
    "╰──────────────╯  │  └──────────────┘    ╰───────┬──────╯",
    "                  └─────────┐                    │",
    "┌────────────┐       ╭──────┴─────╮       ┌──────┴─────┐       ┌────────────┐",
    "│Marcus Hale ├──/┬───┤Joy Okafor  ├─//┬───┤Samuel Okaf…├───┬───┤Ruth Lane   │",
    "│other parent│   │   │mother, PR  │   │   │father      │   │   │partner     │",
    "└────────────┘   │   ╰────────────╯   │   └────────────┘   │   └────────────┘",
    "          ┌──────┘           ┌────────┴─────────┐          └───────┐",
    " ╭────────┴───────╮ ╔════════╧═══════╗ ╭────────┴───────╮ ╭────────┴───────╮",
    " │h0 Longname-Hyp…│ ║Daniel Okafor   ║ │f0 Longname-Hyp…│ │p0 Longname-Hyp…│",
    " │4               │ ║7               ║ │4               │ │4               │",
    " ╰────────────────╯ ╚════════════════╝ ╰────────────────╯ ╰────────────────╯",
  ]
}
