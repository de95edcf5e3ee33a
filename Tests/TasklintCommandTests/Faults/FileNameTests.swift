import Foundation
#if canImport(FoundationXML)
    import FoundationXML
#endif
import TestSupport
import Testing

@testable import TasklintCommand

/// Names of files that are no text, or more than a line of it.
@Suite("Names of files", .timeLimit(.minutes(5)))
struct FileNameTests {
    // MARK: - Names as texts

    @Test(
        "a name that is text stands for itself",
        arguments: ["", "tasks.md", "a\nb\t.md", "größe/計画.md", "\u{10FF7F}", "e\u{301}", "\u{FFFD}"])
    func texts(name: String) {
        #expect(FileName.text(of: name.utf8).utf8.elementsEqual(name.utf8))
        #expect(FileName.bytes(of: name) == Array(name.utf8))
        #expect(FileName.shown(name).utf8.elementsEqual(name.utf8))
    }

    @Test("bytes that are no text are shown by their numbers")
    func shown() {
        #expect(FileName.shown(FileName.text(of: [0x63, 0xE9, 0x2E, 0x6D, 0x64])) == "c\\xE9.md")
        #expect(FileName.shown(FileName.text(of: [0xE4, 0xB8, 0x2F, 0xFF])) == "\\xE4\\xB8/\\xFF")
    }

    @Test("every name comes back as it was, and no two have one text")
    func roundTrip() {
        var generator = SeededGenerator(seed: 5)
        var names: Set<[UInt8]> = [
            Array("\u{10FF80}\u{10FFFF}\u{10FFE9}".utf8), [0x80], [0xE9], [0xF4, 0x8F, 0xBF, 0xA9],
        ]
        for _ in 0..<2000 {
            let length = Int.random(in: 1...12, using: &generator)
            names.insert(
                (0..<length).map { _ in
                    let choices: [UInt8] = [.random(in: 1...255, using: &generator), 0xF4, 0x8F, 0xBF, 0x41, 0xE9]
                    return choices.randomElement(using: &generator) ?? 0x41
                })
        }
        var texts: Set<[UInt8]> = []
        for name in names {
            let text = FileName.text(of: name)
            #expect(FileName.bytes(of: text) == name)
            texts.insert(Array(text.utf8))
        }
        #expect(texts.count == names.count)
    }

    // MARK: - Names on disk

