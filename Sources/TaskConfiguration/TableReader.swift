import SourceText
import TOMLKit
import TaskLint
import TaskPlan

/// Reads the tables of a configuration file and collects what is wrong with them.
struct TableReader {
    let locator: KeyLocator
    /// The rules that may be named.
    let known: [any RuleDescription.Type]
    private(set) var problems: [ConfigurationProblem] = []

    init(locator: KeyLocator, known: [any RuleDescription.Type]) {
        self.locator = locator
        self.known = known
    }

    /// What a table says: the whole file, or one of its overrides.
    mutating func layer(of table: TOMLTable, at path: [String], isOverride: Bool) -> ConfigurationLayer {
        var layer = ConfigurationLayer()
        for name in table.keys {
            guard let value = table[name] else { continue }
            let place = path + [name]
            if isOverride, name == ConfigurationKey.files { continue }
            guard let key = ConfigurationKey(rawValue: name), !isOverride || key.isForOverrides else {
                unknown(name, "key", among: names(isOverride), at: place)
                continue
            }
            read(key, value, at: place, into: &layer)
        }
        return layer
    }

    private func names(_ isOverride: Bool) -> [String] {
        let keys = ConfigurationKey.allCases.filter { !isOverride || $0.isForOverrides }.map(\.rawValue)
        return keys + (isOverride ? [ConfigurationKey.files] : [])
    }

    private mutating func read(
        _ key: ConfigurationKey, _ value: any TOMLValueConvertible, at path: [String],
        into layer: inout ConfigurationLayer
    ) {
        switch key {
        case .extends:
            layer.extends = texts(value, at: path).enumerated().map { index, text in
                .init(path: text, range: locator.place(of: path + ["\(index)"]))
            }
        case .include: layer.include = texts(value, at: path)
        case .exclude: layer.exclude = texts(value, at: path)
        case .select: layer.select = rules(value, at: path)
        case .extendSelect: layer.extendSelect = rules(value, at: path)
        case .ignore: layer.ignore = rules(value, at: path)
        case .failOn: layer.failOn = word(value, at: path)
        case .dialect: layer.dialect = word(value, at: path)
        case .testFirst: layer.testFirst = word(value, at: path)
        case .maxDocumentSize: layer.documentSizeLimit = size(value, at: path)
        case .maxNesting: layer.nestingLimit = number(value, in: Limits.nesting, at: path)
        case .maxFindings: layer.findingLimit = findingLimit(value, at: path)
        case .legend: layer.legend = words(value, at: path)
        case .severity: layer.severities = severities(value, at: path)
        case .options: layer.options = options(value, at: path)
        case .overrides: layer.overrides = overrides(value, at: path)
        }
    }

    // MARK: - Tables

    private mutating func words<Word: CaseIterable & RawRepresentable<String>>(
        _ value: any TOMLValueConvertible, at path: [String]
    ) -> [String: Word] {
        guard let table = table(value, at: path) else { return [:] }
        var words: [String: Word] = [:]
        for name in table.keys {
            if let value = table[name] { words[name] = word(value, at: path + [name]) }
        }
        return words
    }

    private mutating func severities(_ value: any TOMLValueConvertible, at path: [String]) -> [String: Severity] {
        let words: [String: Severity] = words(value, at: path)
        var severities: [String: Severity] = [:]
        for (name, severity) in words.sorted(by: { $0.key < $1.key }) {
            for rule in matches(name, at: path + [name]) { severities[rule.identity.code] = severity }
        }
        return severities
    }

    private mutating func options(
        _ value: any TOMLValueConvertible, at path: [String]
    ) -> [String: [String: OptionValue]] {
        guard let table = table(value, at: path) else { return [:] }
        var options: [String: [String: OptionValue]] = [:]
        for name in table.keys {
            let place = path + [name]
            let rules = matches(name, at: place)
            guard let value = table[name], !rules.isEmpty, let settings = self.table(value, at: place) else { continue }
            let known = rules.flatMap { $0.options }
            for key in settings.keys {
                guard let option = known.first(where: { $0.name == key }) else {
                    unknown(key, "option of \(name)", among: known.map(\.name), at: place + [key])
                    continue
                }
                guard let value = settings[key], let setting = setting(option, value, at: place + [key]) else {
                    continue
                }
                for rule in rules where rule.options.contains(where: { $0.name == key }) {
                    options[rule.identity.code, default: [:]][key] = setting
                }
            }
        }
        return options
    }

    private mutating func overrides(
        _ value: any TOMLValueConvertible, at path: [String]
    ) -> [ConfigurationLayer.Override] {
        guard let list = value.array else {
            wrong(value, "a list of tables, each written as [[overrides]]", at: path)
            return []
        }
        var overrides: [ConfigurationLayer.Override] = []
        for (index, element) in list.enumerated() {
            let place = path + ["\(index)"]
            guard let table = table(element, at: place) else { continue }
            guard let files = table[ConfigurationKey.files] else {
                problem("an override needs \"files\", a list of patterns for the plans that it is about", at: place)
                continue
            }
            let patterns = Patterns(texts(files, at: place + [ConfigurationKey.files]))
            overrides.append(.init(files: patterns, layer: layer(of: table, at: place, isOverride: true)))
        }
        return overrides
    }

