import ArgumentParser
import Foundation

/// Measures tasklint. `make bench` and `make growth` call it.
@main
struct Benchmark: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "benchmark",
        abstract: "Measure tasklint: beside other programs, by stages, and on documents made to be slow.",
        discussion: """
            EXAMPLES
              benchmark bench
              benchmark growth wide-statements cycle
              benchmark write spec-kit 1000 plan.md && benchmark stages plan.md

            Exit status: 0 if everything could be measured, reached or not; otherwise another.
            """,
        subcommands: [Bench.self, Growth.self, StagesOfFile.self, Density.self, WritePlan.self])
}

/// Where things lie; as a rule, below the root of the project, where make runs this.
struct Places: ParsableArguments {
    @Option(help: "The program that is measured.") var tasklint = "dist/tasklint"
    @Option(help: "rumdl.") var rumdl = ".build-bench-python/bin/rumdl"
    @Option(help: "Folder for plans, helpers and outputs.") var work = ".build-bench/work"
    @Option(help: "Folder of the helpers' sources.") var programs = "Benchmarks/Programs"
    @Option(help: "The page that results are written to.") var page = "docs/performance.md"

    func folder() throws -> WorkFolder {
        try WorkFolder(Places.absolute(work), programs: Places.absolute(programs))
    }

    func tools(_ folder: WorkFolder) -> Toolbox {
        Toolbox(
            folder, tasklint: Places.absolute(tasklint), rumdl: Places.absolute(rumdl),
            programs: Places.absolute(programs))
    }

    private static func absolute(_ path: String) -> String { URL(fileURLWithPath: path).standardizedFileURL.path }
}

/// Says on standard error what is being done.
func note(_ text: String) { FileHandle.standardError.write(Data((text + "\n").utf8)) }
