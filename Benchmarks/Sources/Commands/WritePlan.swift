import ArgumentParser
import Foundation

/// Writes one generated document.
struct WritePlan: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "write", abstract: "Write a generated document to a file.")

    @Argument(help: "Family of documents: \(Family.allNames).") var family: Family
    @Argument(help: "Size in kilobytes.") var kilobytes: Int
    @Argument(help: "The file.") var file: String
    @Option(help: "Seed of the random numbers.") var seed: UInt64 = 1

    func run() throws {
        let plan = family.document(bytes: kilobytes * 1000, seed: seed)
        try Data(plan.text.utf8).write(to: URL(fileURLWithPath: file))
        print("\(plan.byteCount) bytes, \(plan.tasks) tasks")
    }
}
