import ArgumentParser
import Foundation

/// Times the stages over one document.
struct StagesOfFile: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "stages", abstract: "Time the stages from bytes to a report, and each rule alone.")

    @Argument(help: "The document.") var file: String
    @Option(help: "Runs of each stage.") var rounds = 3

    func run() throws {
        let bytes = Array(try Data(contentsOf: URL(fileURLWithPath: file)))
        let stages = try StageTimes(of: bytes, rounds: rounds).stages
        for (name, seconds) in stages + StageTimes.ofRules(over: bytes, rounds: rounds) {
            print("\(name) \(Shown.time(seconds)) ms")
        }
    }
}
