import SourceText
import Testing

@testable import MarkdownOutline

@Suite("Code is no text")
struct OutlineCodeTests {
    @Test("between fences of backticks and tildes, whose info is kept")
    func fences() {
        let text = """
            ``` swift title="a"
            - [ ] no item
            ~~~
            ```
            ~~~~
            ```
            ~~~
            ~~~~~
            """
        #expect(
            golden(text) == """
                fence (swift title="a") 1-4 |- [ ] no item|~~~|
                fence 5-8 |```|~~~|
                """)
    }

    @Test("and its content has no blanks at the ends of lines and no marks of quotes")
    func content() {
        #expect(
            golden("> - ```\n>     a \n>\n>   ```\n> b") == """
                quote 1-5
                  item - 1-4
                    fence 1-4 |a||
                  paragraph 5 |b|
                """)
    }

    @Test("up to the end of what holds it if its fence is not closed")
    func unclosed() {
        #expect(golden("```") == "fence 1")
        #expect(golden("```\n") == "fence 1")
        #expect(golden("```\na\n\n") == "fence 1-3 |a||")
        #expect(golden("````\n```") == "fence 1-2 |```|")
        #expect(golden("```\n    ```") == "fence 1-2 |```|")
        #expect(golden("> ```\n> a\nb") == "quote 1-2\n  fence 1-2 |a|\nparagraph 3 |b|")
        #expect(golden("> ```\n> a\n\nb") == "quote 1-2\n  fence 1-2 |a|\nparagraph 4 |b|")
        #expect(golden("> ```\n> a\n```\nb") == "quote 1-2\n  fence 1-2 |a|\nfence 3-4 |b|")
        #expect(golden("- ```\n  a\n- b") == "item - 1-2\n  fence 1-2 |a|\nitem - 3 |b|\n  paragraph 3 |b|")
        #expect(golden("- ```\n  a\n\n[b]: c") == "item - 1-3\n  fence 1-3 |a||")
    }

    @Test("and nothing stands between fences that follow each other")
    func empty() {
        #expect(golden("```\n```") == "fence 1-2")
        #expect(golden("~~~ x\n~~~\n") == "fence (x) 1-2")
        #expect(golden("~~~ x\n\n~~~\n") == "fence (x) 1-3 ||")
    }

    @Test("and a line with other backticks opens no fence")
    func noFence() {
        #expect(golden("``` a`b\n``` c") == "paragraph 1 |``` a`b|\nfence (c) 2")
        #expect(golden("``\na") == "paragraph 1-2 |``|a|")
    }

    @Test("when it is indented, without blank lines behind it")
    func indented() {
        #expect(golden("    - [ ] a\n\n\tb\n\n\nc") == "code 1-3 |- [ ] a||b|\nparagraph 6 |c|")
        #expect(golden("    ```\n    a") == "code 1-2 |```|a|")
        #expect(golden("    ```\n\n") == "code 1 |```|")
        #expect(golden("a\n    b") == "paragraph 1-2 |a|b|")
    }
}
