/// The paths that a file lists: one a line, or with a NUL behind each, as `git diff -z` and `find -print0` write them.
struct PathList {
    /// Path of the list as it is shown.
    let path: String
    /// The paths in their order.
    private(set) var paths: [String] = []
    /// What is wrong with the file.
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
        for entry in bytes.split(separator: isSeparatedByNul ? 0 : UInt8(ascii: "\n")) {
            let isWindowsLine = !isSeparatedByNul && entry.last == UInt8(ascii: "\r")
            let bytes = isWindowsLine ? entry.dropLast() : entry
            if bytes.isEmpty { continue }
            paths.append(FileName.text(of: bytes))
        }
    }
}
