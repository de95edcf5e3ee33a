import TaskPlan

extension WorkTally {
    /// Numbers of tasks and of done ones, by one way of counting.
    struct Count: Hashable {
        var total = 0
        var done = 0
        /// What this way of counting leaves out of what there is.
        var omitted: Omissions = []
        /// The letters of the only ids that are counted, if they are chosen so.
        var prefix: String?

        /// Two ways that yield the same numbers are one.
        static func == (left: Count, right: Count) -> Bool { left.total == right.total && left.done == right.done }

        func hash(into hasher: inout Hasher) {
            hasher.combine(total)
            hasher.combine(done)
        }

        /// `3 tasks (subtasks and criteria not counted)`
        var totalText: String { "\(total) \(total == 1 ? "task" : "tasks")\(remark)" }

        /// `1 of 3 tasks is done`, with what is not counted.
        var doneText: String {
            "\(done) of \(total) \(total == 1 ? "task" : "tasks") \(done == 1 ? "is" : "are") done\(remark)"
        }

        /// What is counted, where it is not all.
        private var remark: String { prefix.map { " (only ids that begin with \($0.uppercased()))" } ?? omitted.text }
    }

    /// What a way of counting may leave out.
    struct Omissions: OptionSet, Hashable {
        let rawValue: UInt8

        static let subtasks = Omissions(rawValue: 1)
        static let parents = Omissions(rawValue: 2)
        static let criteria = Omissions(rawValue: 4)
        static let optional = Omissions(rawValue: 8)
        static let unnumbered = Omissions(rawValue: 16)
        static let cancelled = Omissions(rawValue: 32)

        private static let names: [(Omissions, String)] = [
            (.subtasks, "subtasks"), (.parents, "tasks with subtasks"), (.unnumbered, "tasks without id"),
            (.optional, "optional tasks"), (.cancelled, "cancelled tasks"), (.criteria, "criteria"),
        ]

        /// ` (subtasks and criteria not counted)`; empty if nothing is left out.
        var text: String {
            let parts = Self.names.filter { contains($0.0) }.map(\.1)
            return parts.isEmpty ? "" : " (\(list(parts)) not counted)"
        }

        /// What an item is that is left out.
        static func kind(of item: Plan.Item, isInside: Bool, isParent: Bool) -> Omissions {
            if !item.isTask { return .criteria }
            if isInside { return .subtasks }
            if isParent { return .parents }
            if item.id == nil { return .unnumbered }
            return item.isOptional ? .optional : []
        }
    }
}
