import ArgumentParser
import Foundation

/// Says how dense documents are, so that generated ones can be held against real ones.
struct Density: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Count tasks, ids, paths and the like in documents, for each kilobyte.")

    @Argument(help: "Documents.") var files: [String]

    func run() throws {
        let texts = try files.map { try String(contentsOfFile: $0, encoding: .utf8) }
        print(PlanDensity(of: texts).description)
    }
}
