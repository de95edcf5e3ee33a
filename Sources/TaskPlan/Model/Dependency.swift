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
    }

    /// A stated dependency on an id that nothing in the document defines.
    public struct UnresolvedReference: Sendable {
        /// The id as written.
        public let id: String
        /// Bytes of the id.
        public let range: Range<Int>
        /// The defined id that looks most like it, if one is near.
        public let suggestion: String?
    }
}
