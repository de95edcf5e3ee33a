import Testing

@testable import TaskReport

@Suite("Paths as references")
struct URITextTests {
    @Test(arguments: [
        ("docs/tasks.md", "docs/tasks.md"), ("a b/#c%20?.md", "a%20b/%23c%2520%3F.md"),
        ("é/任务~1_-.md", "%C3%A9/%E4%BB%BB%E5%8A%A1~1_-.md"), ("a:b.md", "a%3Ab.md"), ("../x.md", "../x.md"),
        ("/tmp/a b.md", "file:///tmp/a%20b.md"), ("\n\u{7F}", "%0A%7F"), ("-", "-"),
    ])
    func references(path: String, wanted: String) {
        #expect(URIText.reference(to: path) == wanted)
    }
}
