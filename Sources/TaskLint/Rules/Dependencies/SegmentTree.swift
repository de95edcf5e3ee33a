/// Something that can be put together with others of its kind, in any order.
protocol Mergeable {
    mutating func merge(_ more: Self)
}

/// What neighbouring elements amount to, put together from few parts: a segment tree, stored as a heap.
struct SegmentTree<Element: Mergeable> {
    /// The elements are the second half; in front of them, each place *n* holds what *2n* and *2n + 1* amount to.
    private var nodes: [Element]

    /// - Complexity: O(*n*).
    init(_ elements: [Element]) {
        nodes = elements + elements
        for index in stride(from: elements.count - 1, to: 0, by: -1) {
            nodes[index] = nodes[2 * index]
            nodes[index].merge(nodes[2 * index + 1])
        }
    }

    /// Calls `body` with parts that make up a range of elements together, in no order.
    ///
    /// - Complexity: O(log *n*) calls.
    func forEachPart(of range: Range<Int>, _ body: (Element) -> Void) {
        var (low, high) = (range.lowerBound + nodes.count / 2, range.upperBound + nodes.count / 2)
        while low < high {
            if !low.isMultiple(of: 2) {
                body(nodes[low])
                low += 1
            }
            if !high.isMultiple(of: 2) {
                high -= 1
                body(nodes[high])
            }
            (low, high) = (low / 2, high / 2)
        }
    }
}
