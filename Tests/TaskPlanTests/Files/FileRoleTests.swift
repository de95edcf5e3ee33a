import TaskPlan
import Testing

@Suite("Of the paths in a task's own words")
struct FileRoleTests {
    private func paths(_ text: String) -> String { Plan(parsing: "- [ ] T001 \(text)").paths }

    @Test(
        "those are written that it creates and changes",
        arguments: [
            Example("Create `src/a.py`", "+src/a.py"), Example("Create src/a.py", "+src/a.py"),
            Example("Add model in src/a.py", "+src/a.py"), Example("Implement the service in `src/a.py`", "+src/a.py"),
            Example("Update README.md", "+README.md"), Example("Write tests in tests/test_a.py", "+tests/test_a.py"),
            Example("Configure linting in `.eslintrc.json`", "+.eslintrc.json"), Example("Fix typo in a.md", "+a.md"),
            Example("User model in src/a.py", "+src/a.py"),
            Example("Contract test in tests/test_a.py", "+tests/test_a.py"),
            Example("Contract test POST /api/users in tests/test_a.py", "+tests/test_a.py"),
            Example("`src/a.py`: add parser", "+src/a.py"), Example("src/a.py", "+src/a.py"),
            Example("Refactor src/a.py and src/b.py", "+src/a.py +src/b.py"),
            Example("Refactor src/a.py, src/b.py, and src/c.py", "+src/a.py +src/b.py +src/c.py"),
            Example("Split `a.py` into `b.py` and `c.py`", "+a.py +b.py +c.py"),
            Example("Set up `Makefile`", "+Makefile"),
            Example("Add `a.py` and update `b.py`", "+a.py +b.py"), Example("Add logging to src/a.py", "+src/a.py"),
            Example("Insert a row into src/a.py", "+src/a.py"), Example("Ensure src/a.py handles errors", "+src/a.py"),
            Example("Ensure that errors are handled in src/a.py", "+src/a.py"),
            Example("Create if missing: src/a.py", "+src/a.py"), Example("Build parser (`src/a.py`)", "+src/a.py"),
            Example("Build parser (src/a.py, src/b.py)", "+src/a.py +src/b.py"),
            Example("Build parser - src/a.py", "+src/a.py"),
            Example("Build parser — `src/a.py`", "+src/a.py"),
            Example("Build parser → `src/a.py`", "+src/a.py"),
            Example("Build parser; update src/b.py", "+src/b.py"),
            Example("Build it. Then update src/b.py", "+src/b.py"),
            Example("Wire up routes in src/a.ts and register them in src/b.ts", "+src/a.ts +src/b.ts"),
            Example("Document usage in docs/a.md", "+docs/a.md"),
            Example("Bump version in package.json", "+package.json"),
            Example("Install deps to update package.json", "+package.json"),
            Example("Run codegen to create src/a.ts", "+src/a.ts"),
            Example("Merge a.md into b.md", "+a.md +b.md"), Example("Properly format src/a.py", "+src/a.py"),
            Example("Complete rewrite of `src/a.py`", "+src/a.py"),
            Example("Leave request pages in src/a.py", "+src/a.py"),
            Example("Build a function to parse dates in src/a.py", "+src/a.py"),
            Example("Build a function to parse dates → src/a.py", "+src/a.py"),
            Example("Fix the names to match the API in src/a.py", "+src/a.py"),
            Example("Review and document the colours in docs/a.md", "+docs/a.md"),
            Example("Review and document colours in docs/a.md", "+docs/a.md"),
            Example("Verify and fix imports in src/a.py", "+src/a.py"),
            Example("Also update src/a.py", "+src/a.py"), Example("Manually edit src/a.py", "+src/a.py"),
            Example("Say what is missing. In `src/a.py`, add one row", "+src/a.py"),
            Example("Say what is missing. In a new `src/a.py`, look for rows", "+src/a.py"),
            Example("Add a row to the second part of the list at the bottom of `src/a.py`", "+src/a.py"),
            Example("Add rows to the users section of `src/a.py`", "+src/a.py"),
            Example("Add these files: `a.py`, `b.py`, in `src/b/`", "+a.py +b.py -src/b/"),
            Example("Build the rows of Ch. 4.1 in src/a.py", "+src/a.py"),
            Example("Build per-user limits (`src/a.py`)", "+src/a.py"), Example("Build it + extend `a.py`", "+a.py"),
            Example("Display test: rows have names in tests/a.ts", "+tests/a.ts"),
            Example("Validate it and document results in docs/a.md", "+docs/a.md"),
            Example("Add a runner to start a `b.py` process in `src/a.py`", "-b.py +src/a.py"),
        ])
    func writes(example: Example) { example.check(paths) }

