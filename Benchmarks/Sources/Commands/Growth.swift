import ArgumentParser
import Foundation

/// Measures how time and memory grow with the document.
struct Growth: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Measure time and memory of each family from 1 to 64 MB, and write the results to the page.")

    @Argument(help: "Families; all if none is named. Named ones are printed only.")
    var families: [Family] = []
    @Option(help: "Largest size in megabytes.") var largest = 64
    @Option(help: "Seconds of processor time after which a run is stopped.") var limit = 60
    @OptionGroup var places: Places

    func run() throws {
        let folder = try places.folder()
        let tools = places.tools(folder)
        if let problem = tools.tasklint.problem { throw Failure(problem) }
        let meter = Meter(folder: folder, seconds: limit, megabytes: 8000)
        let sizes = sequence(first: 1) { $0 * 2 }.prefix { $0 <= largest }
        let chosen = families.isEmpty ? Family.allCases : families
        let series = try chosen.map { family in
            note(family.rawValue)
            return try GrowthSeries(of: family, megabytes: Array(sizes), tools.tasklint, meter)
        }
        let text = GrowthSeries.tables(series, limit: limit)
        print(text)
        if families.isEmpty { try MarkedPage.replace("growth", by: text, in: places.page) }
    }
}
