import Testing

@testable import TaskConfiguration

@Suite("Files of what git ignores")
struct IgnoreFileTests {
    /// Whether each path is ignored; a path with a slash at its end is a folder. Folders around a path are asked first.
    private func ignored(_ file: IgnoreFile, _ path: String) -> Bool {
        var parts: [Substring] = []
        for part in path.split(separator: "/") {
            parts.append(part)
            let text = parts.joined(separator: "/")
            let isFolder = text.utf8.count < path.utf8.count
            if file.verdict(on: Array(text.utf8)[...], isFolder: isFolder) == true { return true }
        }
        return false
    }

    @Test(
        "mean what git takes them to mean",
        arguments: [
            // What a pattern is about.
            ("a.md", "a.md x/a.md a.md/b", "a.mdx xa.md"),
            ("/a.md", "a.md", "x/a.md"),
            ("x/a.md", "x/a.md", "y/x/a.md"),
            ("a/", "a/ x/a/ a/b", "a x/a"),
            ("/a/", "a/ a/b", "a x/a/"),
            ("x/a/", "x/a/ x/a/b", "x/a y/x/a/"),
            ("//a", "", "a x/a"),
            ("a//", "", "a a/ a/b"),
            ("/", "", "a a/"),
            // Wildcards.
            ("*", "a a/ x/a", ""),
            ("/*", "a x/a", ""),
            ("/*/a", "x/a", "a x/y/a"),
            ("x/*", "x/a x/y/a", "a"),
            ("x/*.md", "x/a.md", "x/y/a.md a.md"),
            ("t?sks", "tasks t.sks", "tsks taasks"),
            ("caf?", "cafe", "café"),
            ("x?a", "xya", "x/a"),
            ("x[!b]a", "", "x/a"),
            ("*a*b*c", "abc xaxbxc xabcabc", "abcd acb"),
            ("**/a", "a x/a x/y/a", "xa"),
            ("x/**", "x/a x/y/a", "x x/"),
            ("x/**/a", "x/a x/y/a x/y/z/a", "a y/x/a xa"),
            ("**/x/**/a", "x/a y/x/z/a", "y/xz/a"),
            ("x**/a", "x/a xy/a x/y/a", "a y/x/a"),
            ("x/**y/a", "x/y/a x/zy/a", "x/z/y/a"),
            ("x/***/a", "x/a x/y/z/a", ""),
            ("x**", "x xy z/xy", "yx"),
            ("**", "a x/a", ""),
            ("x/**\\/a", "x/y/a x/y/z/a", "x/a"),
            // Sets.
            ("[ab]", "a b", "c ab"),
            ("[!ab]", "c -", "a b"),
            ("[^ab]", "c", "a"),
            ("[a-c]", "a b c", "d -"),
            ("[a-]", "a -", "b"),
            ("[-a]", "a -", "b"),
            ("[]a]", "] a", "b"),
            ("[!]a]", "b", "] a"),
            ("[a-c-e]", "a c - e", "d"),
            ("[c-a]", "c", "a b"),
            ("[\\]]", "]", "\\"),
            ("[\\a-\\c]", "a b c", "\\"),
            ("[[:digit:]x]", "0 9 x", "a"),
            ("[![:alpha:]]", "0 -", "a Z"),
            ("[[:upper:][:digit:]]", "A 1", "a"),
            ("[[:nonsense:]a]", "", "a n"),
            ("[[:a]", "[ : a", "b"),
            ("[a", "", "a [a"),
            ("a[", "", "a a["),
            // Escapes, comments, spaces.
            ("\\*", "*", "a"),
            ("\\a", "a", "\\a"),
            ("a\\", "", "a a\\"),
            ("#a", "", "#a a"),
            ("\\#a", "#a", ""),
            ("\\!a", "!a", ""),
            ("a   ", "a", ""),
            ("a\t", "", "a"),
            ("a\r", "a", ""),
            ("a \r", "a", ""),
            ("\u{FEFF}a", "a", ""),
            ("a\0b", "a", "ab"),
        ])
    func pattern(line: String, ignored paths: String, kept: String) {
        let file = IgnoreFile(Array(line.utf8))
        for path in paths.split(separator: " ") { #expect(ignored(file, String(path)), "\(path)") }
        for path in kept.split(separator: " ") { #expect(!ignored(file, String(path)), "\(path)") }
    }

    @Test("a space stays behind a backslash")
    func spaces() {
        #expect(ignored(IgnoreFile(Array("a\\ ".utf8)), "a "))
        #expect(!ignored(IgnoreFile(Array("a\\ ".utf8)), "a"))
        #expect(ignored(IgnoreFile(Array("a\\  ".utf8)), "a "))
        #expect(ignored(IgnoreFile(Array(" a".utf8)), " a"))
    }

    @Test("the last line that matches decides, and nothing comes back out of an ignored folder")
    func negation() {
        let file = IgnoreFile(Array("*.md\n!b.md\n\nb.md\n!/x/b.md\nold/\n!old/b.md\n".utf8))
        #expect(ignored(file, "a.md") && ignored(file, "b.md"))
        #expect(!ignored(file, "x/b.md"))
        #expect(ignored(file, "old/b.md"))
        #expect(file.verdict(on: Array("c.txt".utf8)[...], isFolder: false) == nil)
    }

    @Test("no pattern takes more than the product of its length and the path's", .timeLimit(.minutes(10)))
    func hostilePatterns() {
        let path = Array(String(repeating: "a", count: 1000).utf8)
        let stars = String(repeating: "*a", count: 100) + "*b*"
        let folders = String(repeating: "**/*a*/", count: 40) + "b"
        let deep = Array(String(repeating: "aa/", count: 300).utf8).dropLast() + Array("x".utf8)
        #expect(IgnoreFile(Array(stars.utf8)).verdict(on: path[...], isFolder: false) == nil)
        #expect(IgnoreFile(Array(folders.utf8)).verdict(on: deep[...], isFolder: false) == nil)
    }
}
