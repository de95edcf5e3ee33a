#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// Puts new bytes in place of a file, so that at every moment either the old or the new file is there.
///
/// The bytes go to a file of another name in the same folder, which then takes the name of the old one. Mode and, where
/// allowed, owner are those of the old file. A link is followed: the file it leads to is replaced, the link stays. A file
/// that is protected from being written is left as it is.
struct FileReplacement {
    /// Why a file was left as it was.
    enum Failure: Error, CustomStringConvertible {
        /// The operating system refused.
        case system(SystemError)
        /// Somebody else changed the file since it was read.
        case changed

        var description: String {
            switch self {
            case .system(let error): error.description
            case .changed: "the file was changed by another program; run tasklint again"
            }
        }
    }

    private let path: String
    private let mode: mode_t
    private let owner: (user: uid_t, group: gid_t)

    /// Writes a file, whether or not it exists. What is no file, such as a pipe or a device, is written to as it is; so is
    /// whatever has a name below `/dev`, since somebody opened it for this program (`/dev/stdout`).
    static func write(_ bytes: [UInt8], to path: String) throws(Failure) {
        do throws(SystemError) {
            if try !FileSystem.entry(at: path).isRegular || path.hasPrefix("/dev/") {
                return try FileSystem.append(bytes, to: path)
            }
        } catch {
            guard error.isMissing else { throw .system(error) }
            return try create(path, bytes)
        }
        try FileReplacement(of: path).write(bytes)
    }

    /// Writes a file that does not exist yet, with the mode that the process gives to new files.
    private static func create(_ path: String, _ bytes: [UInt8]) throws(Failure) {
        let temporary = "\(path).tasklint-\(String(UInt64.random(in: 0 ... .max), radix: 36))"
        do throws(SystemError) {
            try FileSystem.create(temporary, bytes)
            guard rename(temporary, path) == 0 else {
                let failure = SystemError.last
                unlink(temporary)
                throw failure
            }
        } catch {
            throw .system(error)
        }
    }

    /// - Parameter original: the bytes that were read from the file.
    init(of path: String, original: [UInt8]) throws(Failure) {
        try self.init(of: path)
        let now: [UInt8]
        do throws(SystemError) {
            now = try FileSystem.bytes(ofFile: self.path, limit: original.count)
        } catch {
            throw .system(error)
        }
        guard now == original else { throw .changed }
    }

    /// A file that is replaced whatever stands in it.
    private init(of path: String) throws(Failure) {
        guard let real = FileSystem.realPath(of: path) else { throw .system(.last) }
        self.path = real
        // Renaming asks only for leave to write the folder; who protects a file means the file.
        guard access(real, W_OK) == 0 else { throw .system(.last) }
        var status = stat()
        guard stat(real, &status) == 0 else { throw .system(.last) }
        mode = status.st_mode & 0o7777
        owner = (status.st_uid, status.st_gid)
    }

    /// Replaces the file.
    func write(_ bytes: [UInt8]) throws(Failure) {
        let (descriptor, temporary) = try open()
        do throws(SystemError) {
            try fill(descriptor, bytes)
            guard rename(temporary, path) == 0 else { throw SystemError.last }
        } catch {
            unlink(temporary)
            throw .system(error)
        }
    }

    /// A new file beside the old one, with a name that nobody has.
    private func open() throws(Failure) -> (descriptor: Int32, path: String) {
        var template = Array("\(path).tasklint-XXXXXX".utf8CString)
        let descriptor = mkstemp(&template)
        guard descriptor >= 0 else { throw .system(.last) }
        return (descriptor, template.withUnsafeBufferPointer { $0.baseAddress.map { String(cString: $0) } ?? "" })
    }

    /// Writes everything to disk and closes the file.
    private func fill(_ descriptor: Int32, _ bytes: [UInt8]) throws(SystemError) {
        var failure = Output.writeAll(bytes, to: descriptor)
        // Another owner may be out of reach; the mode is not.
        _ = fchown(descriptor, owner.user, owner.group)
        if failure == nil, fchmod(descriptor, mode) != 0 { failure = .last }
        if failure == nil, fsync(descriptor) != 0 { failure = .last }
        if close(descriptor) != 0, failure == nil { failure = .last }
        if let failure { throw failure }
    }
}
