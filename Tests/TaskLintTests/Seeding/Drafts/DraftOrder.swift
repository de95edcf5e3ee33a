import Foundation

/// Stating order in a draft.
extension Draft {
    /// One side of a statement: how it is written and, if a task stands for it, where that is.
    struct Side {
        var text: String
        var place: TaskPlace?
    }

    /// A task as a side of a statement.
    func side(_ place: TaskPlace) -> Side {
        Side(text: self[place].id ?? "", place: place)
    }

    /// States that `second` needs `first`.
    mutating func state(_ wording: OrderWording, _ first: Side, before second: Side, isMarked: Bool = false) {
        let isWordy = wording.place == .line || wording.place == .field
        let words = wording.template.replacing("{A}", with: named(first.text, isWordy, wording))
            .replacing("{B}", with: named(second.text, isWordy, wording))
        let isOneLine = isMarked && !words.contains("\n")
        let text = isOneLine ? "⟦\(words)⟧" : isMarked ? Self.marked(words, containing: first.text) : words
        switch wording.place {
        case .suffix: second.place.map { add(suffix: text, at: $0) }
        case .backSuffix: first.place.map { add(suffix: text, at: $0) }
        case .field: second.place.map { self[$0].details.append(text) }
        case .backField: first.place.map { self[$0].details.append(text) }
        case .line: statements.append(text)
        case .drawing: drawings.append(text.components(separatedBy: "\n"))
        }
    }

    /// Marks the lines of a drawing that name a task.
    private static func marked(_ words: String, containing id: String) -> String {
        words.components(separatedBy: "\n").map { $0.contains(id) ? "⟦\($0)⟧" : $0 }.joined(separator: "\n")
    }

    private mutating func add(suffix: String, at place: TaskPlace) {
        self[place].suffix += (self[place].suffix.isEmpty ? "" : " ") + suffix
    }

    /// Bare numbers are called tasks in sentences: `Task 2.1 depends on Task 1.3`.
    private func named(_ id: String, _ isWordy: Bool, _ wording: OrderWording) -> String {
        let isCode = wording.template.hasPrefix("_") || wording.template.contains("`")
        guard style.callsTasks, isWordy, !isCode else { return id }
        return (language == .chinese ? "任务 " : "Task ") + id
    }
}