    /// A folder with `caf` and a byte that is no text, in it a configuration and two plans, one of whose names ends with
    /// such a byte too.
    private func folder() throws -> Folder {
        let folder = try Folder()
        let line = #"""
            set -e; d=$(printf 'caf\351'); mkdir "$d"; printf "$PLAN" >"$d/tasks.md"
            printf "$PLAN" >"$d/$(printf '\377')-tasks.md"; echo 'ignore = ["TL111"]' >"$d/tasklint.toml"
            printf "$PLAN" >tasks.md
            """#
        let plan = Sample.wrong.replacing("\n", with: "\\n")
        try #require(try Tool.shell(line, in: folder, environment: ["PLAN": plan]).status == 0)
        return folder
    }

    private static let paths = ["caf\\xE9/\\xFF-tasks.md", "caf\\xE9/tasks.md", "tasks.md"]

    private func paths(_ line: String, in folder: Folder) throws -> [String] {
        let result = try Tool.shell("\"$TASKLINT\" --format concise \(line)", in: folder)
        #expect(result.complaints == [])
        return result.output.split(separator: "\n").map { String($0.prefix { $0 != ":" }) }.sorted()
    }

    @Test(
        "plans are found, named and listed by the bytes of their names",
        .enabled(if: TestMachine.hasByteNames, "\(TestMachine.onlyTextNames)"))
    func found() throws {
        let folder = try folder()
        let all = Self.paths.sorted()
        #expect(try paths("", in: folder) == all)
        #expect(try paths("\"$(printf 'caf\\351')\" tasks.md", in: folder) == all)
        #expect(try paths("caf*/*.md tasks.md", in: folder) == all)
        #expect(try paths("$PWD/caf*/tasks.md ./caf*/../tasks.md", in: folder).count == 2)
        let list = "find . -name '*.md' -print0 | \"$TASKLINT\" --show-files --files-from -"
        #expect(try Tool.shell(list, in: folder).output.split(separator: "\n").map(String.init).sorted() == all)
        let verbose = try Tool.shell("\"$TASKLINT\" -v caf*/tasks.md", in: folder)
        #expect(verbose.complaints.first?.hasSuffix("; configuration: caf\\xE9/tasklint.toml") == true)
        let inside = try Tool.shell("cd caf* && \"$TASKLINT\" --format concise", in: folder)
        #expect(inside.output.split(separator: "\n").map { $0.prefix { $0 != ":" } } == ["tasks.md", "\\xFF-tasks.md"])
    }

    @Test(
        "what is wrong with them is told with their names",
        .enabled(if: TestMachine.hasByteNames, "\(TestMachine.onlyTextNames)"))
    func problems() throws {
        let folder = try folder()
        let line = #"""
            printf '\055 [ ] caf\351' >"$(printf 'bad\351.md')"; echo 'x = 1' >"$(printf 'caf\351')/tasklint.toml"
            "$TASKLINT" --format concise "$(printf 'none\351\n.md')" bad* caf*/tasks.md --root "$(printf 'r\351')"
            "$TASKLINT" --format concise "$(printf 'none\351\n.md')" bad* caf*/tasks.md
            """#
        let result = try Tool.shell(line, in: folder)
        #expect(result.output == "bad\\xE9.md:1:10: error[TL903] not UTF-8: invalid byte at 1:10 (unreadable-input)\n")
        #expect(result.complaints.first == "Error: --root needs a folder, and r\\xE9 is none.")
        #expect(result.complaints.contains("none\\xE9\\u{A}.md: error: no such file or directory"))
        #expect(result.errors.contains("\ncaf\\xE9/tasklint.toml:1:1: error: unknown key \"x\";"))
    }

    @Test(
        "patterns of .gitignore, of configurations and of overrides meet them",
        .enabled(if: TestMachine.hasByteNames, "\(TestMachine.onlyTextNames)"))
    func patterns() throws {
        let folder = try folder()
        _ = try Tool.shell("printf '\\377-*.md\\n' >.gitignore", in: folder)
        #expect(try paths("", in: folder) == Array(Self.paths.dropFirst()).sorted())
        try folder.write(".gitignore", "caf?/\n")
        #expect(try paths("", in: folder) == ["tasks.md"])
        try folder.write(".gitignore", "")
        _ = try Tool.shell("rm caf*/tasklint.toml", in: folder)
        try folder.write("tasklint.toml", "exclude = [\"caf?/?-tasks.md\"]\n")
        #expect(try paths("", in: folder) == Array(Self.paths.dropFirst()).sorted())
        let override = "[[overrides]]\nfiles = [\"caf?/?-tasks.md\"]\nignore = [\"TL101\"]\n"
        try folder.write("tasklint.toml", override)
        #expect(try paths("", in: folder) == Array(Self.paths.dropFirst()).sorted())
    }

    @Test(
        "fixes, baselines and reports are written under them",
        .enabled(if: TestMachine.hasByteNames, "\(TestMachine.onlyTextNames)"))
    func written() throws {
        let folder = try Folder()
        let line = #"""
            d=$(printf 'caf\351'); mkdir "$d"; printf "$PLAN" >"$d/tasks.md"; ln -s "$d/tasks.md" link.md
            "$TASKLINT" -q --fix link.md && cat "$d/tasks.md" && "$TASKLINT" -q -o "$d/$d" --format json . && (cd "$d" && echo *)
            "$TASKLINT" -q --baseline "$d.json" --write-baseline; "$TASKLINT" -q --baseline "$d.json"
            """#
        let plan = Sample.mendable.replacing("\n", with: "\\n")
        let result = try Tool.shell(line, in: folder, environment: ["PLAN": plan, "LC_ALL": "C"])
        #expect(result.status == 0)
        #expect(result.output == Sample.mended + "caf\u{FFFD} tasks.md\n")
        #expect(
            try Tool.shell(
                "printf '{\"' >a; cat \"$(printf 'caf\\351')/$(printf 'caf\\351')\" | head -c 2 | cmp a -", in: folder
            ).status == 0)
        #expect(result.errors == "wrote 0 findings to caf\\xE9.json\n")
    }

    @Test(
        "a patch for them can be applied",
        .enabled(
            if: TestMachine.hasByteNames && !Git.isMissing, "\(TestMachine.onlyTextNames), or git is not installed"))
    func patch() throws {
        let folder = try Folder()
        let line = #"""
            d=$(printf 'caf\351\n"x'); mkdir "$d"; printf "$PLAN" >"$d/tasks.md"
            "$TASKLINT" -q --diff >patch; git apply patch && cat "$d/tasks.md"
            """#
        let plan = Sample.mendable.replacing("\n", with: "\\n")
        let result = try Tool.shell(line, in: folder, environment: ["PLAN": plan])
        #expect(result.output == Sample.mended && result.errors == "")
    }

    @Test(
        "no format is broken by a name, and the name is told apart from others",
        .enabled(if: TestMachine.hasByteNames, "\(TestMachine.onlyTextNames)"),
        arguments: [
            "full", "concise", "grouped", "json", "json-lines", "agent", "github", "gitlab", "junit", "sarif", "rdjson",
            "checkstyle", "markdown", "html",
        ])
    func formats(format: String) throws {
        let folder = try Folder()
        let line = #"""
            name=$(printf 'a\351\n"<&>\033[1m%%.md'); printf "$PLAN" >"$name"; "$TASKLINT" -q --format "$FORMAT" "$name"
            """#
        let plan = Sample.wrong.replacing("\n", with: "\\n")
        let result = try Tool.shell(line, in: folder, environment: ["PLAN": plan, "FORMAT": format])
        #expect(result.status == 1 && result.errors == "")
        let output = result.output
        #expect(!output.unicodeScalars.contains("\u{1B}"))
        let lines = output.split(separator: "\n")
        switch format {
        case "full", "concise", "agent": #expect(output.hasPrefix(#"a\xE9\u{A}"<&>\u{1B}[1m%.md:4:"#))
        case "grouped": #expect(output.hasPrefix(#"a\xE9\u{A}"<&>\u{1B}[1m%.md: 1 error"#))
        case "github": #expect(output.hasPrefix(#"::error file=a\xE9\u{A}"<&>\u{1B}[1m%25.md,line=4,"#))
        case "json", "gitlab", "rdjson", "sarif", "json-lines":
            let value = try JSONSerialization.jsonObject(with: Data(output.utf8), options: .fragmentsAllowed)
            let text = format == "sarif" ? "a%5CxE9%0A%22%3C%26%3E%1B%5B1m%25.md" : "a\\xE9\n\"<&>\u{1B}[1m%.md"
            #expect("\(Self.strings(in: value))".contains("\([text])".dropFirst().dropLast()))
        case "junit", "checkstyle": #expect(XMLParser(data: Data(output.utf8)).parse())
        default: #expect(lines.contains { $0.contains("\\xE9") })
        }
    }

    /// All texts in a value of JSON.
    private static func strings(in value: Any) -> [String] {
        switch value {
        case let text as String: [text]
        case let list as [Any]: list.flatMap(strings)
        case let object as [String: Any]: object.values.flatMap(strings)
        default: []
        }
    }
}
