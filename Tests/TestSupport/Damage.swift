/// Makes bytes that somebody wrote into bytes that nobody would write.
package enum Damage {
    private static let marks = Array("[]()*_`~:-.|#>\n\r\t <!\0".utf8) + [0xC3, 0xE2, 0xEF, 0xF0, 0x80, 0xBF, 0xFF]

    /// Changes, removes, repeats, inserts and swaps bytes in up to twelve places.
    package static func apply(to bytes: inout [UInt8], _ generator: inout SeededGenerator) {
        for _ in 0..<Int.random(in: 1...12, using: &generator) where !bytes.isEmpty {
            let index = Int.random(in: bytes.indices, using: &generator)
            let end = min(bytes.count, index + Int.random(in: 1...20, using: &generator))
            switch Int.random(in: 0..<5, using: &generator) {
            case 0: bytes[index] = UInt8.random(in: .min ... .max, using: &generator)
            case 1: bytes.removeSubrange(index..<end)
            case 2: bytes.insert(contentsOf: bytes[index..<end], at: Int.random(in: bytes.indices, using: &generator))
            case 3: bytes.insert(marks[Int.random(in: marks.indices, using: &generator)], at: index)
            default: bytes.swapAt(index, end - 1)
            }
        }
    }

    /// The lines of a document with some of them gone, repeated or elsewhere.
    package static func shuffle(_ bytes: inout [UInt8], _ generator: inout SeededGenerator) {
        var lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
        for _ in 0..<Int.random(in: 1...4, using: &generator) {
            let from = Int.random(in: lines.indices, using: &generator)
            let line = Bool.random(using: &generator) || lines.count == 1 ? lines[from] : lines.remove(at: from)
            lines.insert(line, at: Int.random(in: 0...lines.count, using: &generator))
        }
        bytes = Array(lines.joined(separator: [0x0A]))
    }
}
