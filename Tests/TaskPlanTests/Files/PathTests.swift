import TaskPlan
import Testing

@Suite("A path")
struct PathTests {
    private static let boldPath = "the asterisks in front of a bold path are taken for a glob"

    private func paths(_ text: String) -> String {
        Plan(parsing: "- [ ] T001 Create \(text)").items.flatMap(\.files).map(\.path).joined(separator: " ")
    }

    @Test(
        "has a slash, an extension, or a well-known name",
        arguments: [
            Example("src/a.py", "src/a.py"), Example("`src/a.py`", "src/a.py"), Example("a.py", "a.py"),
            Example("`a.rs`", "a.rs"),
            Example("src/a", "src/a"), Example("src/", "src/"), Example("`foo/`", "foo/"),
            Example("tests/unit/", "tests/unit/"),
            Example("my_tool/", "my_tool/"), Example("Makefile", "Makefile"), Example("Dockerfile", "Dockerfile"),
            Example("Dockerfile.dev", "Dockerfile.dev"), Example("`go.mod`", "go.mod"), Example("go.mod", "go.mod"),
            Example(".env", ".env"), Example(".env.local", ".env.local"), Example(".gitignore", ".gitignore"),
            Example(".eslintrc.json", ".eslintrc.json"), Example(".editorconfig", ".editorconfig"),
            Example(".prettierrc", ".prettierrc"),
            Example(".github/workflows/", ".github/workflows/"),
            Example(".github/workflows/ci.yml", ".github/workflows/ci.yml"),
            Example("/home/me/a.py", "/home/me/a.py"), Example("/etc/tool", "/etc/tool"),
            Example("~/.toolrc.json", "~/.toolrc.json"),
            Example("@/components/a.tsx", "@/components/a.tsx"),
            Example("@/components/a", "@/components/a").known("an aliased path without extension is no path"),
            Example("../a/b", "../a/b"), Example("../README.md", "../README.md"), Example("C:\\x\\y.ts", "C:/x/y.ts"),
            Example("`C:/x/y.ts`", "C:/x/y.ts"), Example("src\\a.cs", "src/a.cs"),
            Example("tests/**/*.py", "tests/**/*.py"),
            Example("src/*.ts", "src/*.ts"),
            Example("src/**", "src/**"),
            Example("app/[slug]/page.tsx", "app/[slug]/page.tsx"),
            Example("app/(auth)/login.tsx", "app/(auth)/login.tsx"), Example("_content.css", "_content.css"),
            Example("src/über/a.py", "src/über/a.py"),
            Example("`src/über/a.py`", "src/über/a.py"), Example("a.test.ts", "a.test.ts"),
            Example("v1/a.py", "v1/a.py"),
            Example("[guide](docs/a.md)", "docs/a.md"), Example("![x](img/a.png)", "img/a.png"),
            Example("docs/a/", "docs/a/"),
            Example("src/a-b_c.d.ts", "src/a-b_c.d.ts"), Example("A/B.swift", "A/B.swift"),
            Example("x/y/z.unknown", ""), Example("build.rs", "build.rs"), Example("bin/serve", "bin/serve"),
            Example("`firestore.rules`", "firestore.rules"), Example(".dev.vars", ".dev.vars"),
            Example(".eslintrc.js", ".eslintrc.js"), Example(".prettierrc.json", ".prettierrc.json"),
            Example(".golangci.yml", ".golangci.yml"), Example(".test.env", ".test.env"),
            Example("`src/routes/users.$id.tsx`", "src/routes/users.$id.tsx"),
            Example("src/routes/users.$id.tsx", "src/routes/users.$id.tsx"),
            Example("src/routes/$team/edit.tsx", "src/routes/$team/edit.tsx"),
            Example("src/下", "src/"), Example("exit/退出.md", ""), Example("API/DB/認証", ""),
            Example("src/db/下", "src/db/"),
            Example("ring_buffer.h", "ring_buffer.h"), Example("`ring.h`", "ring.h"), Example("ring.h", ""),
            Example("_ring.go", ""),
            Example("`src/**tests**/a.ts`", "src/**tests**/a.ts"),
            Example("scenes/menu.tscn", "scenes/menu.tscn"), Example("src/menu.gd", "src/menu.gd"),
            Example("boards/x/Kconfig", "boards/x/Kconfig"), Example("src/**.ts", "src/**.ts"),
            Example("Name/**Age**/City", ""), Example("Name/**Age**.md", ""),
        ])
    func shapes(example: Example) { example.check(paths) }

