import SourceText

/// Where the numbers stand in which some ids end: who looks for a few ids in a large document reads no others.
package struct NumberPlaces: Sendable {
    /// Where each of the numbers begins, ascending.
    package let places: [Int]

    /// - Complexity: O(*n*) in the size of the document.
    package init(_ source: SourceText, of keys: Set<Identifier.Key>) {
        let numbers = Set(keys.compactMap(\.numbers.last))
        places = numbers.isEmpty ? [] : NumberPlaces.places(source.bytes, numbers)
    }

    /// Whether one of the numbers begins in a range.
    ///
    /// - Complexity: O(log *places*).
    package func areIn(_ range: Range<Int>) -> Bool {
        let next = places.partitionPoint { $0 < range.lowerBound }
        return next < places.count && places[next] < range.upperBound
    }

    private static func places(_ bytes: [UInt8], _ numbers: Set<Int>) -> [Int] {
        var places: [Int] = []
        var index = 0
        while let start = bytes.firstDigit(in: index..<bytes.count) {
            index = start
            var value = 0
            while index < bytes.count, bytes[index].isDigit {
                value = min(value, Int(Int32.max)) * 10 + Int(bytes[index] - UInt8(ascii: "0"))
                index += 1
            }
            if numbers.contains(value) { places.append(start) }
        }
        return places
    }
}
