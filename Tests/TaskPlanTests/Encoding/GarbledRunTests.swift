import SourceText
import TaskPlan
import Testing

/// The notation is: encoding, the garbled text, an arrow, what it was, or `?` where that cannot be told.
@Suite("Garbled text is found and restored")
struct GarbledRunTests {
    private func runs(_ text: String) -> String {
        let source = SourceText(text)
        return GarbledRun.all(in: source).map { run in
            let original = run.replacement.map { String(decoding: $0, as: UTF8.self) } ?? "?"
            return "\(run.encoding.name): \(source.string(run.range)) > \(original)"
        }.joined(separator: ", ")
    }

    @Test(
        "whatever the encoding",
        arguments: [
            Example("‚úÖ a", "Mac Roman: ‚úÖ > ✅"),
            Example("- ‚è≠Ô∏è a", "Mac Roman: ‚è≠Ô∏è > ⏭️"),
            Example("\u{F8FF}üöÄ go", "Mac Roman: \u{F8FF}üöÄ > 🚀"),
            Example("caf√© at 20¬∞", "Mac Roman: √© > é, Mac Roman: ¬∞ > °"),
            Example("ðŸ”” rings", "Windows-1252: ðŸ”” > 🔔"),
            Example("RenÃ© â†’ ZoÃ«", "Windows-1252: Ã© > é, Windows-1252: â†’ > →, Windows-1252: Ã« > ë"),
            Example("ğŸš€ go â†’ on", "Windows-1254: ğŸš€ > 🚀, Windows-1254: â†’ > →"),
            Example("â\u{9C}\u{85} a", "Latin-1: â\u{9C}\u{85} > ✅"),
            Example("Γ£à a ΓåÆ b", "code page 437: Γ£à > ✅, code page 437: ΓåÆ > →"),
            Example("馃攧 a 鈿狅笍", "GBK: 馃攧 > 🔄, GBK: 鈿狅笍 > ⚠️"),
            Example("完成âœ…", "Windows-1252: âœ… > ✅"),
            Example("ÐŸÑ€Ð¸Ð²ÐµÑ‚", "Windows-1252: ÐŸÑ€Ð¸Ð²ÐµÑ‚ > Привет"),
            Example("å®Œäº†", "Windows-1252: å®Œäº† > 完了"),
            Example("Viá»‡t", "Windows-1252: á»‡ > ệ"),
            Example("ï»¿# Plan", "Windows-1252: ï»¿ > \u{FEFF}"),
        ])
    func encodings(example: Example) {
        example.check(runs)
    }

    @Test(
        "with bytes lost",
        arguments: [
            Example("â³ wait", "Windows-1252: â³ > ⏳"),
            Example("ğŸ¯ aim", "Windows-1254: ğŸ¯ > 🎯"),
            Example("âŒ no", "Windows-1252: âŒ > ❌"),
            Example("â\u{FFFD}³ wait", "Windows-1252: â\u{FFFD}³ > ⏳"),
            Example("â¸ï¸ wait", "Windows-1252: â¸ï¸ > ⏸️"),
            Example("ğŸ‘¨â€ğŸ’» code", "Windows-1254: ğŸ‘¨â€ğŸ’» > 👨\u{200D}💻"),
            Example("âš ï¸ care", "Windows-1252: âš ï¸ > ⚠️"),
            Example("â€œwetâ€ paint", "Windows-1252: â€œ > “, Windows-1252: â€ > ”"),
        ])
    func lost(example: Example) {
        example.check(runs)
    }

    @Test(
        "though nobody can tell what it was",
        arguments: [
            Example("ðŸ” keys", "Windows-1252: ðŸ” > ?"),
            Example("ðŸ x", "Windows-1252: ðŸ > ?"),
            Example("this â€\"that", "Windows-1252: â€ > ?"),
            Example("this ï¿½ that", "Windows-1252: ï¿½ > ?"),
            Example("鉁\u{FFFD} done", "GBK: 鉁\u{FFFD} > ?"),
            Example("â­ï¸ next", "Windows-1252: â­ï¸ > ?"),
        ])
    func ambiguous(example: Example) {
        example.check(runs)
    }

    @Test(
        "garbled twice",
        arguments: [
            Example("cafÃƒÂ©", "Windows-1252: ÃƒÂ© > é"),
            Example("donÃ¢â‚¬â„¢t", "Windows-1252: Ã¢â‚¬â„¢ > ’"),
            Example("‚Äö√∫√ñ a", "Mac Roman: ‚Äö√∫√ñ > ✅"),
        ])
    func twice(example: Example) {
        example.check(runs)
    }

    @Test(
        "letters that end in punctuation are believed only where the document is garbled elsewhere",
        arguments: [
            Example("GRÃ–SSE", ""),
            Example("â†’ GRÃ–SSE", "Windows-1252: â†’ > →, Windows-1252: Ã– > Ö"),
            Example("Ã–l, nÃ» nah", "Windows-1252: Ã– > Ö, Windows-1252: Ã» > û"),
            Example("â”” a", ""),
            Example("â”œâ”€â”€ a\nâ”” b", "Windows-1252: â”œâ”€â”€ > ├──, Windows-1252: â”” > └"),
        ])
    func evidence(example: Example) {
        example.check(runs)
    }

    @Test(
        "and well-written text is left alone",
        arguments: [
            "«MAÇû, “IRMÔ, IRMÃ… e «manhã»", "N.º 2, m², 20 °C, Å², §5.1–§5.2", "“Fuß…” – ‚Übung‘, Ü–Ö",
            "l’été « à côté » : «café»… É–È", "“ğ”…“ dağ’ı Ğ—Ş üçüncü", "«Привет» – и… Ñ–Ð",
            "“CÔ, “Ô—MÔ, Việt…", "完成“测试”……①→②", "Zażółć gęślą jaźń – „Łódź”…",
            "Ελληνικά «Γλώσσα» – Γ…", "─┤├─ └╫┘ ╞═╡ ░▒▓█ ╨─╥", "√π ≈ 1.77, ¬∞, ∑≥2 ± µ", "a ≡ƒ b, Γ│┤",
            "það “…” ð–ð", "ã, Ã, ğ, â, Ü: É", "été", "日本語「テスト」—です。", "עברית “א”", "العربية «ا»",
            "â², ê³ und “â”—“ê”", "馃 is a dish", "👨‍👩‍👧‍👦✅⏭️", "ə və “İstifadəçi”",
            "`â€™` is how an apostrophe looks in the wrong encoding", "show \"MÃ¼ller\" as UTF-8",
        ])
    func wellWritten(text: String) {
        #expect(runs(text) == "")
    }
}
