import TestSupport
import Testing

@testable import TaskLint

@Suite("Of a list, the most members that ascend stand in order")
struct LongestAscentTests {
    private func inOrder(_ list: [Int]) -> [Int] {
        zip(list, LongestAscent.members(list, isLower: <)).filter(\.1).map(\.0)
    }

    @Test(
        "and of several choices the higher ones",
        arguments: [
            ([], []), ([1], [1]), ([1, 2, 3], [1, 2, 3]), ([1, 3, 2, 4], [1, 3, 4]), ([8, 1, 2, 9], [1, 2, 9]),
            ([3, 2, 1], [3]), ([1, 2, 2, 3], [1, 2, 2, 3]), ([2, 3, 1], [2, 3]),
        ])
    func members(list: [Int], expected: [Int]) {
        #expect(inOrder(list) == expected)
    }

    @Test("and no choice has more of them", arguments: 0..<200)
    func most(seed: Int) {
        var generator = SeededGenerator(seed: UInt64(seed))
        let list = (0..<Int.random(in: 0...9, using: &generator)).map { _ in Int.random(in: 0...6, using: &generator) }
        let choices = (0..<1 << list.count).map { bits in
            list.indices.filter { bits >> $0 & 1 == 1 }.map { list[$0] }
        }
        let longest = choices.filter { zip($0, $0.dropFirst()).allSatisfy(<=) }.map(\.count).max()
        #expect(inOrder(list).count == longest)
        #expect(zip(inOrder(list), inOrder(list).dropFirst()).allSatisfy(<=))
    }

    @Test("even if some of them cannot be compared")
    func incomparable() {
        // Lower in one number, not higher in the other.
        let list = [(1, 1), (2, 0), (3, 1)]
        let isMember = LongestAscent.members(list) { $0.0 < $1.0 && $0.1 <= $1.1 }
        #expect(isMember == [true, true, true])
    }
}
