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
        note("stages")
        let stages = try StageResults()
        let processes = try ProcessResults(tools, folder, floors: stages.floors)
        let text = try [
            Bench.surroundings(machine, tools),
            """
            ### Targets

            The floor is start-up and all stages up to the outline, as they run once warm: less it could not be if there were \
            neither plan nor rules. For 1,500 plans those of a `spec-kit` plan of 4 KB count, divided by the cores.

            \(Target.table(processes.targets))
            """,
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
