import Foundation
import Testing

/// The program by which README.md shows how to use the library.
@Suite struct LibraryExampleTests {
    @Test("the program of README.md does what README.md says")
    func runs() {
        let plan = """
            - [ ] T001 Create `importer/__init__.py`
            - [ ] T002 [P] Bookmark model in `importer/models.py`
            - [ ] T003 [P] ImportJob model in `importer/models.py`
            """
        let lines = [
            "together: T001",
            "together: T002, T003",
            #"line 2: "T002" and "T003" may run together and write importer/models.py"#,
        ]
        #expect(review(plan) == lines)
    }

    @Test("README.md shows the program as it is compiled here")
    func isShown() throws {
        let program = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .appendingPathComponent("LibraryExample.swift")
        let readme = Fixtures.folder.deletingLastPathComponent().appendingPathComponent("README.md")
        let shown = try String(contentsOf: readme, encoding: .utf8)
        #expect(shown.contains("```swift\n\(try String(contentsOf: program, encoding: .utf8))```\n"))
    }
}
