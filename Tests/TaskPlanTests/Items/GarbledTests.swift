import Testing

@testable import TaskPlan

@Suite("Glyphs that a wrong decoding has garbled are still read")
struct GarbledTests {
    private static let examples = [
        // UTF-8 read as Mac Roman.
        Example("‚úÖ", "done"), Example("‚è≠Ô∏è", "deferred"), Example("\u{F8FF}üîÑ", "in-progress"),
        Example("‚è≥", "todo"),
        Example("‚ùå", "todo"), Example("\u{F8FF}üöß", "in-progress"),
        // As Windows-1252, undefined bytes lost or kept as controls.
        Example("âœ…", "done"), Example("ðŸ”„", "in-progress"), Example("â³", "todo"), Example("â\u{8F}³", "todo"),
        Example("ðŸš§", "in-progress"), Example("âŒ", "todo"), Example("â\u{9D}Œ", "todo"), Example("â›”", "blocked"),
        Example("â\u{8F}­ï¸\u{8F}", "deferred"),
        // As Windows-1254.
        Example("ğŸ”„", "in-progress"), Example("ğŸš§", "in-progress"), Example("ğŸš«", "cancelled"),
        // As Latin-1.
        Example("â\u{9C}\u{85}", "done"), Example("ð\u{9F}\u{94}\u{84}", "in-progress"), Example("â\u{8F}¸", "blocked"),
        // As code page 437.
        Example("Γ£à", "done"), Example("≡ƒöä", "in-progress"), Example("ΓÅ│", "todo"), Example("Γ¢ö", "blocked"),
        // As GBK, with a byte of the text behind lost.
        Example("鉁\u{FFFD}", "done"), Example("馃攧", "in-progress"), Example("鈴\u{FFFD}", "todo"),
        Example("馃毀", "in-progress"), Example("馃毇", "cancelled"),
    ]

    @Test("every garbled form begins in a way that makes its table be asked")
    func beginnings() {
        let forms = StatusGlyph.garbledForms.map { Array($0.form.utf8) }
        #expect(forms.count > 100)
        for form in forms {
            #expect(StatusGlyph.garbledBeginnings.contains { form[...].starts(with: $0) }, "\(form)")
        }
    }

    @Test("in a box", arguments: examples)
    func box(example: Example) {
        example.check { Plan(parsing: "- [\($0)] a").statuses }
    }

    @Test("at the beginning of a list item", arguments: examples)
    func item(example: Example) {
        example.check { Plan(parsing: "## Legend\n- ✅ = done\n- 🔄 = in progress\n\n## A\n- \($0) a").statuses }
        example.check { Plan(parsing: "## Quality Gate\n\n\($0) a").statuses }
    }

    @Test("in front of a heading and behind it", arguments: examples)
    func heading(example: Example) {
        example.check { Plan(parsing: "# A\n\n### \($0) T-001: a\n\n- b").statuses }
        example.check { Plan(parsing: "# A\n\n### T-001: a \($0)\n\n- b").statuses }
    }

    @Test("in a legend")
    func legend() {
        let text = "Legend: ‚úÖ Done | ‚è≠Ô∏è Not started\n\n## A\n- ‚è≠Ô∏è a\n- ‚úÖ b"
        #expect(Plan(parsing: text).statuses == "todo done")
    }

    @Test("but not in the middle of words")
    func words() {
        #expect(Plan(parsing: "- âge [ ] a\n- Γ a\n- [â] a").statuses == "unknown")
    }
}
