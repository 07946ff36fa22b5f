/// One cell of a screen.
public struct Cell: Hashable, Sendable {
  /// What stands in the cell: one grapheme, a space where there is nothing.
  public var text: Character
  /// How many cells the text takes, this one included; 0 for a cell that the text to its left covers.
  public var width: UInt8
  /// How the cell looks.
  public var style: Style

  /// Creates a cell.
  public init(text: Character = " ", width: UInt8 = 1, style: Style = .plain) {
    self.text = text
    self.width = width
    self.style = style
  }

  /// A cell with nothing in it.
  public static let blank = Cell()

  /// Whether the text to the left covers this cell.
  public var isCovered: Bool { width == 0 }
}
