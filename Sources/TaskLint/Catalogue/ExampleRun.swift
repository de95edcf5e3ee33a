import SourceText
import TaskPlan

/// What is found in an example: the default set and the rule itself are run, so that an example shows one problem and no
/// other.
package struct ExampleRun {
    /// The document without marks.
    package let source: SourceText
    /// What is found in it, but for what the example says other rules find.
    package let diagnostics: [Diagnostic]

    /// Runs the rules over an example.
    ///
    /// - Parameter bytes: the document, if it is not the text of the example as it stands.
    package init(_ example: RuleExample, of rule: any RuleDescription.Type, bytes: [UInt8]? = nil) {
        let bytes = bytes ?? Array(example.unmarked.utf8)
        source = SourceText(bytes)
        let linter = ExampleRun.linter(for: example, of: rule)
        let plan = linter.plan(of: bytes)
        if let finding = UnreadableInput.finding(in: bytes, limit: bytes.count) ?? UnreadableInput.finding(in: plan) {
            diagnostics = [finding]
        } else {
            diagnostics = linter.check(plan, in: ExampleSurroundings(example)).filter {
                !example.alsoFound.contains($0.rule.code)
            }
        }
    }

    /// The default set and a rule with the settings of an example.
    package static func linter(for example: RuleExample, of rule: any RuleDescription.Type) -> Linter {
        let code = rule.identity.code
        return Linter(
            Configuration(selection: RuleSelection([.add([RulePattern(code)])]), options: [code: example.options]))
    }
}

/// The files that an example comes with.
package struct ExampleSurroundings: Surroundings {
    private let files: [String: String]

    /// The files of an example.
    package init(_ example: RuleExample) {
        files = example.files
    }

    /// The bytes of one of the files.
    package func sibling(_ name: String) -> [UInt8]? { files[name].map { Array($0.utf8) } }

    /// Whether it is one of the files; nobody knows if there are none.
    package func exists(_ path: String) -> Bool? { files.isEmpty ? nil : files[path] != nil }
}

extension RuleExample {
    /// The plan without marks.
    public var unmarked: String { text.replacing("⟦", with: "").replacing("⟧", with: "") }
}
