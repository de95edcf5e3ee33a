/// How texts are laid out side by side: as many columns of one width as there is room for.
struct TaskGrid {
    /// The width of a column; nil where nothing is cut.
    let width: Int?
    /// The positions of the texts of each row.
    let rows: [Range<Int>]

    /// A longer text makes no columns wider than this, unless there is room to spare.
    private static let widestWish = 60
    private static let gap = 2

    /// - Parameter room: columns of the terminal; nil for one text per row.
    init(_ texts: [String], room: Int?) {
        guard let room else {
            width = nil
            rows = texts.indices.map { $0..<$0 + 1 }
            return
        }
        let widest = texts.lazy.map { DisplayWidth.columns(of: $0) }.max() ?? 0
        let wish = min(widest, TaskGrid.widestWish)
        let fitting = max((room + TaskGrid.gap) / (wish + TaskGrid.gap), 1)
        let columns = max(min(fitting, texts.count), 1)
        width = min(widest, (room + TaskGrid.gap) / columns - TaskGrid.gap)
        rows = stride(from: 0, to: texts.count, by: columns).map { $0..<min($0 + columns, texts.count) }
    }
}

extension TextLayout {
    /// Words in lines that fit the terminal, the blank before each line aside.
    ///
    /// - Parameter indent: what stands before every line but the first.
    func wrapped(_ words: [String], indent: String) -> [String] {
        guard let width else { return [words.joined(separator: " ")] }
        var lines: [String] = []
        var room = 0
        for word in words {
            let columns = DisplayWidth.columns(of: word)
            if lines.isEmpty || room < columns + 1 {
                lines.append(word)
                room = width - indent.count - columns
            } else {
                lines[lines.count - 1] += " " + word
                room -= columns + 1
            }
        }
        return lines
    }
}
