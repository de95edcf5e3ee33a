import TaskLint
import TaskPlan

/// The keys of a configuration file.
///
/// Reader, JSON Schema and the file that `tasklint init` writes are all made from this list.
public enum ConfigurationKey: String, CaseIterable, Sendable {
    case extends
    case include
    case exclude
    case select
    case extendSelect = "extend-select"
    case ignore
    case failOn = "fail-on"
    case dialect
    case legend
    case testFirst = "test-first"
    case maxDocumentSize = "max-document-size"
    case maxNesting = "max-nesting"
    case maxFindings = "max-findings"
    case severity
    case options
    case overrides

    /// The key of an override that says which plans it is about.
    public static let files = "files"

    /// Whether the key may stand in an override too: what is about single plans may, what is about
    /// finding them or about the whole run may not.
    public var isForOverrides: Bool {
        switch self {
        case .extends, .include, .exclude, .maxFindings, .overrides: false
        default: true
        }
    }

    /// One line about what it does.
    public var summary: String {
        switch self {
        case .extends: "configuration files that this one builds upon, by paths from here; later ones win"
        case .include: "which files in folders are plans, as patterns"
        case .exclude: "files and folders that are passed over, even if they are named, as patterns"
        case .select: "the rules that run, instead of the default set: codes, names, or hundreds such as TL3"
        case .extendSelect: "rules that run as well"
        case .ignore: "rules that do not run"
        case .failOn: "the least grave finding for which the exit status is 1"
        case .dialect: "the family of the plans, where it should not be recognised"
        case .legend: "what glyphs and characters in boxes mean; the legend of a plan itself wins"
        case .testFirst: "whether plans ask for tests before the code"
        case .maxDocumentSize: "larger plans are not read but reported as TL903, as a size such as \"64 MiB\""
        case .maxNesting: "lists and quotes that nest beyond this column of a line are reported as TL903"
        case .maxFindings: "so many findings are shown on a terminal; a number, or \"all\""
        case .severity: "severities of rules"
        case .options: "settings of rules"
        case .overrides: "other settings for some plans"
        }
    }

    /// The words that may stand behind the key, if it takes one of some words.
    public var words: [String]? {
        switch self {
        case .failOn: FailLevel.allCases.map(\.rawValue)
        case .dialect: Dialect.allCases.map(\.rawValue)
        case .testFirst: Plan.Assumptions.TestFirst.allCases.map(\.rawValue)
        default: nil
        }
    }
}

/// The least grave finding for which a run fails.
public enum FailLevel: String, CaseIterable, Sendable {
    case error
    case warning
    case info
    case never

    /// Whether a finding of a severity makes the run fail.
    public func isReached(by severity: Severity) -> Bool {
        switch self {
        case .error: severity == .error
        case .warning: severity >= .warning
        case .info: true
        case .never: false
        }
    }
}