    // MARK: - Values

    private mutating func setting(
        _ option: RuleOption, _ value: any TOMLValueConvertible, at path: [String]
    ) -> OptionValue? {
        switch option.kind {
        case .flag:
            if let flag = value.bool { return .flag(flag) }
            wrong(value, "true or false", at: path)
        case .number(let range):
            return number(value, in: range, at: path).map { .number($0) }
        case .choice(let words):
            return chosen(value, among: words, at: path).map { .text($0) }
        case .list:
            return .list(texts(value, at: path))
        case .table:
            guard let table = table(value, at: path) else { return nil }
            var texts: [String: String] = [:]
            for name in table.keys {
                guard let value = table[name] else { continue }
                if let text = value.string { texts[name] = text } else { wrong(value, "a text", at: path + [name]) }
            }
            return .table(texts)
        }
        return nil
    }

    private mutating func number(
        _ value: any TOMLValueConvertible, in range: ClosedRange<Int>, at path: [String]
    ) -> Int? {
        if let number = value.int, range.contains(number) { return number }
        wrong(value, "a whole number from \(range.lowerBound) to \(range.upperBound)", at: path)
        return nil
    }

    private mutating func size(_ value: any TOMLValueConvertible, at path: [String]) -> Int? {
        if let size = value.int ?? value.string.flatMap({ ByteCount($0)?.bytes }), Limits.documentSize.contains(size) {
            return size
        }
        wrong(value, Limits.documentSizeText, at: path)
        return nil
    }

    private mutating func findingLimit(_ value: any TOMLValueConvertible, at path: [String]) -> FindingLimit? {
        if let limit = FindingLimit(value.int.map(String.init) ?? value.string ?? "") { return limit }
        wrong(value, FindingLimit.text, at: path)
        return nil
    }

    private mutating func texts(_ value: any TOMLValueConvertible, at path: [String]) -> [String] {
        guard let list = value.array else {
            wrong(value, "a list of texts", at: path)
            return []
        }
        return list.enumerated().compactMap { index, element in
            if element.string == nil { wrong(element, "a text", at: path + ["\(index)"]) }
            return element.string
        }
    }

    private mutating func rules(_ value: any TOMLValueConvertible, at path: [String]) -> [RulePattern] {
        texts(value, at: path).enumerated().compactMap { index, name in
            matches(name, at: path + ["\(index)"]).isEmpty ? nil : RulePattern(name)
        }
    }

    /// The rules that a name means.
    private mutating func matches(_ name: String, at path: [String]) -> [any RuleDescription.Type] {
        let found = known.filter { RulePattern(name).matches($0.identity) }
        if found.isEmpty {
            unknown(name, "rule", among: known.flatMap { [$0.identity.code, $0.identity.name] }, at: path)
        }
        return found
    }

    private mutating func word<Word: CaseIterable & RawRepresentable<String>>(
        _ value: any TOMLValueConvertible, at path: [String]
    ) -> Word? {
        chosen(value, among: Word.allCases.map(\.rawValue), at: path).flatMap(Word.init)
    }

    private mutating func chosen(
        _ value: any TOMLValueConvertible, among words: [String], at path: [String]
    ) -> String? {
        guard let text = value.string else {
            wrong(value, "one of \(words.map { "\"\($0)\"" }.joined(separator: ", "))", at: path)
            return nil
        }
        if words.contains(text) { return text }
        unknown(text, "value", among: words, at: path)
        return nil
    }

    private mutating func table(_ value: any TOMLValueConvertible, at path: [String]) -> TOMLTable? {
        if value.table == nil { wrong(value, "a table", at: path) }
        return value.table
    }

    // MARK: - Problems

    private mutating func unknown(_ name: String, _ kind: String, among names: [String], at path: [String]) {
        let hint: String
        if let suggestion = Suggestion.nearest(to: name, among: names) {
            hint = "did you mean \"\(suggestion)\"?"
        } else if kind == "rule" {
            hint = "tasklint rules lists them all"
        } else {
            hint = names.isEmpty ? "there are none" : "known are \(names.joined(separator: ", "))"
        }
        problem("unknown \(kind) \"\(name)\"; \(hint)", at: path)
    }

    private mutating func wrong(_ value: any TOMLValueConvertible, _ wanted: String, at path: [String]) {
        let key = path.last { Int($0) == nil } ?? ""
        problem("\"\(key)\" must be \(wanted), not \(TableReader.kind(of: value))", at: path)
    }

    private mutating func problem(_ message: String, at path: [String]) {
        problems.append(ConfigurationProblem(range: locator.place(of: path), message: message))
    }

    private static func kind(of value: any TOMLValueConvertible) -> String {
        switch value.type {
        case .table: "a table"
        case .array: "a list"
        case .string: "\"\(value.string ?? "")\""
        case .int: value.int.map { "\($0)" } ?? "a number"
        case .bool: value.bool.map { "\($0)" } ?? "a truth value"
        case .double: "a number with a point"
        default: "a date or time"
        }
    }
}
