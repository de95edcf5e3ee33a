/// The paths that a file lists: one a line, or with a NUL behind each, as `git diff -z` and `find -print0` write them.
struct PathList {
    /// Path of the list as it is shown.
    let path: String
    /// The paths in their order.
    private(set) var paths: [String] = []
    /// What is wrong with the file or with single paths.
    private(set) var problems: [InputProblem] = []

    private static let byteLimit = 64 << 20

    /// Reads a list; `-` means standard input.
    init(_ file: String) {
        path = file == "-" ? "<stdin>" : file
        do throws(SystemError) {
            let limit = PathList.byteLimit
            let bytes =
                try file == "-" ? FileSystem.bytes(of: 0, limit: limit) : FileSystem.bytes(ofFile: file, limit: limit)
            guard bytes.count <= limit else {
                problems.append(InputProblem(path: path, "a list of more than \(limit >> 20) MiB is not read"))
                return
            }
            read(bytes)
        } catch {
            problems.append(InputProblem(path: path, failure: error))
        }
    }

    private mutating func read(_ bytes: [UInt8]) {
        let isSeparatedByNul = bytes.contains(0)
        let entries = bytes.split(
            separator: isSeparatedByNul ? 0 : UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        for (index, entry) in entries.enumerated() {
            let isWindowsLine = !isSeparatedByNul && entry.last == UInt8(ascii: "\r")
            let bytes = isWindowsLine ? entry.dropLast() : entry
            if bytes.isEmpty { continue }
            let name = String(decoding: bytes, as: UTF8.self)
            if name.utf8.elementsEqual(bytes) {
                paths.append(name)
            } else {
                let shown = InputProblem.shown(name)
                problems.append(InputProblem(path: path, "path \(index + 1), \(shown), is not UTF-8; rename the file"))
            }
        }
    }
}
