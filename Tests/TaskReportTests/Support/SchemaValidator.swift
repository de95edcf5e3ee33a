import Foundation

/// Holds JSON against a JSON Schema, as far as the schemas of this project go: `$ref` to `$defs`, `type`, `const`,
/// `enum`, `anyOf`, `pattern`, `minimum`, `maximum`, `items`, `minItems`, `maxItems`, `properties`, `required` and
/// `additionalProperties: false`. Any other keyword is an error, so that nothing in a schema goes unchecked.
struct SchemaValidator {
    private let root: [String: Any]

    /// Reads FOLDER/NAME.schema.json.
    init(named name: String, in folder: String = "docs/schema") throws {
        let package = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
        let file = package.appendingPathComponent("\(folder)/\(name).schema.json")
        root = try JSONSerialization.jsonObject(with: Data(contentsOf: file)) as? [String: Any] ?? [:]
    }

    /// What is wrong with a document, each with its place; empty if it fits.
    ///
    /// - Parameter part: the name of a definition, if not the whole schema is meant.
    func problems(in json: String, as part: String? = nil) throws -> [String] {
        let value = try JSONSerialization.jsonObject(with: Data(json.utf8))
        return problems(value, against: part.map { ["$ref": "#/$defs/\($0)"] } ?? root, at: "$")
    }

    private func problems(_ value: Any, against schema: [String: Any], at place: String) -> [String] {
        schema.flatMap { keyword, demand -> [String] in
            switch keyword {
            case "$schema", "$defs", "title", "description": []
            case "$ref": problems(value, against: definition(demand), at: place)
            case "properties", "required", "additionalProperties": objectProblems(value, keyword, schema, at: place)
            case "items", "minItems", "maxItems": arrayProblems(value, keyword, demand, at: place)
            default: fits(value, keyword, demand) ? [] : ["\(place): \(value) against \(keyword) \(demand)"]
            }
        }
    }

    private func definition(_ reference: Any) -> [String: Any] {
        let name = (reference as? String)?.split(separator: "/").last.map(String.init) ?? ""
        return (root["$defs"] as? [String: Any])?[name] as? [String: Any] ?? ["unknown definition": name]
    }

    private func objectProblems(_ value: Any, _ keyword: String, _ schema: [String: Any], at place: String) -> [String]
    {
        guard let object = value as? [String: Any] else { return [] }
        let properties = schema["properties"] as? [String: [String: Any]] ?? [:]
        switch keyword {
        case "required":
            let names = schema["required"] as? [String] ?? []
            return names.filter { object[$0] == nil }.map { "\(place): \($0) is missing" }
        case "additionalProperties":
            return object.keys.filter { properties[$0] == nil }.map { "\(place): \($0) is unknown" }
        default:
            return object.flatMap { name, value in
                properties[name].map { problems(value, against: $0, at: "\(place).\(name)") } ?? []
            }
        }
    }

    private func arrayProblems(_ value: Any, _ keyword: String, _ demand: Any, at place: String) -> [String] {
        guard let array = value as? [Any] else { return [] }
        switch (keyword, demand) {
        case ("minItems", let least as Int): return array.count < least ? ["\(place): too few"] : []
        case ("maxItems", let most as Int): return array.count > most ? ["\(place): too many"] : []
        case (_, let schema as [String: Any]):
            return array.enumerated().flatMap { problems($1, against: schema, at: "\(place)[\($0)]") }
        default: return ["\(place): \(keyword) cannot be read"]
        }
    }

    private func fits(_ value: Any, _ keyword: String, _ demand: Any) -> Bool {
        switch (keyword, demand) {
        case ("type", let name as String): SchemaValidator.isOfType(value, name)
        case ("type", let names as [String]): names.contains { SchemaValidator.isOfType(value, $0) }
        case ("const", let wanted as NSObject): wanted.isEqual(value)
        case ("enum", let wanted as [String]): (value as? String).map(wanted.contains) ?? false
        case ("anyOf", let schemas as [[String: Any]]):
            schemas.contains { problems(value, against: $0, at: "").isEmpty }
        case ("pattern", let pattern as String):
            (value as? String)?.range(of: pattern, options: .regularExpression) != nil
        case ("minimum", let least as Int): (value as? Int).map { $0 >= least } ?? true
        case ("maximum", let most as Int): (value as? Int).map { $0 <= most } ?? true
        default: false
        }
    }

    private static func isOfType(_ value: Any, _ name: String) -> Bool {
        switch name {
        case "object": return value is [String: Any]
        case "array": return value is [Any]
        case "string": return value is String
        case "null": return value is NSNull
        default:
            guard let number = value as? NSNumber else { return false }
            // Foundation keeps true and 1 apart only by the type that the number was made of.
            let isBoolean = String(cString: number.objCType) == "c"
            return name == "boolean" ? isBoolean : !isBoolean
        }
    }
}
