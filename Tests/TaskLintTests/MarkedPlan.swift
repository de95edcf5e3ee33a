import Foundation

/// A plan with the place of a finding marked by `⟦` and `⟧`.
struct MarkedPlan {
    /// The plan without the marks.
    let bytes: [UInt8]
    /// The bytes between the marks, counted in `bytes`.
    let marked: [Range<Int>]

    init(_ text: some StringProtocol) {
        self.init(Array(text.utf8))
    }

    init(_ marked: [UInt8]) {
        var bytes: [UInt8] = []
        var starts: [Int] = []
        var ranges: [Range<Int>] = []
        var index = 0
        while index < marked.count {
            if marked[index...].starts(with: "⟦".utf8) {
                starts.append(bytes.count)
                index += 3
            } else if marked[index...].starts(with: "⟧".utf8) {
                if let start = starts.popLast() { ranges.append(start..<bytes.count) }
                index += 3
            } else {
                bytes.append(marked[index])
                index += 1
            }
        }
        self.bytes = bytes
        self.marked = ranges
    }
}

/// The files of the Fixtures folder.
enum Fixtures {
    static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appendingPathComponent("Fixtures")

    /// Paths of the plans below a folder, relative to the Fixtures folder, in order.
    static func plans(in name: String) -> [String] {
        let root = folder.appendingPathComponent(name)
        let found = FileManager.default.enumerator(atPath: root.path)?.compactMap { $0 as? String } ?? []
        return found.filter { $0.hasSuffix(".md") }.map { name + "/" + $0 }.sorted()
    }

    static func bytes(_ path: String) throws -> [UInt8] {
        try [UInt8](Data(contentsOf: folder.appendingPathComponent(path)))
    }
}
