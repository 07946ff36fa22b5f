import Casework

/// A question that is asked of all records again and again, and whose answer is a list of names.
enum Report: String, Hashable, Sendable, CaseIterable {
  case overdueByWorker = "overdue"
  case byStatus = "status"
  case unallocated
  case notSeen = "not-seen"
  case longPlans = "long-plans"
  case notRecorded = "not-recorded"

  /// After how many days an open child counts as not seen.
  static let daysUnseen = 42
  /// After how many days an open record counts as still.
  static let daysStill = 28
  /// After how many months a child protection plan counts as long.
  static let monthsOfLongPlan = 15

  /// What it is called.
  var title: String {
    switch self {
    case .overdueByWorker: "Overdue by worker"
    case .byStatus: "Children by status"
    case .unallocated: "Unallocated children"
    case .notSeen: "Not seen for \(Self.daysUnseen / 7) weeks"
    case .longPlans: "Plans over \(Self.monthsOfLongPlan) months"
    case .notRecorded: "Nothing recorded for \(Self.daysStill) days"
    }
  }

  /// What it answers, in a sentence.
  var question: String {
    switch self {
    case .overdueByWorker:
      "Which deadlines have passed, whose they are, and by how much."
    case .byStatus:
      "Which children are looked after, on a plan, in need, or have an open case or contact."
    case .unallocated:
      "Which children with something open have no worker."
    case .notSeen:
      "Open cases older than \(Self.daysUnseen) days in which nobody has seen the child for \(Self.daysUnseen) days."
    case .longPlans:
      "Which child protection plans have lasted more than \(Self.monthsOfLongPlan) months."
    case .notRecorded:
      "In which open records nothing has been written for more than \(Self.daysStill) days."
    }
  }

  /// The columns; the first is the child.
  var columns: [String] {
    switch self {
    case .overdueByWorker: ["Child", "What", "Must by", "Over", "Worker", "Identifier"]
    case .byStatus: ["Child", "Born", "Case since", "Worker", "Status", "Identifier"]
    case .unallocated: ["Child", "Status", "Open since", "Team", "Identifier"]
    case .notSeen: ["Child", "Status", "Last seen", "Days", "Worker", "Identifier"]
    case .longPlans: ["Child", "Category", "Plan since", "Months", "Worker", "Identifier"]
    case .notRecorded: ["Child", "Status", "Last recorded", "Days", "Worker", "Identifier"]
    }
  }

  /// The columns that stand on the screen with their widths; what the heading of a group says, and the
  /// identifier, are for the file.
  var shown: [(column: Int, width: Int)] {
    switch self {
    case .overdueByWorker: [(0, 24), (1, 17), (2, 11), (3, 11)]
    case .byStatus: [(0, 24), (1, 11), (2, 11), (3, 18)]
    case .unallocated: [(0, 24), (2, 11), (3, 18)]
    case .notSeen, .notRecorded: [(0, 24), (1, 16), (2, 11), (3, 9)]
    case .longPlans: [(0, 24), (1, 16), (2, 11), (3, 9)]
    }
  }

  /// What stands after a figure in its column: "42 days".
  func unit(ofColumn column: Int) -> String? {
    switch self {
    case .notSeen, .notRecorded: column == 3 ? "days" : nil
    case .longPlans: column == 3 ? "months" : nil
    default: nil
    }
  }
}

/// What a report found.
struct ReportTable: Hashable, Sendable {
  /// A line of it.
  struct Row: Hashable, Sendable {
    /// The heading under which it stands.
    var group: String
    /// What Enter opens.
    var target: Target
    /// A text a column.
    var cells: [String]
  }

  /// The moment as at which it holds.
  var asOf: Moment
  /// The lines, those of one group together.
  var rows: [Row]
}
