import Casework
import Widgets

/// A question for an address: lines, postcode and telephone.
struct AddressQuestions: Sendable {
  /// Whether the questions arise.
  var arises: @Sendable (FormValues) -> Bool = { _ in true }
  /// What is said when no address is given; nil makes it optional.
  var whenMissing: String?

  /// The fields.
  var fields: [FormField] {
    let arises = arises
    let isGiven: @Sendable (FormValues) -> Bool = { arises($0) && $0["address"]?.isBlank == false }
    return [
      FormField(
        id: "address", label: "Address", hint: "House, street and town, commas between",
        whenMissing: whenMissing, isShown: arises),
      FormField(
        id: "postcode", label: "Postcode",
        hint: "With or without the space; leave empty if unknown",
        width: 10,
        aside: { values in
          guard let typed = values["postcode"], let written = Postcode.written(typed) else {
            return nil
          }
          return written == typed ? nil : written
        }, isShown: isGiven),
      FormField(
        id: "telephone", label: "Telephone there", width: 20, isShown: isGiven),
    ]
  }

  /// The answers that stand for an address.
  static func values(_ address: Address) -> FormValues {
    var values = ["address": address.lines.joined(separator: ", ")]
    values["postcode"] = address.postcode.isEmpty ? nil : address.postcode
    values["telephone"] = address.telephone
    return values
  }

  /// The address; nil where none was given or its postcode could not be read.
  func read(_ answers: inout Answers, kind: Address.Kind = .home) -> Address? {
    guard let typed = answers.text("address") else { return nil }
    let postcode = answers.text("postcode").map { Postcode.written($0) } ?? ""
    guard let postcode else {
      answers.refuse("postcode", "Postcode must be a whole postcode, like ZZ9 9ZZ")
      return nil
    }
    return Address(
      lines: typed.listed, postcode: postcode, kind: kind, telephone: answers.text("telephone"))
  }
}