    @Test(
        "those are written that a paragraph names which goes on with its sentence",
        arguments: [
            Example("Write the tests in\n\n  tests/test_a.py", "+tests/test_a.py"),
            Example("Write the tests\n\n  in tests/test_a.py", "+tests/test_a.py"),
            Example("Build parser (lexer,\n\n  tree) in src/a.py", "+src/a.py"),
            Example("Build lexer, parser,\n\n  and printer in src/a.py", "+src/a.py"),
            Example("Schreibe die Tests für\n\n  Karten in tests/test_a.py", "+tests/test_a.py"),
            Example("Update src/a.py and\n\n  src/b.py", "+src/a.py +src/b.py"),
            Example("Build parser\n\n  src/a.py", "+src/a.py"),
            Example("Build parser\n\n  (`src/a.py`, `src/b.py`)", "+src/a.py +src/b.py"),
            Example("Run parser\n\n  src/a.py", "-src/a.py"),
            Example("Build parser\n\n  In `src/a.py` stands what is asked for", "-src/a.py"),
            Example("Build parser.\n\n  in src/a.py stands what is asked for", "-src/a.py"),
            Example("Build parser\n\n  `src/a.py` has an example", "-src/a.py"),
            Example("Build parser based on\n\n  src/a.py", "-src/a.py"),
            Example("Build parser\n  - src/b.py\n\n  in src/a.py", "-src/b.py -src/a.py"),
        ])
    func continued(example: Example) { example.check(paths) }

    @Test(
        "those are written that it deletes and moves, on both sides",
        arguments: [
            Example("Delete `src/a.py`", "+src/a.py"), Example("Remove src/old/", "+src/old/"),
            Example("Rename a.py to b.py", "+a.py +b.py"),
            Example("Move `src/a.py` to `lib/a.py`", "+src/a.py +lib/a.py"),
            Example("Move src/a.py → lib/a.py", "+src/a.py +lib/a.py"),
            Example("Extract helpers from src/a.py", "+src/a.py"),
            Example("Extract helpers from src/a.py into src/b.py", "+src/a.py +src/b.py"),
            Example("Remove imports from src/a.py", "+src/a.py"),
            Example("Export types from src/index.ts", "+src/index.ts"),
            Example("Drop the flag in config.yaml", "+config.yaml"),
            Example("Delete tests in tests/old/", "+tests/old/"),
        ])
    func moves(example: Example) { example.check(paths) }

