import ArgumentParser
import TaskReport

/// Options that ask for a part of the plans.
struct SelectionArguments: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "Only this task and its neighbours: what it waits for and what waits for it. May be repeated.",
            valueName: "id"))
    var focus: [String] = []

    @Option(
        help: ArgumentHelp(
            "With --focus: how many statements away a neighbour may be. (default: 1)", valueName: "n"))
    var depth: Int?

    @Option(
        help: ArgumentHelp(
            "Only phases with this number or this text in their titles. May be repeated.", valueName: "phase"))
    var phase: [String] = []

    @Option(help: ArgumentHelp("Only tasks of this user story: US1 or 1. May be repeated.", valueName: "story"))
    var story: [String] = []

    @Flag(help: "Only what is neither done nor cancelled.")
    var open = false

    func validate() throws {
        guard let depth else { return }
        if focus.isEmpty { throw ValidationError("--depth is of use only with --focus.") }
        if depth < 0 { throw ValidationError("--depth needs a number of at least 0, not \(depth).") }
    }

    /// What is asked for.
    var selection: PlanSelection {
        PlanSelection(focus: focus, depth: depth ?? 1, phases: phase, stories: story, isOpenOnly: open)
    }
}
