import Testing

@testable import TaskReport

@Suite struct DisplayWidthTests {
    @Test(arguments: [
        ("", 0), ("a", 1), ("~", 1), ("é", 1), ("e\u{301}\u{302}", 1), ("\u{301}", 0), ("ß", 1), ("Ω", 1), ("→", 1),
        ("—", 1), ("中", 2), ("、", 2), ("Ａ", 2), ("ｱ", 1), ("한", 2), ("\u{1112}\u{1161}\u{11AB}", 2), ("あ", 2), ("𠀀", 2),
        ("✅", 2), ("⏭", 1), ("⏭\u{FE0F}", 2), ("⚠", 1), ("⚠\u{FE0F}", 2), ("👩‍💻", 2), ("🏳️‍🌈", 2), ("🇯🇵", 2), ("👋🏿", 2),
        ("#\u{FE0F}\u{20E3}", 2), ("🏴\u{E0067}\u{E0062}\u{E007F}", 2), ("✓", 1), ("☐", 1), ("\u{200D}", 0),
        ("ש", 1), ("م", 1), ("क", 1), ("कि", 2), ("ก็", 1), ("\u{10FFFD}", 1), ("a中✅", 5),
    ])
    func columns(text: String, columns: Int) {
        #expect(DisplayWidth.columns(of: text) == columns, "\(text)")
    }

    @Test(arguments: [
        ("plain", "plain"), ("中文 ✅ 👩‍👩‍👧", "中文 ✅ 👩‍👩‍👧"), ("a\u{1B}[0m", "a\\u{1B}[0m"), ("\u{7F}", "\\u{7F}"),
        ("\r\n", "\\u{D}\\u{A}"), ("\u{85}", "\\u{85}"), ("\u{2028}", "\\u{2028}"),
        ("a\u{2066}b\u{2069}", "a\\u{2066}b\\u{2069}"),
        ("\u{200B}", "\\u{200B}"), ("\u{FEFF}", "\\u{FEFF}"), ("\u{AD}", "\\u{AD}"),
        ("می\u{200C}خواهم", "می\u{200C}خواهم"),
        ("🏴\u{E0067}\u{E0062}\u{E007F}", "🏴\u{E0067}\u{E0062}\u{E007F}"), ("a\u{E0067}", "a\\u{E0067}"),
        ("\u{FFF9}", "\\u{FFF9}"), ("\u{600}1", "\u{600}1"),
    ])
    func harmfulCharactersAreWrittenOut(text: String, shown: String) {
        expectSame(Escaping.visible(text), shown)
    }
}
