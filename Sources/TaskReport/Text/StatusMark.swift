import TaskPlan

extension Plan.Status {
    /// What stands in the box of an item in this state: ` ` to do, `x` done, `~` in progress, `!` blocked, `>` deferred,
    /// `-` cancelled, `?` unknown.
    var mark: Character {
        switch self {
        case .todo: " "
        case .inProgress: "~"
        case .blocked: "!"
        case .deferred: ">"
        case .cancelled: "-"
        case .done: "x"
        case .unknown: "?"
        }
    }

    /// The state in words.
    var words: String {
        switch self {
        case .todo: "to do"
        case .inProgress: "in progress"
        case .unknown: "state unknown"
        case .blocked, .deferred, .cancelled, .done: rawValue
        }
    }

    /// The state in words where its mark alone might not tell.
    var remark: String? { self == .todo || self == .done ? nil : words }
}
