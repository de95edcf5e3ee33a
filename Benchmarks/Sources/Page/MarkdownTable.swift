/// A table as text in Markdown; all columns but the first are aligned to the right.
struct MarkdownTable {
    private var lines: [String]

    init(_ columns: [String]) {
        lines = [
            MarkdownTable.line(columns),
            MarkdownTable.line(columns.indices.map { $0 == 0 ? "---" : "---:" }),
        ]
    }

    var isEmpty: Bool { lines.count == 2 }

    mutating func add(_ cells: [String]) { lines.append(MarkdownTable.line(cells)) }

    var text: String { lines.joined(separator: "\n") }

    private static func line(_ cells: [String]) -> String { "| " + cells.joined(separator: " | ") + " |" }
}

/// Numbers as people read them: three digits that count.
enum Shown {
    /// Milliseconds.
    static func time(_ seconds: Double?) -> String { seconds.map { number($0 * 1000) } ?? missing }

    /// Megabytes of a million bytes.
    static func memory(_ bytes: Int?) -> String { bytes.map { number(Double($0) / 1e6) } ?? missing }

    /// How many times as much.
    static func ratio(_ ratio: Double?) -> String { ratio.map { number($0) + " ×" } ?? missing }

    static func number(_ number: Double) -> String {
        let digits = number >= 100 ? 0 : number >= 10 ? 1 : 2
        let scale = [1.0, 10, 100][digits]
        let rounded = Int((number * scale).rounded())
        let (whole, fraction) = (rounded / Int(scale), rounded % Int(scale))
        guard digits > 0 else { return grouped(whole) }
        let places = String(fraction)
        return "\(whole)." + String(repeating: "0", count: digits - places.count) + places
    }

    /// `12,345`
    static func grouped(_ number: Int) -> String {
        let digits = String(number)
        return String(
            digits.enumerated().flatMap { index, digit in
                index > 0 && (digits.count - index) % 3 == 0 ? [",", digit] : [digit]
            })
    }

    private static let missing = "missing"
}
