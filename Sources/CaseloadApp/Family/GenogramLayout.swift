import Casework
import Terminal

/// Lays a genogram out in boxes and lines for a width. A pure function: the same family and width give the
/// same lines, none of them wider.
struct GenogramLayout {
  private let genogram: Genogram
  private let width: Int
  private var canvas: GenogramCanvas
  private var unplaced: [String]

  /// The narrowest box in which a name can still be told.
  private static let narrowest = 9
  private static let boxHeight = 4

  /// The lines of a genogram.
  ///
  /// - Parameters:
  ///   - genogram: the family.
  ///   - width: the cells of a line.
  ///   - glyphs: the marks to draw with.
  /// - Returns: the drawing, and the relatives for whom it has no room.
  static func lines(_ genogram: Genogram, width: Int, glyphs: Glyphs = .unicode)
    -> (drawing: [StyledText], others: [String])
  {
    var layout = GenogramLayout(genogram, width: min(width, 100), glyphs: glyphs)
    guard width >= layout.leastWidth else {
      return ([], layout.everybody)
    }
    layout.draw()
    return (layout.canvas.lines, genogram.others + layout.unplaced)
  }

  private init(_ genogram: Genogram, width: Int, glyphs: Glyphs) {
    self.genogram = genogram
    self.width = width
    canvas = GenogramCanvas(width: width, glyphs: glyphs)
    unplaced = []
  }

  // MARK: - Measures

  private var gap: Int { width < 70 ? 5 : 7 }

  private var leastWidth: Int {
    let adults = genogram.adults.count
    return adults * Self.narrowest + (adults - 1) * 5
  }

  private var adultWidth: Int {
    let count = genogram.adults.count
    return min(20, (width - gap * (count - 1)) / count)
  }

  private func adultColumn(_ index: Int) -> Int {
    let count = genogram.adults.count
    let total = adultWidth * count + gap * (count - 1)
    return (width - total) / 2 + index * (adultWidth + gap)
  }

  private func adultCentre(_ index: Int) -> Int { adultColumn(index) + adultWidth / 2 }

  /// The column at which the children of a union hang from it.
  private func middle(of union: Genogram.Union) -> Int {
    adultColumn(union.left) + adultWidth + gap / 2
  }

  private var hasGrandparents: Bool { !(genogram.maternal + genogram.paternal).isEmpty }

  /// Everybody in words, where there is no room for boxes.
  private var everybody: [String] {
    (genogram.maternal + genogram.paternal + genogram.adults + genogram.unions.flatMap(\.children))
      .map { "\($0.name) (\($0.detail))" } + genogram.others
  }

  // MARK: - Drawing

  private mutating func draw() {
    if hasGrandparents {
      drawGrandparents(genogram.maternal, above: genogram.mother, within: 0..<(width / 2))
      drawGrandparents(genogram.paternal, above: genogram.mother + 1, within: (width / 2)..<width)
    }
    let top = hasGrandparents ? Self.boxHeight + 1 : 0
    for (index, person) in genogram.adults.enumerated() {
      draw(person, row: top, column: adultColumn(index), width: adultWidth)
    }
    for union in genogram.unions { drawLine(union, row: top + 1) }
    drawChildren(below: top + Self.boxHeight - 1)
  }

  private mutating func draw(_ person: Genogram.Person, row: Int, column: Int, width: Int) {
    canvas.box(
      row: row, column: column, width: width, [person.name, person.detail],
      border: person.isChild ? .double : person.sex == .female ? .rounded : .plain,
      style: person.isChild ? .heading : .plain)
  }

  private mutating func drawGrandparents(
    _ people: [Genogram.Person], above parent: Int, within columns: Range<Int>
  ) {
    guard !people.isEmpty else { return }
    let gap = 5
    let box = min(20, (columns.count - 1 - gap) / 2)
    let total = people.count == 1 ? box : box * 2 + gap
    let wanted = adultCentre(parent) - total / 2
    let start = max(columns.lowerBound, min(wanted, columns.upperBound - 1 - total))
    for (index, person) in people.enumerated() {
      draw(person, row: 0, column: start + index * (box + gap), width: box)
    }
    let centre = people.count == 1 ? start + box / 2 : start + box + gap / 2
    if people.count == 2 {
      canvas.horizontal(row: 1, from: start + box - 1, to: start + box + gap)
    }
    let bend = Self.boxHeight
    canvas.vertical(column: centre, from: people.count == 1 ? bend - 1 : 1, to: bend)
    canvas.horizontal(row: bend, from: centre, to: adultCentre(parent))
    canvas.vertical(column: adultCentre(parent), from: bend, to: bend + 1)
  }

