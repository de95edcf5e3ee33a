extension RandomAccessCollection where Index == Int {
    /// Where the elements end that satisfy a predicate, in a collection in which all of them stand in front of all others.
    ///
    /// - Complexity: O(log *n*).
    @inlinable
    package func partitionPoint(where isInFront: (Element) -> Bool) -> Int {
        var (low, high) = (startIndex, endIndex)
        while low < high {
            let middle = low + (high - low) / 2
            if isInFront(self[middle]) { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
