import TaskLint
import TaskReport

/// What a run does with findings that are known.
enum BaselineUse: Sendable {
    /// There are none.
    case none
    /// They are left out.
    case hide(Baseline, path: String)
    /// All findings are written down as known.
    case write(Baseline, path: String)

    /// What was found in a document.
    struct Found: Sendable {
        let path: String
        let entries: [Baseline.Entry]
        /// Codes of the rules that were run.
        let rules: Set<String>
    }

    /// Whether findings must be remembered.
    var isUsed: Bool { if case .none = self { false } else { true } }
    /// Whether findings are written down and not reported.
    var isWriting: Bool { if case .write = self { true } else { false } }

    /// Most stale findings that are named.
    private static let shownStale = 10
    private static let byteLimit = 64 << 20

    /// Reads the file of known findings.
    ///
    /// - Parameters:
    ///   - path: the file, or nil for no baseline.
    ///   - isWriting: whether it is to be written; then it need not exist.
    static func read(_ path: String?, isWriting: Bool) throws(InputProblem) -> BaselineUse {
        guard let path else { return .none }
        var baseline = Baseline([])
        do {
            let bytes = try FileSystem.bytes(ofFile: path, limit: byteLimit)
            guard bytes.count <= byteLimit else {
                throw InputProblem(path: path, "a baseline of more than \(byteLimit >> 20) MiB is not read")
            }
            baseline = try Baseline(reading: bytes)
        } catch let error as InputProblem {
            throw error
        } catch let error as SystemError {
            guard error.isMissing else { throw InputProblem(path: path, failure: error) }
            if !isWriting { throw InputProblem(path: path, "\(error); --write-baseline makes one") }
        } catch let error as Baseline.UnknownVersion {
            throw InputProblem(path: path, "no baseline: \(error)")
        } catch {
            throw InputProblem(path: path, "no baseline; --write-baseline makes one, after this file is moved away")
        }
        return isWriting ? .write(baseline, path: path) : .hide(baseline, path: path)
    }

    /// What is reported of a document, and what was found in it.
    func split(_ document: LintedDocument, _ linter: Linter) -> (reported: LintedDocument, found: Found) {
        guard isUsed else { return (document, Found(path: document.path, entries: [], rules: [])) }
        let rules = Set(RuleCatalogue.all.map { $0.identity }.filter(linter.runs).map(\.code))
        let found = Found(path: document.path, entries: Baseline.entries(of: document), rules: rules)
        if case .hide(let baseline, _) = self { return (baseline.withoutKnown(document), found) }
        return (document, found)
    }

    /// Tells of known findings that are gone, or writes the findings down.
    func conclude(_ found: [Found], _ printer: inout ReportPrinter) {
        let paths = Set(found.map(\.path))
        let entries = found.flatMap(\.entries)
        switch self {
        case .none: break
        case .hide(let baseline, let path):
            let rules = Dictionary(found.map { ($0.path, $0.rules) }) { $1 }
            let stale = baseline.stale(found: entries, in: paths) { entry in
                rules[entry.path]?.contains(entry.rule) == true
            }
            guard !stale.isEmpty else { return }
            let names = stale.prefix(BaselineUse.shownStale).map { "\(InputProblem.shown($0.path)) \($0.rule)" }
            let rest = stale.count > names.count ? " and \(stale.count - names.count) more" : ""
            printer.note(
                "\(InputProblem.shown(path)): note: no longer found: \(names.joined(separator: ", "))\(rest); "
                    + "--write-baseline takes them out")
        case .write(let baseline, let path):
            // What is known of plans that were not looked at now stays known.
            let others = baseline.entries.filter { !paths.contains($0.path) }
            do {
                try FileReplacement.write(Array(try Baseline(others + entries).text().utf8), to: path)
                printer.note(
                    "wrote \(entries.count) \(entries.count == 1 ? "finding" : "findings") to \(InputProblem.shown(path))"
                )
            } catch {
                printer.fail(InputProblem(path: path, "not written: \(error)").message)
            }
        }
    }
}
