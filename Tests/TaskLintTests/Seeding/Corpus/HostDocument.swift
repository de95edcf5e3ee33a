import Foundation

/// A real document into which plans with defects are written, as a last part in the document's own shape.
struct HostDocument {
    let name: String
    let text: String
    /// The dialects that its ids look like.
    let dialects: [DraftDialect]
    /// What numbers the new part must begin behind.
    let numbers: DraftNumbers

    /// Whether a demand for tests first would hold for a part that is added: the document does not say that it works in
    /// another order, and has no outermost section of polish, where tests may come late.
    let takesTestsFirst: Bool

    /// The document that drafts are written into while a plant is made; nil outside of it.
    @TaskLocal static var current: HostDocument?

    /// Reads a document; nil if its ids have no shape in which the plants are written, or if it could swallow them.
    init?(name: String, text: String) {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        let fences = lines.count { $0.drop { $0 == " " }.hasPrefix("```") }
        guard text.utf8.count < 60_000, fences.isMultiple(of: 2), !text.contains("\r"), !text.contains("⟦") else {
            return nil
        }
        self.name = name
        self.text = text
        let ids = BoxLine.all(in: lines).compactMap(\.id)
        let long = ids.filter { $0.hasPrefix("T") }
        let dotted = ids.filter { $0.first?.isNumber == true && $0.contains(".") }
        let plain = ids.filter { $0.first?.isNumber == true && !$0.contains(".") }
        let hasRequirements = text.contains("_Requirements:")
        let most = max(long.count, dotted.count, plain.count)
        dialects =
            if most < 3 {
                ids.isEmpty && lines.contains { $0.hasPrefix("- [") } ? [.checklist] : []
            } else if most == long.count {
                [.speckitOld, .speckitStories]
            } else if most == dotted.count {
                hasRequirements ? [.kiro] : [.openspec]
            } else {
                [.specWorkflow]
            }
        guard !dialects.isEmpty else { return nil }
        let folded = text.lowercased()
        takesTestsFirst =
            !["after implementation", "not enforce", "tdd 例外"].contains(where: folded.contains)
            && !lines.contains { $0.hasPrefix("# ") && $0.lowercased().contains("polish") }
        let number = ids.compactMap { Int($0.drop { !$0.isNumber }.prefix { $0.isNumber }) }.max() ?? 0
        numbers = DraftNumbers(tasks: number, phases: 40, stories: 20)
    }

    /// The documents below the folder that `TASKLINT_CORPUS` names, in order.
    static let all: [HostDocument] = {
        guard let folder = ProcessInfo.processInfo.environment["TASKLINT_CORPUS"] else { return [] }
        let names = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []
        return names.filter { $0.hasSuffix(".md") }.sorted().compactMap { name in
            guard let data = FileManager.default.contents(atPath: folder + "/" + name) else { return nil }
            return HostDocument(name: name, text: String(decoding: data, as: UTF8.self))
        }
    }()
}

/// A line with a box outside of fences, as anybody would find it who knows only the commonest forms.
struct BoxLine {
    let number: Int
    let indent: String
    let isDone: Bool
    let id: String?
    let rest: String

    static func all(in lines: [String]) -> [BoxLine] {
        var isFenced = false
        return lines.enumerated().compactMap { number, line in
            if line.drop(while: { $0 == " " }).hasPrefix("```") { isFenced.toggle() }
            return isFenced ? nil : BoxLine(line, number: number)
        }
    }

    private init?(_ line: String, number: Int) {
        let form = /^( *)- \[([ xX])\] (?:\*\*)?((?:T\d{3}|\d+(?:\.\d+)*)(?=[\s.:*]))?(.*)$/
        guard let match = line.wholeMatch(of: form) else { return nil }
        self.number = number
        indent = String(match.1)
        isDone = match.2 != " "
        id = match.3.map(String.init)
        rest = String(match.4)
    }
}

/// What the numbers of a draft begin behind.
struct DraftNumbers {
    var tasks = 0
    var phases = 0
    var stories = 0
}
