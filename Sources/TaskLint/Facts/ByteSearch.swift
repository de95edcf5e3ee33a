extension ArraySlice<UInt8> {
    /// Where a text begins that stands in these bytes; nil if it is nowhere in them.
    ///
    /// - Complexity: O(*n*) for texts whose first byte is rare.
    func place(of text: [UInt8]) -> Int? {
        guard let first = text.first, count >= text.count else { return nil }
        return withUnsafeBufferPointer { bytes in
            for index in 0...bytes.count - text.count where bytes[index] == first {
                if text.indices.allSatisfy({ bytes[index + $0] == text[$0] }) { return startIndex + index }
            }
            return nil
        }
    }

    /// Whether a text stands in these bytes.
    func holds(_ text: [UInt8]) -> Bool { place(of: text) != nil }
}
