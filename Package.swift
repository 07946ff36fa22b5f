// swift-tools-version: 6.2

import PackageDescription

/// Every Swift target is held to the same bar: Swift 6 mode, and a warning is an error.
let strict: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

let package = Package(
  name: "caseload",
  products: [
    .executable(name: "caseload", targets: ["caseload"])
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/swiftcsv/SwiftCSV", from: "0.10.0"),
  ],
  targets: [
    // The terminal: cells, keys and widgets. None of these knows what a child is.
    .target(
      name: "CTerminal", linkerSettings: [.linkedLibrary("ncursesw"), .linkedLibrary("tinfo")]),
    .target(name: "Terminal", dependencies: ["CTerminal"], swiftSettings: strict),
    .target(name: "Widgets", dependencies: ["Terminal"], swiftSettings: strict),

    // The domain: pure values and rules. No file, no SQL, no terminal, no Foundation.
    .target(name: "Casework", swiftSettings: strict),

    // The data in Resources/, compiled into the binary and read into the domain's types.
    .target(name: "CResources"),
    .target(name: "Rulebook", dependencies: ["Casework", "CResources"], swiftSettings: strict),

    // The data folder and the index derived from it.
    .target(
      name: "CaseStore",
      dependencies: [
        "Casework", "Rulebook",
        .product(name: "Crypto", package: "swift-crypto"),
        .product(name: "GRDB", package: "GRDB.swift"),
        .product(name: "GRDBSQLite", package: "GRDB.swift"),
      ],
      swiftSettings: strict),

    // Statutory returns, read and written.
    .target(
      name: "Returns",
      dependencies: [
        "CaseStore",
        .product(name: "Crypto", package: "swift-crypto"),
        .product(name: "SwiftCSV", package: "SwiftCSV"),
      ],
      swiftSettings: strict),

    // Invented people, for demonstrations and measurements.
    .target(
      name: "Invented", dependencies: ["Casework", "CaseStore", "CResources"],
      swiftSettings: strict),

    // The dictionary for long texts, loaded when it is first asked for.
    .target(name: "Spelling", swiftSettings: strict),

    // The client's state, commands and screens; then the executable.
    .target(
      name: "CaseloadApp",
      dependencies: [
        "Returns", "Spelling", "Widgets", .product(name: "SwiftCSV", package: "SwiftCSV"),
      ],
      swiftSettings: strict),
    .executableTarget(
      name: "caseload",
      dependencies: [
        "CaseloadApp", "Invented",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "SwiftCSV", package: "SwiftCSV"),
      ],
      swiftSettings: strict),

    // Golden screens and random keys, for the tests of everything that is drawn.
    .target(
      name: "ScreenTesting", dependencies: ["Terminal"], path: "Tests/ScreenTesting",
      swiftSettings: strict),

    .testTarget(
      name: "TerminalTests", dependencies: ["Terminal", "ScreenTesting"], swiftSettings: strict),
    .testTarget(
      name: "WidgetsTests", dependencies: ["Widgets", "ScreenTesting"],
      exclude: ["Goldens"], swiftSettings: strict),
    .testTarget(
      name: "CaseworkTests", dependencies: ["Casework", "Rulebook"],
      resources: [.copy("Fixtures")], swiftSettings: strict),
    .testTarget(name: "SpellingTests", dependencies: ["Spelling"], swiftSettings: strict),
    .testTarget(name: "RulebookTests", dependencies: ["Rulebook"], swiftSettings: strict),
    // A session of its own, for the tests to kill.
    .executableTarget(
      name: "CaseStoreProbe", dependencies: ["CaseStore", "Casework", "Rulebook"],
      path: "Tests/CaseStoreProbe", swiftSettings: strict),
    .testTarget(
      name: "CaseStoreTests", dependencies: ["CaseStore", "CaseStoreProbe"],
      swiftSettings: strict),
    .testTarget(
      name: "ReturnsTests", dependencies: ["Returns"],
      resources: [.copy("Fixtures")], swiftSettings: strict),
    .testTarget(
      name: "InventedTests", dependencies: ["CaseStore", "Casework", "Invented", "Rulebook"],
      swiftSettings: strict),
    .testTarget(
      name: "CaseloadAppTests", dependencies: ["CaseloadApp", "ScreenTesting"],
      exclude: ["Goldens", "Improvement/Goldens", "Registers/Goldens"],
      swiftSettings: strict),
    // The built program on a pseudo-terminal.
    .testTarget(
      name: "PtyTests", dependencies: ["caseload"], exclude: ["Goldens"], swiftSettings: strict),
  ]
)
