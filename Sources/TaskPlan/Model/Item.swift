extension Plan {
    /// A line that a reader would tick off or report a state for.
    public struct Item: Sendable {
        /// What an item is.
        public enum Kind: String, Sendable {
            /// A unit of work.
            case task
            /// A condition that the work must meet.
            case criterion
        }

        /// How an item is written.
        public enum Form: Sendable {
            /// A list item with a checkbox.
            case box
            /// A list item that begins with a status glyph.
            case glyph
            /// A heading that is itself one unit of work.
            case heading
            /// A row of a table that is the task list.
            case row
        }

        /// Position in ``Plan/items``.
        public internal(set) var index: Int
        /// Whether the item is a task.
        public let isTask: Bool
        /// How the item is written.
        public let form: Form
        /// The state that the document gives the item.
        public internal(set) var status: Status
        /// Whether a remark behind its state says that only a part of the work is done: "completed (cash part)".
        package internal(set) var isDoneInPart = false
        /// Whether the item is itself to be done, and its parts are so beside it: "3. Build the mill" with steps of its own,
        /// then in the same list "3.1 Test the mill".
        package internal(set) var isWorkBesideParts = false
        /// The bytes of ``marker``, which need not begin the item: in a heading or a row it may stand anywhere.
        package let markRange: Range<Int>?
        /// Marked as fit to run in parallel on its own line.
        public let isParallel: Bool
        /// Marked as optional: `[ ]*`.
        public let isOptional: Bool
        /// Bytes of the line on which the item begins, from its box, glyph, number signs or first cell on.
        public let range: Range<Int>
        /// What is to be done, without box, id and tags.
        public let title: Range<Int>
        /// 1-based line where the item begins.
        public let line: Int
        /// 1-based last line of the item, its details included.
        public internal(set) var endLine: Int
        /// The innermost section that holds the item: a position in ``Plan/sections``.
        public let section: Int?
        /// The item that this one is a part of: a position in ``Plan/items``.
        public internal(set) var parent: Int?
        /// Its texts, always one: an item is copied wherever it is looked at, and so a copy counts one reference, not ten.
        @usableFromInline var texts: [Texts]

        /// What of an item is text.
        @usableFromInline
        struct Texts: Sendable {
            @usableFromInline let id: Identifier?
            @usableFromInline let marker: String?
            @usableFromInline let labels: [String]
            @usableFromInline var files: [FileReference] = []
            @usableFromInline var requirements: [String] = []
            @usableFromInline var fields: [Field] = []
        }

        /// The id as written, without bold marks, brackets and closing punctuation.
        @inlinable public var id: Identifier? { texts[0].id }
        /// The text of the box or glyph that states the item's state, as written; nil if there is none.
        @inlinable public var marker: String? { texts[0].marker }
        /// The bracket tags behind the id, in order, without brackets.
        @inlinable public var labels: [String] { texts[0].labels }
        /// The paths named by the item and its details, in order, each once per role.
        @inlinable public var files: [FileReference] { texts[0].files }
        /// What the item's requirements field names.
        @inlinable public var requirements: [String] { texts[0].requirements }
        /// The other fields of the item.
        @inlinable public var fields: [Field] { texts[0].fields }

        /// Task or criterion.
        public var kind: Kind { isTask ? .task : .criterion }

        init(
            index: Int, isTask: Bool, form: Form, id: Identifier?, range: Range<Int>, line: Int, endLine: Int,
            title: Range<Int>, status: Status, marker: String?, markRange: Range<Int>?, isParallel: Bool,
            isOptional: Bool,
            labels: [String], section: Int?, parent: Int?
        ) {
            (self.index, self.isTask, self.form, self.status) = (index, isTask, form, status)
            (self.isParallel, self.isOptional) = (isParallel, isOptional)
            (self.range, self.title, self.line, self.endLine) = (range, title, line, endLine)
            self.markRange = markRange
            (self.section, self.parent) = (section, parent)
            texts = [Texts(id: id, marker: marker, labels: labels)]
        }
    }

    /// The state of an item.
    public enum Status: String, CaseIterable, Sendable {
        /// Not begun.
        case todo
        /// Begun and not finished.
        case inProgress = "in-progress"
        /// Waiting for something.
        case blocked
        /// Put off.
        case deferred
        /// Given up.
        case cancelled
        /// Finished.
        case done
        /// Not stated, or stated by a mark that nothing explains.
        case unknown

        /// Whether work remains that others may be waiting for: todo, in progress or blocked.
        public var isOpen: Bool { self == .todo || self == .inProgress || self == .blocked }
    }

    /// A path in the text of an item.
    public struct FileReference: Sendable {
        /// What the item does with a file.
        public enum Role: String, Sendable {
            /// Creates, changes, moves or deletes it.
            case writes
            /// Only reads, runs or mentions it.
            case reads
        }

        /// The path, with `/` between its parts, without `./` at the beginning and line numbers at the end. A
        /// directory ends with `/`.
        public let path: String
        /// What the item does with it.
        public internal(set) var role: Role
        /// The bytes of the path in the document; of all alternatives, if it was written with braces.
        public let range: Range<Int>

        /// Whether the path names a directory.
        public var isDirectory: Bool { path.utf8.last == UInt8(ascii: "/") }
    }

    /// A named detail of an item, such as `Purpose: …`.
    public struct Field: Sendable {
        /// The name as written, without emphasis and colon.
        public let key: String
        /// The value on the line of the name.
        public let value: String
        /// Bytes of the value.
        public let range: Range<Int>
    }
}
