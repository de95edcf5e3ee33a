import Foundation
import TestSupport

/// Makes clean plans: every file has one writer, order runs forward, what is done comes first.
struct DraftMaker {
    /// What a plant asks of the plan it goes into.
    struct Wishes {
        var dialects = DraftDialect.allCases
        var languages = DraftLanguage.allCases
        var isTestsFirst: Bool?
        /// Statements of the template: phases before phases.
        var hasStatements: Bool?
        /// Share of the tasks that are done, in percent; by chance if nil.
        var progress: Int?
    }

    var random: SeededGenerator
    let dialect: DraftDialect
    let language: DraftLanguage
    let stack: Stack
    let isTestsFirst: Bool
    let numbers = HostDocument.current?.numbers ?? DraftNumbers()
    private var units: [String]
    private var groundwork: [(String, String)]

    /// A plan that fulfils the wishes.
    static func draft(_ wishes: Wishes = Wishes(), random: inout SeededGenerator) -> Draft {
        var maker = DraftMaker(wishes, random: random)
        var draft = maker.draft()
        if wishes.hasStatements ?? maker.random.chance(60) { draft.stateTemplateOrder() }
        draft.tick(percent: wishes.progress ?? maker.random.pick([0, 0, 20, 45, 70, 100]))
        random = maker.random
        return draft
    }

    private init(_ wishes: Wishes, random: SeededGenerator) {
        var random = random
        let fitting = HostDocument.current.map { host in wishes.dialects.filter(host.dialects.contains) } ?? []
        dialect = random.pick(fitting.isEmpty ? wishes.dialects : fitting)
        let isForeign = random.chance(45) && ![.obsidian, .agentOS, .specKitty].contains(dialect)
        let english = wishes.languages.contains(.english) && !isForeign
        language = english ? .english : random.pick(wishes.languages)
        stack = random.pick(Stack.allCases)
        isTestsFirst =
            wishes.isTestsFirst ?? (dialect == .speckitOld || (dialect == .speckitStories && random.chance(60)))
        units = Vocabulary.units.shuffled(using: &random)
        groundwork = Vocabulary.groundwork.shuffled(using: &random)
        self.random = random
    }

    private mutating func draft() -> Draft {
        var draft = Draft(
            dialect: dialect, language: language, title: title(), sections: sections(), isTestsFirst: isTestsFirst)
        draft.style = style()
        draft.numbers = numbers
        draft.opening = opening
        draft.number()
        return draft
    }

    private mutating func style() -> DraftStyle {
        var style = DraftStyle()
        style.hasBoldIDs = dialect.hasLongIDs && random.chance(12)
        style.hasCodePaths = random.chance(70)
        style.doneBox = dialect == .speckitOld ? random.pick(["x", "X"]) : "x"
        style.headingPrefix = random.pick(["TASK-", "T-", "TASK-", "T"])
        style.isFlat = dialect == .kiro && random.chance(40)
        style.hasInlineFields = dialect == .obsidian && random.chance(40)
        style.callsTasks = [.kiro, .openspec].contains(dialect) && random.chance(60) || dialect == .specWorkflow
        style.bullet = [.checklist, .obsidian].contains(dialect) && random.chance(25) ? "*" : "-"
        return style
    }

    private mutating func title() -> String {
        let product = random.pick(Vocabulary.products)
        return switch dialect {
        case .kiro: Lexicon[language].planTitle
        case .specKitty: "Work Packages: \(product)"
        default: "Tasks: \(product)"
        }
    }

    private var opening: [String] {
        switch dialect {
        case .speckitOld, .speckitStories:
            var lines = [
                "**Input**: Design documents from `/specs/004-board/`", "**Prerequisites**: plan.md, research.md",
            ]
            if isTestsFirst, dialect == .speckitStories {
                lines += ["", "**Tests**: TDD, tests before implementation"]
            }
            return lines + ["", "## Format: `[ID] [P?] Description`", "- **[P]**: Can run in parallel"]
        case .glyphs: return ["Legend:", "", "- ✅ = Completed", "- 🚧 = In progress", "- ⏳ = Not started"]
        default: return []
        }
    }
}

// MARK: - Parts of sections

extension DraftMaker {
    /// Another component that no task is about yet.
    mutating func unit() -> String { units.popLast() ?? "Component" }

    mutating func task(_ role: DraftTask.Role, _ unit: String, layer: String = "services") -> DraftTask {
        let title = random.pick(Lexicon[language].sentences[role] ?? []).replacing("{unit}", with: unit)
        let path: String? =
            switch role {
            case .test: stack.test(unit, layer)
            case .model: stack.source(unit, "models")
            case .service: stack.source(unit, layer)
            case .wiring: stack.root
            case .polish: "docs/\(unit.lowercased()).md"
            case .setup, .parent: nil
            }
        return DraftTask(title: title, path: path, unit: unit, role: role)
    }

    mutating func setupTask() -> DraftTask {
        let (name, path) = groundwork.popLast() ?? ("project", "README.md")
        let title = random.pick(Lexicon[language].sentences[.setup] ?? [])
        return DraftTask(
            title: title.replacing("{unit}", with: name), path: path, unit: name, role: .setup)
    }

    /// Bullets that say more about a task and name no file.
    mutating func details(_ unit: String) -> [String] {
        random.pick(random.number(1...2), of: Lexicon[language].details).map {
            $0.replacing("{unit}", with: unit)
        }
    }
}

extension Draft {
    /// Gives all tasks their ids in the order of the document.
    mutating func number() {
        var count = 0
        for section in sections.indices {
            var inner = 0
            for task in sections[section].tasks.indices {
                let depth = sections[section].tasks[task].depth
                if depth == 0 { count += 1 }
                inner = depth == 0 && dialect != .openspec ? 0 : inner + 1
                sections[section].tasks[task].id = identifier(count, inner, section: section)
            }
        }
    }

    private func identifier(_ count: Int, _ inner: Int, section: Int) -> String? {
        switch dialect {
        case .speckitOld, .speckitStories, .specKitty: longID(count + numbers.tasks)
        case .kiro, .specWorkflow: inner == 0 ? "\(count + numbers.tasks)" : "\(count + numbers.tasks).\(inner)"
        case .openspec: "\(section + 1 + numbers.tasks).\(inner)"
        case .agentOS: "\(section + 1).\(inner)"
        case .headings: style.headingPrefix + String(repeating: "0", count: count < 10 ? 2 : 1) + "\(count)"
        case .obsidian: obsidianID(count)
        case .glyphs, .checklist: nil
        }
    }

    /// `T007`.
    func longID(_ number: Int) -> String {
        "T" + String(repeating: "0", count: max(0, 3 - "\(number)".count)) + "\(number)"
    }

    private func obsidianID(_ count: Int) -> String {
        let letters = Array("kqzvxwjhmrtpbdnsgl").map(String.init)
        return letters[count % 18] + letters[(count * 7 + 3) % 18] + "\(count)" + letters[(count * 5 + 1) % 18]
    }

    /// Ticks the first tasks, so many of a hundred; a parent is done when all below it are.
    fileprivate mutating func tick(percent: Int) {
        let all = places
        let done = all.prefix(all.count * percent / 100)
        for place in done { self[place].state = .done }
        for (index, place) in all.enumerated() where self[place].role == .parent {
            let children = all[(index + 1)...].prefix { self[$0].depth > 0 }
            self[place].state = children.allSatisfy { self[$0].isDone } ? .done : .todo
        }
    }
}
