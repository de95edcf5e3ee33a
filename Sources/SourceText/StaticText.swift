/// Comparisons of bytes with text that is known when the program is built. A literal of type `String` would be decoded
/// anew each time, which costs more than the comparison.
extension UInt8 {
    /// Whether a text holds this byte.
    @inlinable
    public func isOne(of text: StaticString) -> Bool {
        text.withUTF8Buffer { $0.contains(self) }
    }
}

extension ArraySlice<UInt8> {
    /// Whether the bytes begin with those of a text.
    @inlinable
    public func starts(with text: StaticString) -> Bool {
        text.withUTF8Buffer { text in
            guard count >= text.count else { return false }
            for offset in 0..<text.count where self[startIndex + offset] != text[offset] { return false }
            return true
        }
    }
}
