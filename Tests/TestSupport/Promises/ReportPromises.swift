import Foundation
import TaskLint
import TaskPlan
import TaskReport

#if canImport(FoundationXML)
    import FoundationXML
#endif

/// What every report promises: that its format is kept, and that no command reaches a terminal.
package enum ReportPromises {
    /// Checks the findings of a document in every format.
    package static func check(_ document: LintedDocument) throws {
        var tally = LintTally()
        tally.add(LintTally(document))
        for format in LintFormat.allCases {
            let reporter = format.reporter(countsRules: true)
            let body = try reporter.body(of: document)
            // What SARIF says of the rules is the same for all documents, and dearer than all other formats together.
            let text = format == .sarif ? "[\(body)]" : reporter.opening + body + (try reporter.closing(tally))
            try checkCharacters(text, of: format.rawValue)
            switch format {
            case .json, .sarif, .gitlab, .rdjson: try checkJSON(text, of: format.rawValue)
            case .junit, .checkstyle, .html: try checkXML(text, of: format.rawValue)
            case .jsonLines:
                try checkLines(body, of: document, format.rawValue)
                for line in body.split(separator: "\n") { try checkJSON(String(line), of: format.rawValue) }
            case .concise, .agent, .github: try checkLines(body, of: document, format.rawValue)
            case .full, .grouped, .markdown: break
            }
        }
        try checkBaseline(of: document)
    }

    /// Checks what is printed of a plan in every format.
    package static func check(_ graph: PlanGraph) throws {
        for format in GraphFormat.allCases {
            let reporter = format.reporter()
            let text = reporter.page([try reporter.part(of: GraphedDocument(path: "a/tasks.md", graph: graph))])
            try checkCharacters(text, of: "graph \(format)")
            switch format {
            case .json: try checkJSON(text, of: "graph json")
            case .svg, .html: try checkXML(text, of: "graph \(format)")
            case .tree, .mermaid, .dot: break
            }
        }
        for format in NextFormat.allCases {
            try check(format.reporter(), of: graph, isJSON: format == .json, "next \(format)")
        }
        for format in WaveFormat.allCases {
            for extent in [Schedule.Extent.whole, .left] {
                try check(format.reporter(of: extent), of: graph, isJSON: format == .json, "waves \(format)")
            }
        }
        for format in StatsFormat.allCases {
            try check(format.reporter(), of: graph, isJSON: format == .json, "stats \(format)")
        }
    }

    private static func check(
        _ reporter: any PlanReporter, of graph: PlanGraph, isJSON: Bool, _ name: String
    ) throws {
        let part = try reporter.part(of: PlanDocument(path: "a/tasks.md", graph: graph))
        let text = reporter.opening + part.text + (try reporter.closing(part.progress))
        try checkCharacters(text, of: name)
        if isJSON { try checkJSON(text, of: name) }
    }

    /// What is known is not reported again, also when it was written to a file in between.
    private static func checkBaseline(of document: LintedDocument) throws {
        let text = try Baseline(Baseline.entries(of: document)).text()
        let left = try Baseline(reading: Array(text.utf8)).withoutKnown(document).diagnostics
        try BrokenPromise.unless(left.isEmpty, "not known from the baseline: \(left.map(\.message))")
    }

    private static func checkLines(_ body: String, of document: LintedDocument, _ name: String) throws(BrokenPromise) {
        let count = body.utf8.count { $0 == UInt8(ascii: "\n") }
        try BrokenPromise.unless(
            count == document.diagnostics.count, "\(name): \(count) lines for \(document.diagnostics.count) findings")
    }

    private static func checkJSON(_ text: String, of name: String) throws(BrokenPromise) {
        do {
            _ = try JSONSerialization.jsonObject(with: Data(text.utf8))
        } catch {
            throw BrokenPromise("\(name) is no JSON: \(error)")
        }
    }

    private static func checkXML(_ text: String, of name: String) throws(BrokenPromise) {
        let parser = XMLParser(data: Data(text.utf8))
        guard !parser.parse() else { return }
        throw BrokenPromise("\(name) is no XML: \(parser.parserError.map { "\($0)" } ?? "") at \(parser.lineNumber)")
    }

    private static func checkCharacters(_ text: String, of name: String) throws(BrokenPromise) {
        let harmful = text.unicodeScalars.first { $0 != "\n" && isCommand($0) }
        guard let harmful else { return }
        throw BrokenPromise("\(name) prints U+\(String(harmful.value, radix: 16))")
    }

    /// Whether a terminal could take a character for a command: control characters, separators of lines, and marks that
    /// turn the direction of text.
    private static func isCommand(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0..<0x20, 0x7F...0x9F, 0x61C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069, 0xFEFF: true
        default: false
        }
    }
}
