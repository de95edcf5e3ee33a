import Foundation
import TaskLint
import Testing

/// List, files and names of the rules agree.
@Suite struct CatalogueTests {
    private static let folder = Fixtures.folder.deletingLastPathComponent()
        .appendingPathComponent("Sources/TaskLint/Rules")

    /// Code and name of each rule by the file that defines it, without its ending.
    private static func defined() throws -> [String: (code: String, name: String)] {
        let files = FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String } ?? []
        var defined: [String: (code: String, name: String)] = [:]
        for file in files where file.hasSuffix(".swift") {
            let text = try String(contentsOf: folder.appendingPathComponent(file), encoding: .utf8)
            for match in text.matches(of: /RuleIdentity\(\s*code: "(TL\d{3})", name: "([a-z-]+)"/) {
                defined[String(file.dropLast(".swift".count))] = (String(match.1), String(match.2))
            }
        }
        return defined
    }

    @Test("every rule has a file of its name, in the folder of its hundred, and is listed")
    func files() throws {
        let folders = [
            "1": "Structure", "2": "Dependencies", "3": "Parallel", "4": "TestOrder", "5": "Status", "6": "Files",
            "9": "Tool",
        ]
        let defined = try Self.defined()
        #expect(Set(defined.values.map(\.code)) == Set(RuleCatalogue.all.map { $0.identity.code }))
        for (file, rule) in defined {
            let parts = file.split(separator: "/")
            let hundred = String(rule.code.dropFirst(2).prefix(1))
            #expect(parts.first.map(String.init) == folders[hundred], "\(file)")
            #expect(parts.last?.lowercased() == rule.name.replacing("-", with: ""), "\(file)")
            #expect(RuleCatalogue.entry(rule.name)?.identity.code == rule.code)
        }
    }

    @Test("every rule has three examples of each kind, a code and a name of its own, and tells what it does")
    func catalogue() {
        let identities = RuleCatalogue.all.map { $0.identity }
        #expect(Set(identities.map(\.code)).count == identities.count)
        #expect(Set(identities.map(\.name)).count == identities.count)
        #expect(identities.map(\.code) == identities.map(\.code).sorted())
        for rule in RuleCatalogue.all {
            #expect(rule.triggering.count >= 3, "\(rule.identity.code)")
            #expect(rule.nonTriggering.count >= 3, "\(rule.identity.code)")
            #expect(!rule.rationale.isEmpty && !rule.summary.isEmpty && !rule.summary.hasSuffix("."))
            #expect(rule.triggering.contains { $0.fixed != nil } == (rule.fix != nil), "\(rule.identity.code)")
            #expect(Set(rule.options.map(\.name)).count == rule.options.count)
        }
    }
}
