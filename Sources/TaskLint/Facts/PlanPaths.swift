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
        /// A source file.
        let isCode: Bool
        /// A script beside the program.
        let isScript: Bool
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
    /// The folders that files lie in, and those around them, without the slash at their ends.
    let folders: TextNumbers
    /// The paths by their numbers.
    let texts: TextNumbers
    /// Per item the position of its first mention; one more at the end.
    private let starts: [Int]

    /// - Complexity: O(*n*) in the length of all paths.
    init(_ plan: Plan) {
        var (texts, stems, folders) = (TextNumbers(), TextNumbers(), TextNumbers())
        var (mentions, traits): ([Mention], [Traits]) = ([], [])
        var starts: [Int] = []
        starts.reserveCapacity(plan.items.count + 1)
        for item in plan.items.indices {
            starts.append(mentions.count)
            for file in plan.items[item].files {
                let text = Array(file.path.utf8)[...]
                let path = texts.number(of: text)
                if path == traits.count {
                    traits.append(PlanPaths.traits(text, &stems))
                    PlanPaths.addFolders(of: text, to: &folders)
                }
                mentions.append(Mention(item: item, path: path, isWritten: file.role == .writes, range: file.range))
            }
        }
        starts.append(mentions.count)
        var writerCounts = [Int32](repeating: 0, count: traits.count)
        for mention in mentions where mention.isWritten { writerCounts[mention.path] += 1 }
        self.writerCounts = writerCounts
        (self.texts, self.stems, self.folders) = (texts, stems, folders)
        (self.mentions, self.traits, self.starts) = (mentions, traits, starts)
    }

    /// The paths of an item.
    subscript(item: Int) -> ArraySlice<Mention> { mentions[starts[item]..<starts[item + 1]] }

    /// The source files that an item writes.
    func writtenCode(of item: Plan.Item) -> [Plan.FileReference] {
        zip(self[item.index], item.files).filter { $0.0.isWritten && traits[$0.0.path].isCode }.map(\.1)
    }

    /// Deeper folders are left out.
    private static let deepest = 32

    private static func addFolders(of path: ArraySlice<UInt8>, to folders: inout TextNumbers) {
        var (rest, depth) = (path, 0)
        while depth < deepest, let slash = rest.lastIndex(of: UInt8(ascii: "/")) {
            rest = rest[..<slash]
            let count = folders.count
            // The folders around a known one are known.
            if folders.number(of: rest) < count { return }
            depth += 1
        }
    }

    private static func traits(_ path: ArraySlice<UInt8>, _ stems: inout TextNumbers) -> Traits {
        let isDirectory = path.last == UInt8(ascii: "/")
        let subject = TestNames.subject(of: path)
        return Traits(
            isDirectory: isDirectory, isPattern: path.contains(UInt8(ascii: "*")),
            isTest: subject != nil || TestNames.isTest(path),
            isDocument: isDirectory || path.suffix(3).starts(with: ".md"),
            isCode: ProgramFiles.isCode(path), isScript: ProgramFiles.isScript(path),
            stem: stems.number(of: TestNames.key(of: TestNames.stem(of: path))[...]),
            subject: subject.map { stems.number(of: TestNames.key(of: $0)[...]) } ?? -1)
    }
}
