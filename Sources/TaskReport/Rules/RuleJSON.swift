import TaskLint

/// Rules as JSON. The names of the properties are the keys of the format; docs/schema/rules.schema.json is its schema.
struct RuleBookValue: Encodable {
    let version = 1
    let rules: [RuleValue]
}

/// A rule as JSON.
struct RuleValue: Encodable {
    let code: String
    let name: String
    let severity: String
    let isDefault: Bool
    let summary: String
    let rationale: String
    let fix: Nullable<FixDescriptionValue>
    let options: [OptionDescriptionValue]
    let triggering: [ExampleValue]
    let nonTriggering: [ExampleValue]

    enum CodingKeys: String, CodingKey {
        case code, name, severity, summary, rationale, fix, options, triggering, nonTriggering
        case isDefault = "default"
    }

    init(_ rule: any RuleDescription.Type) {
        let page = RulePage(rule)
        code = page.identity.code
        name = page.identity.name
        severity = page.identity.severity.rawValue
        isDefault = page.identity.isDefault
        summary = page.summary
        rationale = page.rationale
        fix = Nullable(page.fix.map { FixDescriptionValue(summary: $0.summary, safe: $0.isSafe) })
        options = page.options.map {
            OptionDescriptionValue(
                name: $0.name, value: $0.kindText, defaultValue: $0.defaultValue.toml, summary: $0.summary)
        }
        triggering = page.triggering.map(ExampleValue.init)
        nonTriggering = page.nonTriggering.map(ExampleValue.init)
    }
}

/// What a fix does as JSON.
struct FixDescriptionValue: Encodable {
    let summary: String
    let safe: Bool
}

/// A setting as JSON; its default is written as in a configuration file.
struct OptionDescriptionValue: Encodable {
    let name: String
    let value: String
    let defaultValue: String
    let summary: String

    enum CodingKeys: String, CodingKey {
        case name, value, summary
        case defaultValue = "default"
    }
}

/// An example as JSON.
struct ExampleValue: Encodable {
    let text: String
    let files: [String: String]
    let output: String
    let fixed: Nullable<String>

    init(_ example: RulePage.ShownExample) {
        text = example.text
        files = Dictionary(uniqueKeysWithValues: example.files.map { ($0.path, $0.text) })
        output = example.output
        fixed = Nullable(example.fixed)
    }
}
