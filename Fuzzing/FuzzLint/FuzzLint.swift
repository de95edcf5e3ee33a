import TestSupport

/// Reads, lints and reports whatever libFuzzer makes up, and traps if a promise is broken.
@_cdecl("LLVMFuzzerTestOneInput")
public func test(_ data: UnsafePointer<UInt8>?, _ size: Int) -> CInt {
    do {
        try LintPromises.check(Array(UnsafeBufferPointer(start: data, count: size)))
    } catch {
        fatalError("\(error)")
    }
    return 0
}
