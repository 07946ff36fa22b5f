import CaseStore
import Casework

extension RegisterCasebook {
  /// The covers that hold on a day or later.
  func covers(from day: CivilDate) throws -> Covers {
    // A cover is over after the day by which lists order it, so that old ones are not read.
    let rows = try registers(RegisterQuery(.cover)).filter { ($0.due ?? day) >= day }
    return Covers(try rows.compactMap { try registerRecord($0.id)?.cover })
  }

  /// Marks the rows of colleagues for whom a worker covers.
  func marking(_ page: WorkPage, _ query: WorkQuery) throws -> WorkPage {
    guard case .worker(let worker) = query.scope,
      page.rows.contains(where: { $0.worker != nil && $0.worker != worker })
    else { return page }
    let day = query.asOf.date
    let covers = try covers(from: day)
    var marked = page
    for index in marked.rows.indices {
      guard let owner = marked.rows[index].worker, owner != worker else { continue }
      marked.rows[index].cover = covers.cover(of: owner, on: day)
    }
    return marked
  }
}
