import CResources
import Casework

/// How much of everything happens in each month of an invented city, as `Resources/invented/city.json` has it.
///
/// The plan knows nothing of how anything is counted: it says what is to happen, and the generator makes it happen.
struct CityPlan: Decodable, Sendable {
  /// The stock at the end of the month before the first.
  struct Before: Decodable, Sendable {
    let month: DatasetMonth
    let inNeed: Int
    let onPlan: Int
    let lookedAfter: Int
    let overSixteen: Int
    let careLeavers: Int
    let independentFostering: Int
    let unaccompanied: Int
    let withoutCarePlan: Int
    let withoutPathwayPlan: Int
    let fosterHouseholds: Int
    let shortBreaks: Int
  }

  /// What happens in a month, and what holds at its end.
  struct Month: Decodable, Sendable {
    let month: DatasetMonth
    let contacts: Int
    let referrals: Int
    let decidedLate: Int
    let afterClosure: Int
    let sexualExploitation: Int
    let steppedUp: Int
    /// Children in need at the end.
    let inNeed: Int
    /// Assessments authorised within 10, 25, 35, 45 working days, and later.
    let bands: [Int]
    let enquiries: Int
    let conferences: Int
    let toPlan: Int
    let inTime: Int
    let transfersIn: Int
    let transfersToPlan: Int
    let repeatPlans: Int
    let plansTakenOver: Int
    let plansEnded: Int
    let reviews: Int
    let seenInTime: Int
    let careStarts: Int
    let careEnds: Int
    let adopted: Int
    let specialGuardianship: Int
    /// Children who go from short breaks to being looked after; below 0 the other way.
    let fromShortBreaks: Int
    let visitedInTime: Int
    let withoutCarePlan: Int
    let unaccompanied: Int
    let unaccompaniedStarts: Int
    let independentFostering: Int
    let leaveAtSixteen: Int
    let turnSixteen: Int
    /// Young people who leave care as they turn eighteen.
    let turnEighteen: Int
    let supportEnds: Int
    let withoutPathwayPlan: Int
    let inTouchAndSuitable: Int
    let missing: Int
    let fosterHouseholds: Int
    let earlyHelpStarts: Int
    let earlyHelpChildren: Int
    let earlyHelpAdults: Int
    let earlyHelpPlans: Int
  }

  let before: Before
  let months: [Month]

  /// Reads the plan.
  ///
  /// - Throws: ``StockProblem`` when it cannot be read.
  static func standard() throws(StockProblem) -> CityPlan {
    try Stock.read("city.json", cresource_invented_city())
  }
}