    @Test(
        "is written in one way",
        arguments: [
            Example("./src/a.py", "src/a.py"), Example("src/a.py:12", "src/a.py"),
            Example("src/a.py:12-40", "src/a.py"),
            Example("src/a.py#L10", "src/a.py"), Example("`src/a.py#L3-L9`", "src/a.py"),
            Example("tests/a.py::test_b", "tests/a.py"),
            Example("src/a.py.", "src/a.py"), Example("src/a.py,", "src/a.py"), Example("src/a.py;", "src/a.py"),
            Example("src/a.py:", "src/a.py"), Example("**src/a.py**", "src/a.py"),
            Example("*src/a.py*", "src/a.py"),
            Example("'src/a.py'", "src/a.py"), Example("\"src/a.py\"", "src/a.py"), Example("(src/a.py)", "src/a.py"),
            Example("src/a.py!", "src/a.py"), Example("`src/a.py`.", "src/a.py"), Example("src/a.py）", "src/a.py"),
            Example("src\\b\\a.cs:3", "src/b/a.cs"), Example("`./`", ""),
            Example("_src/a.py_", "src/a.py"),
        ])
    func spelling(example: Example) { example.check(paths) }

    @Test(
        "in braces is several",
        arguments: [
            Example("src/{a,b}.py", "src/a.py src/b.py"), Example("`src/{a,b}.py`", "src/a.py src/b.py"),
            Example("src/{a,b}/", "src/a/ src/b/"),
            Example("{a,b}.py", "a.py b.py").known("braces do not begin a path outside of code"),
            Example("`{a,b}.py`", "a.py b.py"),
            Example("`src/{a, b}.py`", "src/a.py src/b.py").known(
                "a code span with blanks in braces is taken for a command"), Example("src/{a}.py", ""),
            Example("src/{a,b", ""),
            Example("`src/{a,b}/{c,d}.py`", "src/a/c.py src/a/d.py src/b/c.py src/b/d.py").known(
                "only the first braces are expanded"),
        ])
    func braces(example: Example) { example.check(paths) }

    @Test(
        "may stand with others in one code span",
        arguments: [
            Example("`src/a.py, src/b.py`", "src/a.py src/b.py"), Example("`a.py,b.py`", ""),
            Example("`swift build src/a.py`", ""),
            Example("`git add .`", ""), Example("`src/a.py, b`", ""), Example("``src/a.py``", "src/a.py"),
            Example("` src/a.py `", "src/a.py"),
        ])
    func codeSpans(example: Example) { example.check(paths) }

