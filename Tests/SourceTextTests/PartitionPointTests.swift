import SourceText
import Testing

@Suite("A partition point")
struct PartitionPointTests {
    @Test("stands behind all elements in front, in slices too", arguments: 0...9)
    func everywhere(count: Int) {
        let numbers = Array(0..<count)
        for limit in -1...count {
            #expect(numbers.partitionPoint { $0 < limit } == max(limit, 0))
        }
        let slice = Array(0..<20)[5..<5 + count]
        #expect(slice.partitionPoint { _ in true } == slice.endIndex)
        #expect(slice.partitionPoint { _ in false } == slice.startIndex)
    }
}