    @Test(
        "those are read that it only reads, runs and mentions",
        arguments: [
            Example("Review src/a.py", "-src/a.py"), Example("Run scripts/a.sh", "-scripts/a.sh"),
            Example("Read `docs/a.md`", "-docs/a.md"), Example("See docs/a.md", "-docs/a.md"),
            Example("Execute quickstart.md", "-quickstart.md"),
            Example("Analyze src/a.py and src/b.py", "-src/a.py -src/b.py"),
            Example("Verify colours in src/x.css", "-src/x.css"), Example("Verify src/a.py", "-src/a.py"),
            Example("Validate per quickstart.md", "-quickstart.md"),
            Example("Confirm `src/a.py` compiles", "-src/a.py"),
            Example("Follow docs/a.md", "-docs/a.md"), Example("Use src/a.py", "-src/a.py"),
            Example("Build parser per specs/a.md", "-specs/a.md"),
            Example("Build parser following docs/a.md", "-docs/a.md"),
            Example("Build parser based on docs/a.md", "-docs/a.md"),
            Example("Build parser as in src/a.py", "-src/a.py"),
            Example("Build parser using src/a.py", "-src/a.py"), Example("Build parser for src/a.py", "-src/a.py"),
            Example("Build parser like src/a.py", "-src/a.py"), Example("Build parser (see docs/a.md)", "-docs/a.md"),
            Example("Build parser (per docs/a.md)", "-docs/a.md"), Example("Add types from `src/a.ts`", "-src/a.ts"),
            Example("Build it with src/a.py", "-src/a.py"), Example("Build it according to specs/a.md", "-specs/a.md"),
            Example("Build it. See docs/a.md", "-docs/a.md"), Example("Build it; docs/a.md has details", "-docs/a.md"),
            Example("Mirror the imports of src/a.py", "-src/a.py"), Example("Test without src/a.py", "-src/a.py"),
            Example("Create tables in migrations/", "-migrations/"),
            Example("Build it in src/services/", "-src/services/"),
            Example("Build it before src/a.py", "-src/a.py"), Example("Research and review docs/a.md", "-docs/a.md"),
            Example("Build what is described in docs/a.md", "-docs/a.md"),
            Example("Create ~/.toolrc on install", "-~/.toolrc"),
            Example("Write settings to `~/.config/tool.json`", "-~/.config/tool.json"),
            Example("Write `~/.config/tool.json`", "-~/.config/tool.json"),
            Example("Add `src/a.ts` to `tsconfig.json`", "-src/a.ts +tsconfig.json"),
            Example("Insert `a.css` into `b.html`", "-a.css +b.html"),
            Example("Include `a.css` in `b.html`", "-a.css +b.html"),
            Example("Examine errors in src/a.py", "-src/a.py"),
            Example("Import and apply `a.css`", "-a.css"), Example("Leave pages in src/a.py", "-src/a.py"),
            Example("Build a reader to parse `a.json`", "-a.json"),
            Example("Change the page to match `b.tsx` in style", "-b.tsx"),
            Example("Extend the check to enforce the order of plan.md", "-plan.md"),
            Example("Build it. `src/a.py` is owned by T002", "-src/a.py"),
            Example("Add the queue only — `src/a.py` is owned by T002", "-src/a.py"),
            Example("Old tests pass unchanged (`tests/test_a.py`)", "-tests/test_a.py"),
            Example("`tests/test_a.py` continues to pass", "-tests/test_a.py"),
            Example("The names stay unchanged in src/a.py", "-src/a.py"),
            Example("All `docs/` links work", "-docs/"),
            Example("Review the complete rewrite of src/a.py", "-src/a.py"),
            Example("Review log and design in docs/a.md", "-docs/a.md"),
            Example("Verify first design in docs/a.md", "-docs/a.md"),
            Example("Verify the parts exist in specs/a/spec.md", "-specs/a/spec.md"),
            Example("Verify that `b` is up, port mapping set in a.yml", "-a.yml"),
            Example("Update the guide to explain shared `a.yml`", "-a.yml"),
            Example("Provide a fixture — the project has **no runner** (`docs/a.md`)", "-docs/a.md"),
            Example("Build it (both extend `a.html`)", "-a.html"),
            Example("All a.md rules have tests", "-a.md"), Example("Accept patterns (`**/*.py`)", "-**/*.py"),
            Example("Build a runner that extends `a.py`", "-a.py"),
            Example("a.json is still readable", "-a.json"), Example("a.json returns valid rows", "-a.json"),
            Example("A run produces `a.json`", "-a.json"), Example("Are the rows of `a.py` sorted?", "-a.py"),
            Example("Build it (as before — design.md §3)", "-design.md"),
            Example("Test by hand against all rules of a.md: fast, no changes to b.yml", "-a.md -b.yml"),
            Example("Run `make`: it prints 3 warnings. Only old ones: `x` in `a.ts`", "-a.ts"),
            Example("Build ~~the reader in src/a.py~~ (gone)", "-src/a.py"),
            Example("~~Build the reader in src/a.py~~ (moved to T004)", "-src/a.py"),
        ])
    func reads(example: Example) { example.check(paths) }

