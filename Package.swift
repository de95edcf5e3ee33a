// swift-tools-version: 6.1

import PackageDescription

/// Every target is built in the Swift 6 language mode; `make build` and `make check` add warnings as errors, because
/// unsafe flags in a manifest would keep the package from being used as a dependency.
let package = Package(
    name: "tasklint",
    platforms: [.macOS(.v15)],
    products: [
        .library(name: "TaskPlan", targets: ["TaskPlan"]),
        .library(name: "TaskLint", targets: ["TaskLint"]),
        .executable(name: "tasklint", targets: ["TasklintCommand"]),
        .plugin(name: "TasklintPlugin", targets: ["TasklintPlugin"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.5.0"),
        .package(url: "https://github.com/LebJe/TOMLKit", from: "0.6.0"),
    ],
    targets: [
        .systemLibrary(
            name: "CMarkGFM",
            providers: [.apt(["libcmark-gfm-dev"]), .brew(["cmark-gfm"])]
        ),
        .target(name: "SourceText"),
        .target(name: "MarkdownOutline", dependencies: ["CMarkGFM", "SourceText"]),
        .target(name: "TaskPlan", dependencies: ["MarkdownOutline", "SourceText"]),
        .target(name: "TaskLint", dependencies: ["TaskPlan", "MarkdownOutline", "SourceText"]),
        .target(name: "TaskConfiguration", dependencies: ["TaskLint", "TaskPlan", "SourceText", "TOMLKit"]),
        .target(name: "TaskReport", dependencies: ["TaskLint", "TaskPlan", "SourceText"]),
        // Not named `Tasklint`: on a case-insensitive disk that would be the same folder and module as `TaskLint`.
        .executableTarget(
            name: "TasklintCommand",
            dependencies: [
                "TaskReport", "TaskConfiguration", "TaskLint", "TaskPlan", "SourceText",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ]
        ),
        .plugin(
            name: "TasklintPlugin",
            capability: .command(
                intent: .custom(
                    verb: "tasklint", description: "Find what would go wrong with the package's task plans.")),
            dependencies: ["TasklintCommand"]
        ),
        .target(
            name: "TestSupport",
            dependencies: ["TaskReport", "TaskLint", "TaskPlan", "MarkdownOutline", "CMarkGFM", "SourceText"],
            path: "Tests/TestSupport"),
        .testTarget(name: "SourceTextTests", dependencies: ["TestSupport", "CMarkGFM", "SourceText"]),
        .testTarget(
            name: "MarkdownOutlineTests", dependencies: ["TestSupport", "MarkdownOutline", "CMarkGFM", "SourceText"]),
        .testTarget(name: "TaskPlanTests", dependencies: ["TestSupport", "TaskPlan", "MarkdownOutline", "SourceText"]),
        .testTarget(name: "TaskLintTests", dependencies: ["TestSupport", "TaskLint", "TaskPlan", "SourceText"]),
        .testTarget(name: "TaskConfigurationTests", dependencies: ["TaskConfiguration", "TaskLint", "TaskPlan"]),
        .testTarget(
            name: "TaskReportTests",
            dependencies: ["TestSupport", "TaskReport", "TaskLint", "TaskPlan", "SourceText", "CMarkGFM"]),
        .testTarget(
            name: "TasklintCommandTests", dependencies: ["TestSupport", "TasklintCommand", "TaskReport", "TaskLint"]),
    ],
    swiftLanguageModes: [.v6]
)

// What measures the program is not built where people use it.
if Context.environment["TASKLINT_BENCHMARKS"] != nil {
    package.targets.append(
        .executableTarget(
            name: "Benchmark",
            dependencies: [
                "TestSupport", "TaskReport", "TaskLint", "TaskPlan", "MarkdownOutline", "CMarkGFM", "SourceText",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            path: "Benchmarks/Sources"))
}

// Programs for libFuzzer, which has the main function. Only `make fuzz` asks for them, so that they are no part of what
// others build.
if Context.environment["TASKLINT_FUZZING"] != nil {
    package.targets += ["FuzzLint", "FuzzFix"].map { name in
        .executableTarget(name: name, dependencies: ["TestSupport"], path: "Fuzzing/\(name)")
    }
}
