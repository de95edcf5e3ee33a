import Testing

@testable import TaskLint

/// Numbers, each of which must be found once.
private struct Bag: Mergeable, Equatable {
    var numbers: [Int]

    mutating func merge(_ more: Bag) { numbers += more.numbers }
}

@Suite("A segment tree puts ranges together")
struct SegmentTreeTests {
    @Test("of each of their elements once", arguments: 0...40)
    func ranges(count: Int) {
        let tree = SegmentTree((0..<count).map { Bag(numbers: [$0]) })
        for low in 0...count {
            for high in low...count {
                var found = Bag(numbers: [])
                tree.forEachPart(of: low..<high) { found.merge($0) }
                #expect(found.numbers.sorted() == Array(low..<high))
            }
        }
    }

    @Test("from few parts")
    func parts() {
        let tree = SegmentTree((0..<1000).map { Bag(numbers: [$0]) })
        var count = 0
        tree.forEachPart(of: 1..<999) { _ in count += 1 }
        #expect(count <= 20)
    }
}
