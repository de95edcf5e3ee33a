import ArgumentParser
import Foundation

/// Compares tasklint with other programs and times its stages.
struct Bench: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Measure tasklint beside other programs and by stages, and write the results to the page.")

    @OptionGroup var places: Places

    func run() throws {
        let folder = try places.folder()
        let tools = places.tools(folder)
        if let problem = tools.tasklint.problem { throw Failure(problem) }
        (tools.readers + [tools.empty]).compactMap(\.problem).forEach(note)
        let machine = Machine()
        let processes = try ProcessResults(tools, folder)
        note("stages")
        let stages = try StageResults()
        let text = try [
            Bench.surroundings(machine, tools),
            "### Targets\n\n" + Target.table(processes.targets),
            processes.text,
            stages.text,
        ].joined(separator: "\n\n")
        print(text)
        try MarkedPage.replace("bench", by: text, in: places.page)
    }

    /// What was measured, and on what.
    private static func surroundings(_ machine: Machine, _ tools: Toolbox) throws -> String {
        let versions = try tools.readers.filter { $0.name != tools.cachedRumdl.name }.map { tool in
            "- \(tool.name): \(try tool.versionText())"
        }
        return """
            - machine: \(machine.text)
            - load when it began: \(Shown.number(machine.load))
            \(versions.joined(separator: "\n"))
            """
    }
}
