/// The look of drawings: one sheet with light colours, and dark ones for those who prefer them. Colours are written out
/// for each class, since many programs that show drawings know no variables.
enum PictureStyle {
    /// A class with its colours.
    private struct Rule {
        let selector: String
        let property: String
        let light: String
        let dark: String

        init(_ selector: String, _ property: String, _ light: String, _ dark: String) {
            self.selector = selector
            self.property = property
            self.light = light
            self.dark = dark
        }
    }

    /// The style sheet of all drawings.
    static var sheet: String {
        fixed + rules.map { "\($0.selector){\($0.property):\($0.light)}\n" }.joined()
            + "@media (prefers-color-scheme:dark){\n"
            + rules.map { "\($0.selector){\($0.property):\($0.dark)}\n" }.joined() + "}\n"
    }

    private static let fixed = """
        .tl{font:12px ui-monospace,SFMono-Regular,Menlo,Consolas,"DejaVu Sans Mono",monospace}
        .tl .strong{font-weight:700}
        .tl .box,.tl .fold{stroke-width:1.2}
        .tl .fold{stroke-dasharray:5 3}
        .tl .cancelled{stroke-dasharray:4 3}
        .tl .wire{fill:none;stroke-width:1.4}
        .tl .suggested{stroke-dasharray:7 4}
        .tl .implied{stroke-width:1;stroke-dasharray:1.5 3.5}
        .tl .wire.cycle,.tl .box.cycle,.tl .fold.cycle{stroke-width:2.4;stroke-dasharray:none}
        .tl .glyph{stroke-width:1.6;stroke-linejoin:round;stroke-linecap:round}

        """

    private static let rules: [Rule] =
        [
            Rule(".tl .ground", "fill", "#ffffff", "#0d1117"),
            Rule(".tl .lane", "fill", "#f4f6f8", "#161b22"),
            Rule(".tl .label", "fill", "#e6eaef", "#21262d"),
            Rule(".tl text", "fill", "#1f2328", "#e6edf3"),
            Rule(".tl text.muted", "fill", "#515a64", "#9aa4ae"),
            Rule(".tl text.cycle", "fill", "#c4121f", "#ff7b72"),
            Rule(".tl .bar", "fill", "#c8d0d9", "#3a424b"),
            Rule(".tl .bar-done", "fill", "#1a7f37", "#3fb950"),
            Rule(".tl .wire", "stroke", "#4b545e", "#a3adb7"),
            Rule(".tl .wire.implied", "stroke", "#6e7781", "#8b949e"),
            Rule(".tl .head", "fill", "#4b545e", "#a3adb7"),
            Rule(".tl .head.implied", "fill", "#6e7781", "#8b949e"),
            Rule(".tl .fold", "fill", "#ffffff", "#1c2128"),
            Rule(".tl .fold", "stroke", "#6e7781", "#8b949e"),
            Rule(".tl .divider", "stroke", "#c8d0d9", "#3a424b"),
        ]
        + states.flatMap { state in
            [
                Rule(".tl .box.\(state.name)", "fill", state.light.fill, state.dark.fill),
                Rule(".tl .box.\(state.name),.tl .glyph.\(state.name)", "stroke", state.light.line, state.dark.line),
                Rule(".tl .glyph.\(state.name) .solid", "fill", state.light.line, state.dark.line),
                Rule(".tl .glyph.\(state.name) .cut", "stroke", state.light.fill, state.dark.fill),
            ]
        } + [
            Rule(".tl .wire.cycle,.tl .box.cycle,.tl .fold.cycle", "stroke", "#c4121f", "#ff7b72"),
            Rule(".tl .head.cycle", "fill", "#c4121f", "#ff7b72"),
        ]

    private typealias Colours = (fill: String, line: String)

    private static let states: [(name: String, light: Colours, dark: Colours)] = [
        ("todo", ("#ffffff", "#59636e"), ("#21262d", "#9aa4ae")),
        ("in-progress", ("#dff1ff", "#0757b8"), ("#11294d", "#6cb2ff")),
        ("blocked", ("#ffeede", "#a84300"), ("#40270b", "#f5a25d")),
        ("deferred", ("#f6ebff", "#7440cf"), ("#2c2148", "#c9a2ff")),
        ("cancelled", ("#e8ecf0", "#59636e"), ("#1a1f25", "#8b949e")),
        ("done", ("#dcf7e3", "#176f31"), ("#12321c", "#4cc764")),
        ("unknown", ("#fff6c2", "#7d5400"), ("#3a2f05", "#e0ae35")),
    ]
}
