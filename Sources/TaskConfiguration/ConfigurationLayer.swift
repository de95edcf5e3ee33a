import TaskLint
import TaskPlan

/// What one place says about how plans are read and checked: a file, a part of a file, or the command line.
public struct ConfigurationLayer: Sendable {
    /// Files that this one builds upon, in the order in which they are heard.
    public var extends: [Base] = []
    /// Which files in folders are plans.
    public var include: [String]?
    /// What is passed over.
    public var exclude: [String]?
    /// The rules that run instead of those chosen before.
    public var select: [RulePattern]?
    /// Rules that run as well.
    public var extendSelect: [RulePattern] = []
    /// Rules that do not run.
    public var ignore: [RulePattern] = []
    /// The least grave finding for which the run fails.
    public var failOn: FailLevel?
    /// The family of the plans.
    public var dialect: Dialect?
    /// Meanings of glyphs and characters in boxes.
    public var legend: [String: Plan.Status] = [:]
    /// Whether plans ask for tests first.
    public var testFirst: Plan.Assumptions.TestFirst?
    /// Bytes of the largest plan that is read.
    public var documentSizeLimit: Int?
    /// The column of a line up to which lists and quotes may nest.
    public var nestingLimit: Int?
    /// How many findings are shown on a terminal.
    public var findingLimit: FindingLimit?
    /// Severities by the code of the rule.
    public var severities: [String: Severity] = [:]
    /// Settings of rules by code and name.
    public var options: [String: [String: OptionValue]] = [:]
    /// What holds for some plans only, in order.
    public var overrides: [Override] = []

    /// Makes a layer that says nothing.
    public init() {}

    /// A file that another one builds upon.
    public struct Base: Sendable {
        /// Its path as written.
        public let path: String
        /// The bytes of the path in the file that names it.
        public let range: Range<Int>
    }

    /// What holds for some plans only.
    public struct Override: Sendable {
        /// The plans, by patterns for their paths.
        public let files: Patterns
        /// What holds for them.
        public let layer: ConfigurationLayer
    }
}

/// How plans are read and checked after all layers have been heard.
public struct ResolvedConfiguration: Sendable {
    /// What the linter is told.
    public private(set) var configuration = Configuration()
    /// The least grave finding for which the run fails.
    public private(set) var failOn = FailLevel.error
    /// How many findings are shown on a terminal.
    public private(set) var findingLimit = FindingLimit.usual

    /// The default.
    public init() {}

    /// Hears a layer; what it says wins over what was said before.
    public mutating func apply(_ layer: ConfigurationLayer) {
        if let select = layer.select { configuration.selection.steps.append(.only(select)) }
        if !layer.extendSelect.isEmpty { configuration.selection.steps.append(.add(layer.extendSelect)) }
        if !layer.ignore.isEmpty { configuration.selection.steps.append(.remove(layer.ignore)) }
        configuration.severities.merge(layer.severities) { $1 }
        for (code, values) in layer.options {
            configuration.options[code, default: RuleOptions()].values.merge(values) { $1 }
        }
        configuration.assumptions.dialect = layer.dialect ?? configuration.assumptions.dialect
        configuration.assumptions.legend.merge(layer.legend) { $1 }
        configuration.assumptions.testFirst = layer.testFirst ?? configuration.assumptions.testFirst
        configuration.assumptions.nestingLimit = layer.nestingLimit ?? configuration.assumptions.nestingLimit
        configuration.documentSizeLimit = layer.documentSizeLimit ?? configuration.documentSizeLimit
        findingLimit = layer.findingLimit ?? findingLimit
        failOn = layer.failOn ?? failOn
    }

    /// Hears a layer and those of its overrides that are about a plan.
    ///
    /// - Parameter path: the bytes of the plan's path from the folder of the layer's file.
    public mutating func apply(_ layer: ConfigurationLayer, to path: [UInt8]) {
        apply(layer)
        for override in layer.overrides where override.files.match(path) { apply(override.layer) }
    }
}
