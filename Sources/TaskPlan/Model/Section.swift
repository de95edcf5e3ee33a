extension Plan {
    /// A heading that groups, with what stands below it.
    public struct Section: Sendable {
        /// What a section is for.
        public enum Kind: String, Sendable {
            /// A step of the plan: `Phase 3.1: …`.
            case phase
            /// A user story.
            case story
            /// Another group of tasks.
            case group
            /// Conditions that the work must meet.
            case criteria
            /// Statements about order.
            case dependencies
            /// An example of how to run tasks.
            case example
            /// Anything else.
            case other
        }

        /// Position in ``Plan/sections``.
        public let index: Int
        /// What the section is for.
        public internal(set) var kind: Kind
        /// 1 to 6, as the heading says; 7 for a bold line.
        public let level: Int
        /// 1-based lines from the heading to the last line before the next heading of the same or a higher level.
        public internal(set) var lines: ClosedRange<Int>
        /// Bytes of the heading's text.
        public let title: Range<Int>
        /// The section around it: a position in ``Plan/sections``.
        public let parent: Int?
        /// The task whose heading stands above it, if the section is a part of a task: a position in ``Plan/items``.
        public let item: Int?
    }
}

extension [Plan.Section] {
    /// The innermost section of which something holds, from a section outwards; nil if there is none.
    package func innermost(from section: Int?, where holds: (Plan.Section) -> Bool) -> Int? {
        var section = section
        while let current = section {
            if holds(self[current]) { return current }
            section = self[current].parent
        }
        return nil
    }

    /// The innermost section around a 1-based line; nil in front of the first heading.
    ///
    /// - Complexity: O(log *sections*) and the sections around the line.
    package func innermost(at line: Int) -> Int? {
        let next = partitionPoint { $0.lines.lowerBound <= line }
        return innermost(from: next > 0 ? next - 1 : nil) { $0.lines.contains(line) }
    }

    /// Whether something holds of each section or of one around it, which stands in front of it.
    ///
    /// - Complexity: O(*sections*).
    package func areInside(_ holds: (Plan.Section) -> Bool) -> [Bool] {
        var areInside: [Bool] = []
        areInside.reserveCapacity(count)
        for section in self { areInside.append(section.parent.map { areInside[$0] } == true || holds(section)) }
        return areInside
    }

    /// Whether each section holds tasks, in itself or in the sections inside it.
    ///
    /// - Complexity: O(*sections* + *items*).
    package func holdingTasks(_ items: [Plan.Item]) -> [Bool] {
        var holdsTasks = [Bool](repeating: false, count: count)
        for item in items.indices where items[item].isTask {
            var section = items[item].section
            while let current = section, !holdsTasks[current] {
                holdsTasks[current] = true
                section = self[current].parent
            }
        }
        return holdsTasks
    }
}
