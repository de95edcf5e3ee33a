import SourceText
import TaskPlan

/// The paths that the items of a plan name. Equal paths have one number, so that what their names tell is read once.
struct PlanPaths: Sendable {
    /// A path in the text of an item.
    struct Mention: Sendable {
        /// Position of the item in ``Plan/items``.
        let item: Int
        /// Number of the path.
        let path: Int
        /// Whether the item writes it.
        let isWritten: Bool
        /// The bytes of the path in the document.
        let range: Range<Int>
    }

    /// What the name of a path tells.
    struct Traits: Sendable {
        /// The path ends with a slash.
        let isDirectory: Bool
        /// The path stands for many.
        let isPattern: Bool
        /// A test, by its name or folder.
        let isTest: Bool
        /// A text without a program in it, or a directory.
        let isDocument: Bool
        /// Number of the name without ending and separators, by which a file and its test are compared.
        let stem: Int
        /// The same of the file that a test is for; -1 if the name is no test's.
        let subject: Int
    }

    /// All paths of all items, tasks and criteria, in document order.
    let mentions: [Mention]
    /// By number of the path.
    let traits: [Traits]
    /// How many items write each path.
    let writerCounts: [Int32]
    /// The stems of names by their numbers.
    let stems: TextNumbers
    /// The paths by their numbers.
    let texts: TextNumbers
    /// Per item the position of its first mention; one more at the end.
    private let starts: [Int]

    /// - Complexity: O(*n*) in the length of all paths.
    init(_ plan: Plan) {
        var reader = PathReader()
        var mentions: [Mention] = []
        var starts: [Int] = []
        starts.reserveCapacity(plan.items.count + 1)
        for item in plan.items.indices {
            starts.append(mentions.count)
            for file in plan.items[item].files {
                let path = reader.number(of: file.path)
                mentions.append(Mention(item: item, path: path, isWritten: file.role == .writes, range: file.range))
            }
        }
        starts.append(mentions.count)
        var writerCounts = [Int32](repeating: 0, count: reader.traits.count)
        for mention in mentions where mention.isWritten { writerCounts[mention.path] += 1 }
        (self.writerCounts, self.mentions, self.starts) = (writerCounts, mentions, starts)
        (texts, stems, traits) = (reader.texts, reader.stems, reader.traits)
    }

    /// The paths of an item.
    subscript(item: Int) -> ArraySlice<Mention> { mentions[starts[item]..<starts[item + 1]] }

    /// The source files that an item writes.
    func writtenCode(of item: Plan.Item) -> [Plan.FileReference] {
        zip(self[item.index], item.files).filter { $0.0.isWritten && ProgramFiles.isCode(texts[$0.0.path]) }.map(\.1)
    }
}

/// Gives paths their numbers, and reads each of them once.
private struct PathReader {
    private(set) var texts = TextNumbers()
    private(set) var stems = TextNumbers()
    private(set) var traits: [PlanPaths.Traits] = []
    // Used again and again, since an array for each path would cost more than reading it.
    private var text: [UInt8] = []
    private var key: [UInt8] = []

    mutating func number(of path: String) -> Int {
        text.removeAll(keepingCapacity: true)
        text += path.utf8
        let number = texts.number(of: text[...])
        if number == traits.count { traits.append(traits(of: text[...])) }
        return number
    }

    private mutating func traits(of path: ArraySlice<UInt8>) -> PlanPaths.Traits {
        let isDirectory = path.last == UInt8(ascii: "/")
        let subject = TestNames.subject(of: path)
        return PlanPaths.Traits(
            isDirectory: isDirectory, isPattern: path.contains(UInt8(ascii: "*")),
            isTest: subject != nil || TestNames.isInTests(path),
            isDocument: isDirectory || path.suffix(3).starts(with: ".md"),
            stem: keyNumber(TestNames.stem(of: path)), subject: subject.map { keyNumber($0) } ?? -1)
    }

    private mutating func keyNumber(_ stem: ArraySlice<UInt8>) -> Int {
        TestNames.writeKey(of: stem, to: &key)
        return stems.number(of: key[...])
    }
}
