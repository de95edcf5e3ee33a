extension Plan {
    /// One statement that some items come before others.
    ///
    /// A statement over ranges stays a statement: two sets of items, never their pairs. What is said of an item or a
    /// section holds for everything below it; ``PlanGraph`` adds that, the statement lists only what is written.
    public struct Dependency: Sendable {
        /// Where an order comes from.
        public enum Origin: String, Sendable {
            /// The document states it in so many words.
            case stated
            /// A careful reader could take it or leave it.
            case suggested
            /// Phases follow one another.
            case phase
            /// Tasks of a phase that are not marked parallel follow one another.
            case sequence
        }

        /// The items that come first.
        public let prerequisites: ItemSet
        /// The items that come later.
        public let dependents: ItemSet
        /// Where the order comes from.
        public let origin: Origin
        /// Bytes of the statement.
        public let range: Range<Int>
        /// Offset of the connective, arrow or field that states it.
        public let place: Int
        /// Whether the prerequisites were named as a group (a phase, a story, "everything").
        public let namesGroup: Bool
        /// Where in the document it is stated.
        package let form: StatementForm
        /// The prerequisites that were named one by one.
        package let singlePrerequisites: ItemSet
        /// The dependents that were named one by one.
        package let singleDependents: ItemSet
        /// The items of either side behind which a remark says that this holds in part only, or under a condition:
        /// "T004 (required for card payments)"; and those of an id that several tasks have, if it is not known which one
        /// is meant. Who finds an error by the statement leaves them out.
        package internal(set) var limited = ItemSet()
    }

    /// Where a statement about order stands.
    package enum StatementForm: Sendable {
        /// In the text of an item or its details.
        case item
        /// In a field of an item: `Depends on: T001`.
        case field
        /// In a line of its own.
        case line
        /// In a row of a table.
        case table
        /// In a drawing of lines and arrows.
        case drawing
        /// In a Mermaid graph.
        case mermaid
        /// In a list of waves.
        case waves
        /// In a heading.
        case heading
        /// Nowhere: it goes without saying.
        case implied
    }

    /// The list that an item gives of what it depends on, be it empty: a field, or a cell of a table. Lists that name
    /// anything in words are left out, since those may mean tasks.
    package struct PrerequisiteList: Sendable {
        /// The item: a position in ``Plan/items``.
        package let item: Int
        /// Bytes of the field with its name, or of the row.
        package let range: Range<Int>
        /// Field or table.
        package let form: StatementForm
    }

    /// A stated dependency on an id that nothing in the document defines.
    public struct UnresolvedReference: Sendable {
        /// The id as written.
        public let id: String
        /// What tells it from other ids, however it is spelt.
        package let key: Identifier.Key
        /// Bytes of the id.
        public let range: Range<Int>
        /// The defined id that looks most like it, if one is near.
        public let suggestion: String?
    }
}
