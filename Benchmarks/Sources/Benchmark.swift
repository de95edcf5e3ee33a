import ArgumentParser
import Foundation

/// Measures tasklint. `make bench` and `make growth` call it.
@main
struct Benchmark: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "benchmark", abstract: "Measures tasklint; docs/performance.md has the results.",
        subcommands: [WritePlan.self, Compare.self, Stages.self])
}

/// Writes one generated document.
struct WritePlan: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "write", abstract: "Writes a generated document to a file and prints how many boxes it has.")

    @Argument(help: "Family of documents: \(Family.allNames).") var family: Family
    @Argument(help: "Size in kilobytes.") var kilobytes: Int
    @Argument(help: "The file.") var file: String
    @Option(help: "Seed of the random numbers.") var seed: UInt64 = 1

    func run() throws {
        let plan = family.document(bytes: kilobytes * 1000, seed: seed)
        try Data(plan.text.utf8).write(to: URL(fileURLWithPath: file))
        print(plan.boxes)
    }
}

/// What all measurements need to know.
struct Surroundings: ParsableArguments {
    @Option(help: "The program that is measured.") var tasklint = "dist/tasklint"
    @Option(help: "rumdl.") var rumdl = ".build-bench-python/bin/rumdl"
    @Option(help: "Folder for plans and helpers.") var work = ".build-bench/work"
    @Option(help: "Folder of the helpers' sources.") var programs = "Benchmarks/Programs"

    func absolute(_ path: String) -> String { URL(fileURLWithPath: path).standardizedFileURL.path }

    func folder() throws -> WorkFolder {
        let folder = WorkFolder(root: absolute(work))
        try folder.prepare(programs: absolute(programs))
        return folder
    }

    func tools(_ folder: WorkFolder) -> Toolbox {
        Toolbox(folder: folder, tasklint: absolute(tasklint), rumdl: absolute(rumdl), programs: absolute(programs))
    }
}

/// tasklint beside other programs.
struct Compare: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Compares whole processes over generated plans.")

    @OptionGroup var surroundings: Surroundings

    func run() throws {
        let folder = try surroundings.folder()
        let tools = surroundings.tools(folder)
        let meter = Meter(folder: folder)
        for (kilobytes, rounds) in [(10, 41), (100, 31), (1000, 15), (10_000, 5)] {
            let path = "\(folder.plans)/\(kilobytes)-tasks.md"
            let plan = Family.specKit.document(bytes: kilobytes * 1000, seed: 1)
            try Data(plan.text.utf8).write(to: URL(fileURLWithPath: path))
            let documents = Documents(
                name: "\(kilobytes) KB", path: path, files: 1, bytes: plan.byteCount, boxes: plan.boxes, rounds: rounds)
            let comparison = try Comparison(
                of: [tools.tasklint, tools.cmark, tools.rumdl, tools.cachedRumdl, tools.node, tools.python],
                over: documents, meter)
            print(documents.name, documents.bytes, documents.boxes)
            for (tool, median) in comparison.results {
                guard let median else { print("  ", tool.problem ?? ""); continue }
                print("  ", tool.name, (median.seconds * 1000).formatted(), "ms", median.memory / 1_000_000, "MB")
            }
        }
    }
}

/// The stages in the process.
struct Stages: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Times the stages from bytes to a report.")

    @Argument(help: "The file.") var file: String
    @Option(help: "Runs of each stage.") var rounds = 3

    func run() throws {
        let times = try StageTimes(of: Array(Data(contentsOf: URL(fileURLWithPath: file))), rounds: rounds)
        for (name, seconds) in times.stages + times.rules.prefix(25).map({ ($0.code, $0.seconds) }) {
            print(name, (seconds * 1000).formatted(), "ms")
        }
    }
}
