import Foundation
import TaskConfiguration
import TaskLint
import Testing

@Suite("The configuration file that init writes")
struct ConfigurationTemplateTests {
    @Test("says nothing as it is")
    func silent() throws {
        let reader = try #require(ConfigurationReader(Array(ConfigurationTemplate.text.utf8)))
        #expect(reader.problems == [])
        #expect(reader.layer.select == nil && reader.layer.options.isEmpty)
        let lines = ConfigurationTemplate.text.split(separator: "\n")
        #expect(lines.allSatisfy { $0.hasPrefix("#") })
    }

    @Test("means something with every key that it holds, and holds every key")
    func keys() throws {
        let text = ConfigurationTemplate.text.split(separator: "\n", omittingEmptySubsequences: false)
            .map { $0.hasPrefix("# ") && ($0.contains(" = ") || $0.hasPrefix("# [")) ? $0.dropFirst(2) : $0 }
            .joined(separator: "\n")
        let reader = try #require(ConfigurationReader(Array(text.utf8)))
        #expect(reader.problems.map(\.message) == [])
        for key in ConfigurationKey.allCases { #expect(text.contains(key.rawValue)) }
        let rules = RuleCatalogue.all.filter { !$0.options.isEmpty }
        #expect(Set(reader.layer.options.keys) == Set(rules.map { $0.identity.code }))
        let defaults = RuleCatalogue.all.filter { $0.identity.isDefault }.map { RulePattern($0.identity.code) }
        #expect(reader.layer.select == defaults)
    }
}

@Suite("The JSON Schema of the configuration")
struct ConfigurationSchemaTests {
    private static let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appendingPathComponent("docs/schema/config.schema.json")

    @Test("knows the keys, words, rules and options that the program knows; TASKLINT_UPDATE=1 writes it anew")
    func schema() throws {
        let data = try JSONSerialization.data(
            withJSONObject: Self.schema, options: [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes])
        let text = String(decoding: data, as: UTF8.self) + "\n"
        if ProcessInfo.processInfo.environment["TASKLINT_UPDATE"] == "1" {
            try Data(text.utf8).write(to: Self.file)
        }
        #expect(try String(contentsOf: Self.file, encoding: .utf8) == text)
    }

    private static var schema: [String: Any] {
        var properties = properties(of: ConfigurationKey.allCases)
        var override = Self.properties(of: ConfigurationKey.allCases.filter(\.isForOverrides))
        override[ConfigurationKey.files] = texts
        properties[ConfigurationKey.overrides.rawValue] = [
            "type": "array", "description": ConfigurationKey.overrides.summary,
            "items": table(override).merging(["required": [ConfigurationKey.files]]) { $1 },
        ]
        return table(properties).merging([
            "$schema": "https://json-schema.org/draft/2020-12/schema", "title": "Configuration of tasklint",
            "$defs": ["rule": ["enum": ruleNames]],
        ]) { $1 }
    }

    private static func properties(of keys: [ConfigurationKey]) -> [String: Any] {
        Dictionary(
            uniqueKeysWithValues: keys.map { key in
                (key.rawValue, value(of: key).merging(["description": key.summary]) { $1 })
            })
    }

    private static func value(of key: ConfigurationKey) -> [String: Any] {
        if let words = key.words { return ["enum": words] }
        switch key {
        case .maxDocumentSize:
            let bytes = ["type": "integer", "minimum": 1, "maximum": Limits.documentSize.upperBound] as [String: Any]
            return ["anyOf": [bytes, ["type": "string", "pattern": "^[0-9]+ *([KMGkmg]?[Bb]|[KMGkmg][Ii][Bb])?$"]]]
        case .maxNesting:
            return ["type": "integer", "minimum": Limits.nesting.lowerBound, "maximum": Limits.nesting.upperBound]
        case .maxFindings: return ["anyOf": [["type": "integer", "minimum": 1], ["const": "all"]]]
        case .select, .extendSelect, .ignore: return ["type": "array", "items": rule]
        case .severity:
            return [
                "type": "object", "propertyNames": rule,
                "additionalProperties": ["enum": ["info", "warning", "error"]],
            ]
        case .legend:
            let statuses = ["todo", "in-progress", "blocked", "deferred", "cancelled", "done", "unknown"]
            return ["type": "object", "additionalProperties": ["enum": statuses]]
        case .options:
            let rules = RuleCatalogue.all.filter { !$0.options.isEmpty }
            return table(
                Dictionary(
                    uniqueKeysWithValues: rules.flatMap { rule in
                        [rule.identity.code, rule.identity.name].map { ($0, options(of: rule) as Any) }
                    }))
        default: return texts
        }
    }

    private static func options(of rule: any RuleDescription.Type) -> [String: Any] {
        table(
            Dictionary(
                uniqueKeysWithValues: rule.options.map { option in
                    (option.name, value(of: option.kind).merging(["description": option.summary]) { $1 } as Any)
                }))
    }

    private static func value(of kind: RuleOption.Kind) -> [String: Any] {
        switch kind {
        case .flag: ["type": "boolean"]
        case .number(let range): ["type": "integer", "minimum": range.lowerBound, "maximum": range.upperBound]
        case .choice(let words): ["enum": words]
        case .list: texts
        case .table: ["type": "object", "additionalProperties": ["type": "string"]]
        }
    }

    private static var rule: [String: Any] { ["$ref": "#/$defs/rule"] }
    private static var texts: [String: Any] { ["type": "array", "items": ["type": "string"]] }

    private static var ruleNames: [String] {
        let identities = RuleCatalogue.all.map { $0.identity }
        let hundreds = Set(identities.map { String($0.code.prefix(3)) }).sorted()
        return hundreds + identities.flatMap { [$0.code, $0.name] }
    }

    private static func table(_ properties: [String: Any]) -> [String: Any] {
        ["type": "object", "additionalProperties": false, "properties": properties]
    }
}
