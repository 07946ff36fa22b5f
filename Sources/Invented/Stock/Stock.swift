import CResources
import Casework
import FoundationEssentials

/// What an invented authority is made of: names, places, phrases and staff, from `Resources/invented`.
struct Stock: Sendable {
  let names: NameStock
  private(set) var places: PlaceStock
  let phrases: [String: [String]]
  let staff: Staff

  /// Reads the four files, which are compiled into the program.
  ///
  /// - Throws: ``StockProblem`` when one of them cannot be read.
  init() throws(StockProblem) {
    names = try Self.read("names.json", cresource_invented_names())
    places = try Self.read("places.json", cresource_invented_places())
    phrases = try Self.read("phrases.json", cresource_invented_phrases())
    staff = try Self.read("staff.json", cresource_invented_staff())
  }

  static func read<Value: Decodable>(
    _ file: String, _ resource: CResource
  ) throws(StockProblem) -> Value {
    let data = Data(UnsafeBufferPointer(start: resource.bytes, count: resource.count))
    do {
      return try JSONDecoder().decode(Value.self, from: data)
    } catch {
      throw StockProblem(file: file, reason: "\(error)")
    }
  }
}

extension Stock {
  /// The same with as many postcodes as a city has: a dozen households share one.
  var ofACity: Stock {
    let letters = "ABDEFGHJLNPQRSTUWXYZ"
    var stock = self
    stock.places.postcodes = (1...9).flatMap { sector in
      letters.flatMap { first in letters.map { "ZZ9 \(sector)\(first)\($0)" } }
    }
    return stock
  }
}

/// A file of the stock that cannot be read. The program was then built from a damaged `Resources/` folder.
public struct StockProblem: Error, CustomStringConvertible {
  /// The file of `Resources/invented`.
  public let file: String

  /// What is wrong with it.
  public let reason: String

  /// What is wrong, with which file, and what to do.
  public var description: String {
    "Resources/invented/\(file), compiled into the program, cannot be read: \(reason). "
      + "Correct the file and build the program again."
  }
}

/// Names by community.
struct NameStock: Decodable, Sendable {
  /// The names of one community of the invented city.
  struct Community: Decodable, Sendable {
    let name: String
    /// How many of a hundred families belong to it.
    let weight: Int
    let ethnicities: [Ethnicity]
    let girls: [String]
    let boys: [String]
    let families: [String]
    let women: [String]
    let men: [String]
  }

  let communities: [Community]
  let middleNames: [String]
  /// What somebody with a name likes to be called.
  let nicknames: [String: String]
}

/// The invented city.
struct PlaceStock: Decodable, Sendable {
  /// Who tells the council about children.
  struct Agency: Decodable, Sendable {
    let source: ReferralSource
    /// The agency; nil where a person tells for themselves.
    let agency: String?
    let people: [String?]
    let professional: Bool
  }

  let authority: String
  let city: String
  let districts: [String]
  let streets: [String]
  fileprivate(set) var postcodes: [String]
  let schools: [String]
  let secondarySchools: [String]
  let nurseries: [String]
  let neighbours: [String]
  let referrers: [Agency]
  let carers: [String]
  let homes: [String]
  let supported: [String]
  let adopters: [String]
}
