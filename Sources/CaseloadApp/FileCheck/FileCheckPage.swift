import Casework

/// A file check as a page: the gaps first.
enum FileCheckPage {
  /// The page’s content.
  ///
  /// - Parameter isForFamily: whether a family reads it. What a service lacks is not theirs to be given on a page of the
  ///   file: it is talked about with them.
  static func blocks(_ reading: Reading, isForFamily: Bool) -> [PrintedPage.Block] {
    guard !isForFamily else {
      return [
        .heading("File check"),
        .paragraph("A file check is for those who work with the child. No copy is made of it."),
      ]
    }
    let check = FileCheck(reading.record, asOf: reading.now, reading.rulebook.timescales)
    let gaps = check.gaps.count
    var blocks: [PrintedPage.Block] = [
      .heading("File check"),
      .paragraph(
        gaps == 0
          ? "No gap was found in the twelve points."
          : "\(gaps.of("gap")) of twelve points. There is no score."),
    ]
    for standing in [FileCheck.Standing.gap, .fine, .notApplicable] {
      let lines = check.lines.filter { $0.standing == standing }
      if lines.isEmpty { continue }
      blocks.append(.heading(standing.heading))
      blocks += lines.map { line in
        .line(lead: line.date?.medium ?? "", text: "\(line.point.title): \(line.fact)")
      }
    }
    return blocks
  }
}
