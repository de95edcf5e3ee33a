#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// A failed call to the operating system.
struct SystemError: Error, CustomStringConvertible {
    /// The value of `errno`.
    let code: Int32

    /// The error of the call that failed last.
    static var last: SystemError { SystemError(code: errno) }

    var isMissing: Bool { code == ENOENT || code == ENOTDIR }

    var description: String {
        if isMissing { return "no such file or directory" }
        // So it is only with standard streams, whose places are taken.
        return code == EBADF ? "it is closed" : String(cString: strerror(code)).lowercasedFirst
    }

    /// What helps where a file or folder could not be read, as the end of a message; empty where nobody knows.
    var adviceForReading: String {
        switch code {
        case EACCES, EPERM: "; allow it to be read, or leave it out"
        case EISDIR: "; name a file"
        case ELOOP: "; correct or remove the link"
        case EMFILE, ENFILE: "; raise the limit of open files, or use --threads 1"
        default: ""
        }
    }

    /// What helps where a file could not be written, as the end of a message; empty where nobody knows.
    var adviceForWriting: String {
        switch code {
        case EACCES, EPERM: "; allow the file and its folder to be written"
        case EROFS: "; copy the file to where it can be written"
        case ENOSPC, EDQUOT: "; make room and run tasklint again"
        case EFBIG: "; raise the limit of file sizes (ulimit -f)"
        default: ""
        }
    }
}

/// The few calls to the operating system that finding and reading plans needs.
enum FileSystem {
    /// What stands at a path, links followed.
    struct Entry {
        /// Names a file however it is reached.
        struct Identity: Hashable {
            let device: UInt64
            let inode: UInt64
        }

        /// Which state of which file it is. Every change that is made as usual leaves another stamp.
        struct Stamp: Hashable {
            let identity: Identity
            let size: Int
            /// When the content and when the entry itself were changed, in seconds and nanoseconds.
            let times: [Int]
        }

        let isDirectory: Bool
        let isRegular: Bool
        let stamp: Stamp
        var identity: Identity { stamp.identity }
    }

    static func entry(at path: String) throws(SystemError) -> Entry {
        var status = stat()
        guard FileName.withName(path, { stat($0, &status) }) == 0 else { throw .last }
        return Entry(status)
    }

    /// A path from the root of the file system, without links; nil if nothing is there.
    static func realPath(of path: String) -> String? {
        guard let resolved = FileName.withName(path, { realpath($0, nil) }) else { return nil }
        defer { free(resolved) }
        return FileName.text(of: resolved)
    }

    /// A name in a directory.
    struct Name {
        let text: String
        /// Whether it is a directory itself, links not followed.
        let isDirectory: Bool
        /// Whether it is a regular file itself, links not followed.
        let isRegular: Bool
    }

