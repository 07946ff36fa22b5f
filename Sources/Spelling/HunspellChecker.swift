import Glibc

/// A dictionary of British English, read by the library Hunspell.
///
/// The library is loaded when it is first asked for and not when the program starts: most sessions never
/// check a spelling, and its C++ runtime would cost every start a few milliseconds.
public final class HunspellChecker: SpellingChecker {
  private typealias Create =
    @convention(c) (UnsafePointer<CChar>, UnsafePointer<CChar>) -> OpaquePointer?
  private typealias Destroy = @convention(c) (OpaquePointer) -> Void
  private typealias Spell = @convention(c) (OpaquePointer, UnsafePointer<CChar>) -> CInt
  private typealias Words = UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>
  private typealias Suggest =
    @convention(c) (OpaquePointer, UnsafeMutablePointer<Words?>, UnsafePointer<CChar>) -> CInt
  private typealias FreeList =
    @convention(c) (OpaquePointer, UnsafeMutablePointer<Words?>, CInt) ->
    Void

  private static let libraries = [
    "libhunspell-1.7.so.0", "libhunspell-1.6.so.0", "libhunspell.so",
  ]
  private static let folders = ["/usr/share/hunspell", "/usr/share/myspell/dicts"]

  private let dictionary: OpaquePointer
  private let destroy: Destroy
  private let spell: Spell
  private let suggest: Suggest
  private let freeList: FreeList

  /// Opens a dictionary.
  ///
  /// - Parameter language: its name among the system's dictionaries.
  /// - Throws: ``SpellingProblem`` when the library or the dictionary is not installed.
  public init(language: String = "en_GB") throws(SpellingProblem) {
    guard let library = Self.libraries.lazy.compactMap({ dlopen($0, RTLD_NOW | RTLD_LOCAL) }).first
    else { throw .noLibrary }
    guard let create = Self.symbol("Hunspell_create", in: library, as: Create.self),
      let destroy = Self.symbol("Hunspell_destroy", in: library, as: Destroy.self),
      let spell = Self.symbol("Hunspell_spell", in: library, as: Spell.self),
      let suggest = Self.symbol("Hunspell_suggest", in: library, as: Suggest.self),
      let freeList = Self.symbol("Hunspell_free_list", in: library, as: FreeList.self)
    else { throw .noLibrary }
    guard
      let stem = Self.folders.map({ "\($0)/\(language)" }).first(where: {
        access($0 + ".aff", R_OK) == 0 && access($0 + ".dic", R_OK) == 0
      }), let dictionary = create(stem + ".aff", stem + ".dic")
    else { throw .noDictionary(language: language) }
    (self.dictionary, self.destroy) = (dictionary, destroy)
    (self.spell, self.suggest, self.freeList) = (spell, suggest, freeList)
  }

  deinit { destroy(dictionary) }

  private static func symbol<Function>(
    _ name: String, in library: UnsafeMutableRawPointer, as type: Function.Type
  ) -> Function? {
    dlsym(library, name).map { unsafeBitCast($0, to: type) }
  }

  public func accepts(_ word: String) -> Bool {
    spell(dictionary, Self.plain(word)) != 0
  }

  public func suggestions(for word: String) -> [String] {
    var list: Words?
    let count = suggest(dictionary, &list, Self.plain(word))
    guard count > 0, let words = list else { return [] }
    defer { freeList(dictionary, &list, count) }
    return (0..<Int(count)).compactMap { words[$0].map { String(cString: $0) } }
  }

  /// The word with the apostrophe that dictionaries know.
  private static func plain(_ word: String) -> String {
    String(word.map { $0 == "’" ? "'" : $0 })
  }
}
