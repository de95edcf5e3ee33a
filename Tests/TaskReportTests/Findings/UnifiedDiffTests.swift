import TaskReport
import Testing

@Suite struct UnifiedDiffTests {
    private func diff(
        _ old: String, _ new: String, path: [UInt8] = Array("a.md".utf8), isShown: Bool = false
    ) -> String {
        UnifiedDiff.text(path: path, old: Array(old.utf8), new: Array(new.utf8), isShown: isShown)
    }

    @Test(
        "a name that would break the header is quoted as git does",
        arguments: [
            ("/größe b.md", "a/größe b.md"), ("a\nb.md", #""a/a\012b.md""#),
            ("a\"\\\u{7F}ß", #""a/a\"\\\177\303\237""#),
        ])
    func quoted(path: String, name: String) {
        #expect(
            diff("a", "b", path: Array(path.utf8)).hasPrefix("--- \(name)\n+++ \(name.replacing("a/", with: "b/"))\n@@")
        )
    }

    @Test("bytes of a name that are no text can be read again")
    func bytes() {
        #expect(diff("a", "b", path: [0x63, 0xE9]).hasPrefix(#"--- "a/c\351""#))
    }

    @Test("nothing to show of equal texts")
    func equal() {
        #expect(diff("a\nb\n", "a\nb\n") == "")
        #expect(diff("", "") == "")
    }

    @Test("a changed line with three lines around it")
    func changed() {
        #expect(
            diff("1\n2\n3\n4\n5\n6\n7\n8\n9\n", "1\n2\n3\n4\nfive\n6\n7\n8\n9\n")
                == "--- a/a.md\n+++ b/a.md\n@@ -2,7 +2,7 @@\n 2\n 3\n 4\n-5\n+five\n 6\n 7\n 8\n")
    }

    @Test("neighbouring changes are one block, distant ones two hunks")
    func hunks() {
        let old = (1...20).map { "\($0)\n" }.joined()
        let new = old.replacing("2\n3\n", with: "two\nthree\n").replacing("19\n", with: "nineteen\n")
        #expect(
            diff(old, new)
                == "--- a/a.md\n+++ b/a.md\n@@ -1,6 +1,6 @@\n 1\n-2\n-3\n+two\n+three\n 4\n 5\n 6\n"
                + "@@ -16,5 +16,5 @@\n 16\n 17\n 18\n-19\n+nineteen\n 20\n")
    }

    @Test("lines that go and come")
    func counts() {
        #expect(diff("a\nb\nc\n", "a\nc\n") == "--- a/a.md\n+++ b/a.md\n@@ -1,3 +1,2 @@\n a\n-b\n c\n")
        #expect(diff("", "a\n") == "--- a/a.md\n+++ b/a.md\n@@ -0,0 +1 @@\n+a\n")
        #expect(diff("a\n", "") == "--- a/a.md\n+++ b/a.md\n@@ -1 +0,0 @@\n-a\n")
    }

    @Test("a missing end of the last line is told")
    func lastLine() {
        #expect(
            diff("a", "b")
                == "--- a/a.md\n+++ b/a.md\n@@ -1 +1 @@\n-a\n\\ No newline at end of file\n+b\n\\ No newline at end of file\n"
        )
    }

    @Test("control characters reach programs and not people")
    func control() {
        #expect(diff("a\u{1B}\r\n", "b\r\n").contains("-a\u{1B}\r\n"))
        #expect(diff("a\u{1B}\r\n", "b\r\n", isShown: true).contains("-a\\u{1B}\\u{D}\n"))
    }
}