    /// Names in a directory, `.` and `..` left out.
    static func contents(of directory: String) throws(SystemError) -> [Name] {
        guard let stream = FileName.withName(directory, { opendir($0) }) else { throw .last }
        defer { closedir(stream) }
        var contents: [Name] = []
        while let entry = readdir(stream) {
            let text = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
                FileName.text(of: bytes.prefix { $0 != 0 })
            }
            guard text != ".", text != ".." else { continue }
            let type = Int32(entry.pointee.d_type)
            let mode = type == Int32(DT_UNKNOWN) ? plainType("\(directory)/\(text)") : nil
            contents.append(
                Name(
                    text: text, isDirectory: mode.map { $0 == S_IFDIR } ?? (type == Int32(DT_DIR)),
                    isRegular: mode.map { $0 == S_IFREG } ?? (type == Int32(DT_REG))))
        }
        return contents
    }

    /// Whether a regular file stands at a path itself, links not followed.
    static func isPlainFile(_ path: String) -> Bool { plainType(path) == S_IFREG }

    /// Whether a link stands at a path, wherever it leads.
    static func isLink(_ path: String) -> Bool { plainType(path) == S_IFLNK }

    /// All bytes of a file, or at most `limit` + 1 of them.
    static func bytes(ofFile path: String, limit: Int) throws(SystemError) -> [UInt8] {
        let descriptor = FileName.withName(path) { open($0, O_RDONLY | O_CLOEXEC) }
        guard descriptor >= 0 else { throw .last }
        defer { close(descriptor) }
        return try bytes(of: descriptor, limit: limit)
    }

    /// All bytes that a descriptor gives, or at most `limit` + 1 of them.
    static func bytes(of descriptor: Int32, limit: Int) throws(SystemError) -> [UInt8] {
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw .last }
        // Room for the whole file, and for one byte more, by which a file beyond the limit shows. What is no regular file (a
        // pipe, a terminal) reports no size.
        var capacity = max(min(Int(status.st_size), limit), usualChunk) + 1
        var bytes: [UInt8] = []
        while bytes.count <= limit {
            let chunk = try readChunk(of: descriptor, upTo: min(capacity, limit + 1 - bytes.count))
            if chunk.isEmpty { break }
            if bytes.isEmpty { bytes = chunk } else { bytes += chunk }
            capacity = usualChunk
        }
        return bytes
    }

    /// As much as a pipe gives at once, in bytes.
    private static let usualChunk = 1 << 16

    /// Writes a file that does not exist yet. One that cannot be written to its end is removed.
    static func create(_ path: String, _ bytes: [UInt8]) throws(SystemError) {
        let descriptor = try descriptor(of: path, O_CREAT | O_EXCL)
        do throws(SystemError) {
            try write(bytes, closing: descriptor)
        } catch {
            remove(path)
            throw error
        }
    }

    /// Adds to the end of a file, or writes to what is no file.
    static func append(_ bytes: [UInt8], to path: String) throws(SystemError) {
        try write(bytes, closing: try descriptor(of: path, O_CREAT | O_APPEND))
    }

    /// Takes a name away from a file.
    static func remove(_ path: String) {
        _ = FileName.withName(path) { unlink($0) }
    }

    private static func descriptor(of path: String, _ flags: Int32) throws(SystemError) -> Int32 {
        let descriptor = FileName.withName(path) { open($0, O_WRONLY | O_CLOEXEC | flags, 0o666) }
        guard descriptor >= 0 else { throw .last }
        return descriptor
    }

    private static func write(_ bytes: [UInt8], closing descriptor: Int32) throws(SystemError) {
        let failure = Output.writeAll(bytes, to: descriptor)
        if close(descriptor) != 0, failure == nil { throw .last }
        if let failure { throw failure }
    }

    /// The folder in which the program was started, without a slash at its end.
    static var workingDirectory: String? {
        guard let path = getcwd(nil, 0) else { return nil }
        defer { free(path) }
        return FileName.text(of: path)
    }

    private static func readChunk(of descriptor: Int32, upTo count: Int) throws(SystemError) -> [UInt8] {
        var failure: SystemError?
        let chunk = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
            repeat {
                let result = read(descriptor, buffer.baseAddress, count)
                failure = result < 0 ? .last : nil
                filled = max(result, 0)
            } while failure?.code == EINTR
        }
        if let failure { throw failure }
        return chunk
    }

    /// The type of what stands at a path, links not followed; 0 if that is nothing.
    private static func plainType(_ path: String) -> mode_t {
        var status = stat()
        return FileName.withName(path) { lstat($0, &status) } == 0 ? status.st_mode & S_IFMT : 0
    }
}

extension FileSystem.Entry {
    fileprivate init(_ status: stat) {
        isDirectory = status.st_mode & S_IFMT == S_IFDIR
        isRegular = status.st_mode & S_IFMT == S_IFREG
        #if canImport(Darwin)
            let (content, entry) = (status.st_mtimespec, status.st_ctimespec)
        #else
            let (content, entry) = (status.st_mtim, status.st_ctim)
        #endif
        stamp = Stamp(
            identity: Identity(device: UInt64(truncatingIfNeeded: status.st_dev), inode: UInt64(status.st_ino)),
            size: Int(status.st_size),
            times: [Int(content.tv_sec), Int(content.tv_nsec), Int(entry.tv_sec), Int(entry.tv_nsec)])
    }
}

extension String {
    /// The operating system begins its messages with a capital.
    fileprivate var lowercasedFirst: String {
        prefix(1).lowercased() + dropFirst()
    }
}
