/// Nodes for aligned blocks of items: of 16 items, of 16 such blocks, and so on, as in a segment tree. A block of ends
/// comes after all ends in it, a block of beginnings before all beginnings in it. Only blocks that a statement asks for
/// have edges.
struct ItemBlocks {
    /// What the blocks are made of.
    enum Side {
        /// The ends of items, which lead to the block.
        case gathering
        /// The beginnings of items, to which the block leads.
        case spreading
    }

    /// Edges between blocks and what they are made of.
    private(set) var edges: [OrderNetwork.Edge] = []

    private let side: Side
    private let firstNode: OrderNetwork.Node
    /// The numbers of the blocks of each level, from 0, in the order in which they were asked for.
    private var known: [Block: Int] = [:]

    /// `width` items from `number` · `width` on, where `width` is a power of 16.
    private struct Block: Hashable {
        let width: Int
        let number: Int
    }

    private static let fanOut = 16
    /// Shorter ranges are cheaper one by one.
    private static let shortest = 2 * fanOut

    /// How many blocks there can be.
    static func mostNodes(_ itemCount: Int) -> Int { itemCount / (fanOut - 1) }

    init(_ side: Side, firstNode: OrderNetwork.Node) {
        self.side = side
        self.firstNode = firstNode
    }

    /// Nodes that together stand for the items of a set, and for no others.
    ///
    /// - Complexity: O(log *length*) per range, and O(*length*) once for each block.
    mutating func cover(_ items: Plan.ItemSet) -> [OrderNetwork.Node] {
        var nodes: [OrderNetwork.Node] = []
        for range in items.ranges {
            var item = range.lowerBound
            while item <= range.upperBound {
                let block = range.count < Self.shortest ? Block(width: 1, number: item) : widest(from: item, range)
                nodes.append(node(of: block))
                item += block.width
            }
        }
        return nodes
    }

    /// The widest block that begins with an item and ends within a range.
    private func widest(from item: Int, _ range: ClosedRange<Int>) -> Block {
        var width = 1
        while item.isMultiple(of: width * Self.fanOut), item + width * Self.fanOut - 1 <= range.upperBound {
            width *= Self.fanOut
        }
        return Block(width: width, number: item / width)
    }

    private mutating func node(of block: Block) -> OrderNetwork.Node {
        if block.width == 1 { return moment(of: block.number) }
        if let known = known[block] { return firstNode + known }
        var open = [block]
        add(block)
        while let block = open.popLast() {
            let width = block.width / Self.fanOut
            for number in block.number * Self.fanOut..<(block.number + 1) * Self.fanOut {
                let part = Block(width: width, number: number)
                if width > 1, known[part] == nil {
                    add(part)
                    open.append(part)
                }
                join(block, width > 1 ? firstNode + (known[part] ?? 0) : moment(of: number))
            }
        }
        return firstNode + (known[block] ?? 0)
    }

    private mutating func add(_ block: Block) { known[block] = known.count }

    private mutating func join(_ block: Block, _ part: OrderNetwork.Node) {
        let node = firstNode + (known[block] ?? 0)
        edges.append(side == .gathering ? (part, node) : (node, part))
    }

    private func moment(of item: Int) -> OrderNetwork.Node {
        side == .gathering ? OrderNetwork.end(item) : OrderNetwork.start(item)
    }
}
