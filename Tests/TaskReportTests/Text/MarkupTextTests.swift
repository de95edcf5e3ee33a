import Testing

@testable import TaskReport

@Suite("Text in markup")
struct MarkupTextTests {
    @Test(
        "What means something in markup is written out",
        arguments: [
            (#"a < b && "c" > 'd'"#, "a &lt; b &amp;&amp; &quot;c&quot; &gt; &#39;d&#39;"),
            ("one\ttwo\r\nthree", "one&#9;two&#13;&#10;three"),
            ("\u{1B}[31m\u{0}", "\u{FFFD}[31m\u{FFFD}"),
            ("<é 漢字 👩‍👩‍👧>", "&lt;é 漢字 👩‍👩‍👧&gt;"),
            ("a\u{FFFE}b\u{FFFF}", "a\u{FFFD}b\u{FFFD}"),
            ("a\u{85}b\u{9B}31m\u{7F}", "a\u{FFFD}b\u{FFFD}31m\u{FFFD}"),
            ("\u{202E}a\u{2028}", "&#8238;a&#8232;"),
            ("plain", "plain"), ("", ""),
        ])
    func escapes(text: String, wanted: String) {
        expectSame(MarkupText.escaped(text), wanted)
    }
}
