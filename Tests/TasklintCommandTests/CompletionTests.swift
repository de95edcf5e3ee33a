import Foundation
import Testing

/// The scripts by which shells complete the words of a command line.
@Suite struct CompletionTests {
    private static func isInstalled(_ shell: String) -> Bool {
        (try? Tool.shell("command -v \(shell)").status) == 0
    }

    @Test("shells can read the scripts", arguments: ["bash", "zsh", "fish"].filter(isInstalled))
    func syntax(shell: String) throws {
        let folder = try Folder()
        try folder.write("script", try Tool.run(["--generate-completion-script", shell]).output)
        let result = try Tool.shell("\(shell) -n script", in: folder)
        #expect(result.status == 0)
        #expect(result.errors.isEmpty)
    }

    @Test("bash completes options, commands, formats and rules", .enabled(if: isInstalled("bash")))
    func bash() throws {
        let script = #"""
            source <("$TASKLINT" --generate-completion-script bash)
            COMP_LINE="$*" COMP_POINT=${#COMP_LINE} COMP_WORDS=("$@") COMP_CWORD=$(($# - 1))
            _tasklint "$1" "${!#}" "${COMP_WORDS[COMP_CWORD - 1]}"
            echo "${COMPREPLY[@]}"
            """#
        let folder = try Folder()
        try folder.write("complete", script)
        func completions(_ words: String) throws -> String {
            try Tool.shell("bash complete \(words)", in: folder).output
        }
        #expect(try completions("tasklint lint --unsafe") == "--unsafe-fixes\n")
        #expect(try completions("tasklint exp") == "explain\n")
        #expect(try completions("tasklint lint --format conc") == "concise\n")
        #expect(try completions("tasklint waves --format merm") == "mermaid\n")
        #expect(try completions("tasklint rules --color al") == "always\n")
        #expect(try completions("tasklint explain dependency-c") == "dependency-cycle\n")
    }

    @Test("fish completes options, commands and formats", .enabled(if: isInstalled("fish")))
    func fish() throws {
        func completions(_ words: String) throws -> [String] {
            let line =
                "fish --no-config -c '$TASKLINT --generate-completion-script fish | source; complete -C \"\(words)\"'"
            return try Tool.shell("PATH=$(dirname \"$TASKLINT\"):$PATH; \(line)").output.split(separator: "\n").map {
                String($0.prefix { $0 != "\t" })
            }
        }
        #expect(try completions("tasklint lint --unsafe") == ["--unsafe-fixes"])
        #expect(try completions("tasklint exp") == ["explain"])
        #expect(try completions("tasklint lint --format conc") == ["concise"])
    }
}
