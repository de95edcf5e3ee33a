#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// Puts new bytes in place of a file, so that at every moment either the old or the new file is there.
///
/// The bytes go to a new file in the same folder (``NewFile``), which then takes the name of the old one. Mode and, where
/// allowed, owner are those of the old file. A link is followed: the file it leads to is replaced, the link stays; of a
/// file with several names only this one leads to the new file. A file that is protected from being written is left as it
/// is.
struct FileReplacement {
    /// Why a file was left as it was.
    enum Failure: Error, CustomStringConvertible {
        /// The operating system refused.
        case system(SystemError)
        /// Somebody else changed the file since it was read.
        case changed
        /// A pipe, a device, or something else that has no content to be replaced.
        case noFile

        var description: String {
            switch self {
            case .system(let error): "\(error)\(error.adviceForWriting)"
            case .noFile: "it is no regular file; --diff shows what would change"
            case .changed: "the file was changed by another program; run tasklint again"
            }
        }
    }

    private let path: String
    private let attributes: NewFile.Attributes

    /// Writes a file, whether or not it exists. What is no file, such as a pipe or a device, is written to as it is; so is
    /// whatever has a name below `/dev`, since somebody opened it for this program (`/dev/stdout`).
    static func write(_ bytes: [UInt8], to path: String) throws(Failure) {
        do throws(SystemError) {
            if try !FileSystem.entry(at: path).isRegular || path.hasPrefix("/dev/") {
                return try FileSystem.append(bytes, to: path)
            }
        } catch {
            guard error.isMissing else { throw .system(error) }
            do throws(SystemError) {
                return try NewFile.put(bytes, at: path, nil)
            } catch {
                throw .system(error)
            }
        }
        try FileReplacement(of: path).write(bytes)
    }

    /// - Parameter original: the bytes that were read from the file.
    init(of path: String, original: [UInt8]) throws(Failure) {
        // To read a pipe again would be to wait for ever.
        guard (try? FileSystem.entry(at: path))?.isRegular != false else { throw .noFile }
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
        guard FileName.withName(real, { access($0, W_OK) }) == 0 else { throw .system(.last) }
        var status = stat()
        guard FileName.withName(real, { stat($0, &status) }) == 0 else { throw .system(.last) }
        attributes = NewFile.Attributes(mode: status.st_mode & 0o7777, user: status.st_uid, group: status.st_gid)
    }

    /// Replaces the file.
    func write(_ bytes: [UInt8]) throws(Failure) {
        do throws(SystemError) {
            try NewFile.put(bytes, at: path, attributes)
        } catch {
            throw .system(error)
        }
    }
}