    @Test(
        "is not every word with a dot or slash",
        arguments: [
            "POST /api/users", "/speckit.tasks", "and/or", "CI/CD", "1/2", "US1/AC2", "T001/T002", "v1.2.3",
            "pydantic>=2.0",
            "application/json", "https://a.example/b.html", "<https://a.example/b.html>", "www.a.example/b.html",
            "mailto:a@b.example", "`pkg.mod.Class`", "pkg.mod.Class", "<name>", "`<name>/a.py`", "Node.js", "Next.js",
            "Vue.js",
            "`process.env`", "`console.log`", "e.g. that", "etc.", "i.e. that", "1.2", "3.14", "`foo()`", "`a.b()`",
            "read/write", "TCP/IP", "/health", "`/api/v1/users`", "`GET /a.json`", "@scope/package", "`--flag`", "-x/y",
            "+1/2", "`a = b.c`", "`$HOME/a.py`", "`a|b.py`", "src/...", "`a…b.py`", "a//b.py", "`x/y/...`",
            "http://localhost:3000",
            "A.B", "U.S.", "*.py", "`*.ts`", "..", ".", "/", "`/`", "a.c", "x.log", "10:30", "`a:b`", "50%/50%",
            "user.name", ".a", ".5", ".test.ts", "`.test.ts`", "`.page.tsx`", "`.module.css`", "`.d.ts`",
            "`plugin.rules`",
            "`src/$HOME/a.py`", "`src/$1.py`", "exit/退出", "start/停止", "(ms/µs/ns)", "`.x y`", "`a.py b.py`", "1.2.3.md",
        ])
    func others(text: String) {
        let found = paths(text)
        #expect(found == "", "\(text)")
    }

    @Test("is listed once per role, in order, with its bytes")
    func listing() throws {
        let plan = Plan(
            parsing: "- [ ] T001 Create `./src/a.py:3` and src/{b,c}.py using src/a.py\n  - Update src/a.py\n")
        let files = try #require(plan.items.first).files
        #expect(plan.paths == "+src/a.py +src/b.py +src/c.py -src/a.py")
        #expect(files.map { plan.source.string($0.range) } == ["src/a.py", "src/{b,c}.py", "src/{b,c}.py", "src/a.py"])
        #expect(files.map(\.isDirectory) == [false, false, false, false])
        #expect(Plan(parsing: "- [ ] Create src/").items.flatMap(\.files).map(\.isDirectory) == [true])
    }

    @Test("spelled with backslashes has its bytes, too")
    func backslashes() throws {
        let plan = Plan(parsing: "- [ ] T001 Create `.\\src\\a.cs`")
        let file = try #require(plan.items.first?.files.first)
        #expect(file.path == "src/a.cs")
        #expect(plan.source.string(file.range).hasPrefix(".\\src"))
    }

    @Test(
        "is a test by its name or folder",
        arguments: [
            ("test_a.py", "a"), ("a_test.go", "a"), ("a.test.ts", "a"), ("a.spec.tsx", "a"), ("ATests.swift", "a"),
            ("ATest.java", "a"), ("tests/b/a_tests.rs", "a"), ("spec_a.rb", "a"),
            ("user_service_spec.rb", "userservice"),
            ("a-spec.mjs", "a"), ("lib/a_spec.sh", "a"), ("test-a-b.js", "ab"), ("UserServiceSpec.kt", "userservice"),
            ("a.integration.test.ts", "a"),
        ])
    func tests(path: String, subject: String) {
        #expect(TestNames.isTest(path))
        #expect(TestNames.subject(of: path) == subject)
    }

    @Test(
        "is no test otherwise",
        arguments: [
            "check-spec.sh", "x.check-spec.md", "api.spec.json", "api-spec.yaml", "API_spec.md", "OpenSpec.yml",
            "a-spec.py",
            "latest.py", "contest.swift", "a.py", "src/a.ts", "attest", ".test", "testing.md",
        ])
    func noTests(path: String) {
        #expect(!TestNames.isTest(path))
        #expect(TestNames.subject(of: path) == nil)
    }

    @Test("in a folder of tests is a test without subject")
    func testFolders() {
        #expect(TestNames.isTest("tests/conftest.py"))
        #expect(TestNames.subject(of: "tests/conftest.py") == nil)
        #expect(TestNames.isTest("src/__tests__/a.ts"))
        #expect(!TestNames.isTest("tests"))
        #expect(TestNames.stemKey(of: "src/User-Service_x.py") == "userservicex")
        #expect(TestNames.stemKey(of: ".env") == "env")
    }
}
