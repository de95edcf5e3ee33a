import ArgumentParser
import TaskReport

/// Arguments of the commands that print text for a terminal.
struct LayoutArguments: ParsableArguments {
    @Option(
        help: ArgumentHelp("When to colour: auto, always or never. (default: auto)", valueName: "when"),
        transform: Choice.value)
    var color = ColorChoice.auto

    /// Text as wide as the terminal; elsewhere, lines as long as they are.
    var layout: TextLayout {
        TextLayout(
            style: Terminal.standardOutput.wantsColor(color) ? .coloured : .plain, width: Terminal.columns)
    }
}