  /// The line between two adults, with the mark of what they are to each other.
  private mutating func drawLine(_ union: Genogram.Union, row: Int) {
    let start = adultColumn(union.left) + adultWidth - 1
    canvas.horizontal(row: row, from: start, to: start + gap + 1)
    let mark =
      switch union.partnership {
      case .married, .together: ""
      case .separated: "/"
      case .divorced: "//"
      case .neverTogether: "x"
      case nil: "?"
      }
    guard !mark.isEmpty else { return }
    canvas.text(
      mark, row: row, column: middle(of: union) - mark.count, width: mark.count)
  }

  // MARK: - Children

  /// A union with its children and where they stand.
  private struct Group {
    var middle: Int
    var children: [Genogram.Person]
    var centres: [Int] = []
    var level = 0
  }

  private mutating func drawChildren(below bottom: Int) {
    var groups = genogram.unions.map { Group(middle: middle(of: $0), children: $0.children) }
    dropOverflow(&groups)
    groups.removeAll { $0.children.isEmpty }
    let count = groups.reduce(0) { $0 + $1.children.count }
    guard count > 0 else { return }
    let box = min(18, (width - (count - 1)) / count)
    place(&groups, count: count, box: box)
    setLevels(&groups)
    let deepest = groups.map(\.level).max() ?? 0
    let row = bottom + 2 + deepest
    for group in groups {
      let bus = bottom + 1 + group.level
      canvas.vertical(column: group.middle, from: bottom - 2, to: bus)
      for centre in group.centres {
        canvas.horizontal(row: bus, from: group.middle, to: centre)
        canvas.vertical(column: centre, from: bus, to: row)
      }
      for (child, centre) in zip(group.children, group.centres) {
        draw(child, row: row, column: centre - box / 2, width: box)
      }
    }
  }

  /// Takes out the children for whom there is no box, from the right; never the child itself.
  private mutating func dropOverflow(_ groups: inout [Group]) {
    let room = (width + 1) / (Self.narrowest + 1)
    var excess = groups.reduce(0) { $0 + $1.children.count } - room
    for index in groups.indices.reversed() {
      for place in groups[index].children.indices.reversed() where excess > 0 {
        guard !groups[index].children[place].isChild else { continue }
        let child = groups[index].children.remove(at: place)
        unplaced.insert("\(child.name) (\(child.detail))", at: 0)
        excess -= 1
      }
    }
  }

  /// Puts the children side by side, as near below the union of the child's parents as there is room.
  private func place(_ groups: inout [Group], count: Int, box: Int) {
    let space = count * box + (count - 1) * 3 <= width ? 3 : 1
    let total = count * box + (count - 1) * space
    let own = groups.firstIndex { $0.children.contains(where: \.isChild) } ?? 0
    let before = groups[..<own].reduce(0) { $0 + $1.children.count }
    let ownWidth =
      groups[own].children.count * box + (groups[own].children.count - 1) * space
    let wanted = groups[own].middle - ownWidth / 2 - before * (box + space)
    var column = max(0, min(wanted, width - total))
    for index in groups.indices {
      groups[index].centres = groups[index].children.indices.map { _ in
        defer { column += box + space }
        return column + box / 2
      }
    }
  }

  /// Gives each union's line to its children a row, so that none crosses another's: a line that reaches
  /// under the middle of another union runs below that one's.
  private func setLevels(_ groups: inout [Group]) {
    for _ in groups.indices {
      for left in groups.indices.dropLast() {
        let right = left + 1
        if let last = groups[left].centres.last, last >= groups[right].middle {
          groups[left].level = max(groups[left].level, groups[right].level + 1)
        }
        if let first = groups[right].centres.first, first <= groups[left].middle {
          groups[right].level = max(groups[right].level, groups[left].level + 1)
        }
      }
    }
  }
}
