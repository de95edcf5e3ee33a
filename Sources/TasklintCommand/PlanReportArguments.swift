import ArgumentParser
import TaskReport

/// Arguments of the commands that report on plans.
struct PlanReportArguments: ParsableArguments {
    @OptionGroup var input: InputArguments

    @Option(
        help: ArgumentHelp("When to colour: auto, always or never. (default: auto)", valueName: "when"),
        completion: Choice.completion(of: ColorChoice.self), transform: Choice.value)
    var color = ColorChoice.auto

    @Flag(name: .shortAndLong, help: "Tell of each plan how it is read, and where its configuration comes from.")
    var verbose = false

    /// Prints what the reporter for a layout makes of the plans: as wide as the terminal; elsewhere, lines are as long as
    /// they are.
    ///
    /// - Throws: the end of the program.
    func run(_ reporter: (TextLayout) -> any PlanReporter) throws {
        let style: Style = Terminal.standardOutput.wantsColor(color) ? .coloured : .plain
        let plans = PlanRun(jobs: try input.request.jobs(), threads: input.request.width, isVerbose: verbose)
        let run = ReportRun(plans: plans, reporter: reporter(TextLayout(style: style, width: Terminal.columns)))
        throw ExitCode(run.run().rawValue)
    }
}
