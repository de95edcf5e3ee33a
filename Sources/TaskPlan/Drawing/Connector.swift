/// One character of a drawn line: where it leads, and where its head points.
struct Connector: Sendable {
    /// The sides of a cell.
    struct Ports: OptionSet, Sendable {
        let rawValue: UInt8
        static let left = Ports(rawValue: 1)
        static let right = Ports(rawValue: 2)
        static let up = Ports(rawValue: 4)
        static let down = Ports(rawValue: 8)
    }

    /// A direction in the grid.
    enum Direction: Sendable { case left, right, up, down }

    let ports: Ports
    /// The direction of an arrow head; the head has one port, its tail.
    let head: Direction?

    private init(_ ports: Ports, head: Direction? = nil) {
        self.ports = ports
        self.head = head
    }

    /// Box drawing characters (U+2500–U+257F) and arrows.
    static func match(_ scalar: Unicode.Scalar) -> Connector? {
        switch scalar {
        case "─", "━", "═", "╌", "┄", "┈": Connector([.left, .right])
        case "│", "┃", "║", "╎", "┆", "┊": Connector([.up, .down])
        case "┌", "╭", "┏", "╔": Connector([.right, .down])
        case "┐", "╮", "┓", "╗": Connector([.left, .down])
        case "└", "╰", "┗", "╚": Connector([.right, .up])
        case "┘", "╯", "┛", "╝": Connector([.left, .up])
        case "├", "┣", "╠": Connector([.up, .down, .right])
        case "┤", "┫", "╣": Connector([.up, .down, .left])
        case "┬", "┳", "╦": Connector([.left, .right, .down])
        case "┴", "┻", "╩": Connector([.left, .right, .up])
        case "┼", "╋", "╬": Connector([.left, .right, .up, .down])
        case "→", "►", "▶", "▸", "⟶", "➜", "⇒": Connector(.left, head: .right)
        case "←", "◄", "◀", "◂", "⟵", "⇐": Connector(.right, head: .left)
        case "↓", "▼", "▾", "⬇", "⇓": Connector(.up, head: .down)
        case "↑", "▲", "▴", "⬆", "⇑": Connector(.down, head: .up)
        default: nil
        }
    }

    /// Lines made of ASCII: `-->`, `|`, `+--`.
    static func ascii(_ scalars: [Unicode.Scalar], at index: Int) -> Connector? {
        func at(_ other: Int) -> Unicode.Scalar { scalars.indices.contains(other) ? scalars[other] : " " }
        let isDashLike: (Unicode.Scalar) -> Bool = { $0 == "-" || $0 == "=" || $0 == "+" }
        switch scalars[index] {
        case "-", "=":
            let alone =
                !isDashLike(at(index - 1)) && !isDashLike(at(index + 1)) && at(index + 1) != ">" && at(index - 1) != "<"
            return alone ? nil : Connector([.left, .right])
        case ">":
            return at(index - 1) == "-" || at(index - 1) == "=" || at(index - 1) == "─"
                ? Connector(.left, head: .right) : nil
        case "<": return at(index + 1) == "-" || at(index + 1) == "=" ? Connector(.right, head: .left) : nil
        case "|": return Connector([.up, .down])
        case "+":
            return isDashLike(at(index - 1)) || isDashLike(at(index + 1))
                ? Connector([.left, .right, .up, .down]) : nil
        case "v", "V": return at(index - 1) == " " && at(index + 1) == " " ? Connector(.up, head: .down) : nil
        default: return nil
        }
    }
}