    @Test(
        "each is judged by the words next to it",
        arguments: [
            Example("Create src/a.py based on docs/b.md", "+src/a.py -docs/b.md"),
            Example("Create src/a.py (see docs/b.md)", "+src/a.py -docs/b.md"),
            Example("Implement src/a.py per specs/b.md and specs/c.md", "+src/a.py -specs/b.md -specs/c.md"),
            Example("Review docs/a.md and update src/b.py", "-docs/a.md +src/b.py"),
            Example("Review docs/a.md, then create src/b.py", "-docs/a.md +src/b.py"),
            Example("Using docs/a.md, create src/b.py", "-docs/a.md +src/b.py"),
            Example("Verify a in tests/test_a.py", "+tests/test_a.py"), Example("Verify a in tests/", "-tests/"),
            Example("Create directories src/a/ and src/b/", "+src/a/ +src/b/"),
            Example("Create folder structure in src/a/", "+src/a/"),
            Example("Create directories for src/a/, src/b/", "+src/a/ +src/b/"),
            Example("Scaffold package in packages/a/", "+packages/a/"),
            Example("Initialise project with package.json", "+package.json"),
            Example("Initialise project with docs/a.md", "-docs/a.md"),
            Example("Extend src/a.py to read src/b.py", "+src/a.py -src/b.py"),
            Example("Copy nothing (not src/a.py)", "-src/a.py"),
            Example("Update src/a.py instead of src/b.py", "+src/a.py -src/b.py"),
            Example("Run tests (src/a.py)", "-src/a.py"),
            Example("Update docs: docs/a.md, docs/b.md", "+docs/a.md +docs/b.md"),
            Example("Create src/a.py and src/a.py", "+src/a.py"),
            Example("Update `a.tsx` to match `b.tsx`", "+a.tsx -b.tsx"),
            Example("Build src/b.py as a complete rewrite of src/a.py", "+src/b.py -src/a.py"),
            Example("Fix src/a.py and leave src/b.py as it is", "+src/a.py -src/b.py"),
            Example("Ensure src/a.py stays unchanged", "+src/a.py"),
            Example("Create src/a.py using src/a.py", "+src/a.py -src/a.py"),
            Example("Create a.py (b) in src/c.py)", "+a.py +src/c.py"),
            Example("Write `a.py` following the `x` cases in `b.py`", "+a.py -b.py"),
            Example("Fix a.md matching in `b.py`", "+a.md +b.py"),
            Example("Add `src/` to `.gitignore`", "-src/ +.gitignore"),
            Example("Write cases following the `x` cases in `b.py`", "+b.py"),
            Example("Create `a.txt` for the target, adding `b` and `c.cpp`", "+a.txt -c.cpp"),
            Example("Build ~~src/a.py~~ src/b.py `~~` src/c.py ~~", "-src/a.py +src/b.py +src/c.py"),
            Example("Build a script to run a `b.sh`, then edit src/c.py", "-b.sh +src/c.py"),
        ])
    func mixed(example: Example) { example.check(paths) }

    @Test("however deep its parentheses")
    func nestedParentheses() {
        let depth = 100_000
        let open = String(repeating: "(", count: depth)
        let close = String(repeating: ")", count: depth)
        let plan = Plan(parsing: "- [ ] T001 \(open)src/a.py\(close)\n")
        #expect(plan.items.first?.files.map(\.path) == ["src/a.py"])
    }
}
