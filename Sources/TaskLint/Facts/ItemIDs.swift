import SourceText
import TaskPlan

/// The ids of a plan's items as numbers: equal ids have the same one.
struct ItemIDs: Sendable {
    /// Per item the number of its id; -1 if it has none.
    let keys: [Int]
    /// Per item the number of what stands in front of the digits; -1 if it has no id.
    let prefixes: [Int]
    /// By number: letters in capitals, and hyphen.
    let prefixTexts: [String]
    /// Those of tasks.
    let taskPrefixes: Set<String>
    /// How many tasks have an id, by its number.
    let taskCounts: [Int]
    /// How many different ids tasks have, by what stands in front of the digits.
    private let keyCounts: [String: Int]
    private let numbers: TextNumbers
    private let tasks: Buckets<Int>
    /// Whether any task has an id of several numbers, such as 2.1.
    let areDotted: Bool

    /// - Complexity: O(*n*) in the length of all ids.
    init(_ plan: Plan) {
        var numbers = TextNumbers()
        var known: [String: Int] = [:]
        var (keys, prefixes, prefixTexts): ([Int], [Int], [String]) = ([], [], [])
        var (taskCounts, ofTasks): ([Int], [Int]) = ([], [])
        var (latest, areDotted) = (0, false)
        var tasks: [(key: Int, value: Int)] = []
        var text: [UInt8] = []
        for item in plan.items.indices {
            guard let key = plan.items[item].id?.key else {
                keys.append(-1)
                prefixes.append(-1)
                continue
            }
            // Most ids have the same letters as the one in front.
            if prefixTexts.isEmpty || prefixTexts[latest] != key.prefix {
                latest = known[key.prefix] ?? prefixTexts.count
                known[key.prefix] = latest
                if latest == prefixTexts.count {
                    prefixTexts.append(key.prefix)
                    ofTasks.append(0)
                }
            }
            prefixes.append(latest)
            ItemIDs.write(key, to: &text)
            let number = numbers.number(of: text[...])
            if number == taskCounts.count { taskCounts.append(0) }
            if plan.items[item].isTask {
                tasks.append((number, item))
                if taskCounts[number] == 0 { ofTasks[latest] += 1 }
                taskCounts[number] += 1
                areDotted = areDotted || key.numbers.count > 1
            }
            keys.append(number)
        }
        (self.keys, self.prefixes, self.prefixTexts) = (keys, prefixes, prefixTexts)
        self.tasks = Buckets(tasks, count: taskCounts.count)
        self.numbers = numbers
        taskPrefixes = Set(prefixTexts.indices.lazy.filter { ofTasks[$0] > 0 }.map { prefixTexts[$0] })
        (self.taskCounts, self.areDotted) = (taskCounts, areDotted)
        keyCounts = Dictionary(uniqueKeysWithValues: zip(prefixTexts, ofTasks))
    }

    /// How many different ids with these letters in front tasks have.
    func taskKeyCount(ofPrefix prefix: String) -> Int { keyCounts[prefix] ?? 0 }

    /// The tasks of an id, in document order.
    func tasks(_ key: Identifier.Key) -> ArraySlice<Int> {
        var text: [UInt8] = []
        ItemIDs.write(key, to: &text)
        return numbers.find(text[...]).map { tasks[$0] } ?? []
    }

    /// Whether any item has an id.
    func isDefined(_ key: Identifier.Key) -> Bool {
        var text: [UInt8] = []
        ItemIDs.write(key, to: &text)
        return numbers.find(text[...]) != nil
    }

    /// The parts of an id with a zero between them, which stands in none.
    private static func write(_ key: Identifier.Key, to text: inout [UInt8]) {
        text.removeAll(keepingCapacity: true)
        text += key.prefix.utf8
        for number in key.numbers {
            text.append(0)
            withUnsafeBytes(of: number) { text += $0 }
        }
        text.append(0)
        text += key.letter.utf8
        text.append(0)
        text += key.suffix.utf8
    }
}
