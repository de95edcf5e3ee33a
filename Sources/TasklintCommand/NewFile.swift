import Synchronization

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// A file that is written to its end before it gets its name, and takes that name from an older file at one stroke.
///
/// Where the system can (`O_TMPFILE` of Linux), the file has no name while it is written, so that a program that is
/// killed leaves nothing behind; only for the moment between its first name and its last one can it be left beside the
/// old one, whole, as `tasks.md.tasklint-` and six letters. Elsewhere it has such a name while it is written. A signal
/// that a program may wait for (``TidyEnd``) does not end it as long as there is such a name.
enum NewFile {
    /// What a file has beside its bytes.
    struct Attributes {
        let mode: mode_t
        let user: uid_t
        let group: gid_t
    }

    /// Held while there is a file that would be left behind.
    private static let temporaryName = Mutex(())

    /// Puts a file in its place.
    ///
    /// - Parameters:
    ///   - attributes: those that it gets; nil for those that the process gives to new files.
    ///   - isNameless: whether it is without a name while it is written, if the system can do that.
    static func put(
        _ bytes: [UInt8], at path: String, _ attributes: Attributes?, isNameless: Bool = true
    ) throws(SystemError) {
        if isNameless, try putNameless(bytes, at: path, attributes) { return }
        let result = temporaryName.withLock { _ in
            Result { () throws(SystemError) in try putNamed(bytes, at: path, attributes) }
        }
        try result.get()
    }

    /// Runs something while no file is there that would be left behind.
    static func betweenNames<Outcome>(_ body: () -> Outcome) -> Outcome {
        temporaryName.withLock { _ in body() }
    }

    /// - Returns: whether the system could.
    private static func putNameless(
        _ bytes: [UInt8], at path: String, _ attributes: Attributes?
    ) throws(SystemError) -> Bool {
        #if os(Linux)
            // Not in sight of Swift, because O_TMPFILE is made of other flags. Source: open(2).
            let nameless = O_DIRECTORY | 0o20_000_000
            let folder = AbsolutePath.parent(of: path)
            let descriptor = FileName.withName(folder) {
                open($0, O_WRONLY | O_CLOEXEC | nameless, attributes == nil ? 0o666 : 0o600)
            }
            // Also where the folder cannot be written: the other way finds out why.
            guard descriptor >= 0 else { return false }
            defer { close(descriptor) }
            try fill(descriptor, bytes, attributes)
            let result = temporaryName.withLock { _ in
                Result { () throws(SystemError) in try name(descriptor, path) }
            }
            return try result.get()
        #else
            return false
        #endif
    }

    private static func putNamed(
        _ bytes: [UInt8], at path: String, _ attributes: Attributes?
    ) throws(SystemError) {
        let temporary = temporaryName(for: path)
        let descriptor = FileName.withName(temporary) {
            open($0, O_WRONLY | O_CLOEXEC | O_CREAT | O_EXCL, attributes == nil ? 0o666 : 0o600)
        }
        guard descriptor >= 0 else { throw .last }
        var failure: SystemError?
        do throws(SystemError) { try fill(descriptor, bytes, attributes) } catch { failure = error }
        if close(descriptor) != 0, failure == nil { failure = .last }
        if failure == nil { failure = rename(temporary, to: path) }
        guard let failure else { return }
        FileSystem.remove(temporary)
        throw failure
    }

    #if os(Linux)
        /// Gives a file its first name, and then the one that it is to have: a name that is taken can be taken over by a
        /// file with a name only.
        ///
        /// - Returns: whether the system could.
        private static func name(_ descriptor: Int32, _ path: String) throws(SystemError) -> Bool {
            let temporary = temporaryName(for: path)
            // Source: open(2), on O_TMPFILE. Where there is no /proc, it cannot be done.
            let result = FileName.withName(temporary) {
                linkat(AT_FDCWD, "/proc/self/fd/\(descriptor)", AT_FDCWD, $0, AT_SYMLINK_FOLLOW)
            }
            guard result == 0 else { return false }
            guard let failure = rename(temporary, to: path) else { return true }
            FileSystem.remove(temporary)
            throw failure
        }
    #endif

    /// A name that nobody has.
    private static func temporaryName(for path: String) -> String {
        "\(path).tasklint-" + String((0..<6).compactMap { _ in "abcdefghijklmnopqrstuvwxyz".randomElement() })
    }

    private static func rename(_ old: String, to new: String) -> SystemError? {
        let result = FileName.withName(old) { old in FileName.withName(new) { new in systemRename(old, new) } }
        return result == 0 ? nil : .last
    }

    private static func systemRename(_ old: UnsafePointer<CChar>, _ new: UnsafePointer<CChar>) -> Int32 {
        #if canImport(Glibc)
            Glibc.rename(old, new)
        #elseif canImport(Musl)
            Musl.rename(old, new)
        #elseif canImport(Darwin)
            Darwin.rename(old, new)
        #endif
    }

    /// Writes everything to disk.
    private static func fill(
        _ descriptor: Int32, _ bytes: [UInt8], _ attributes: Attributes?
    ) throws(SystemError) {
        if let failure = Output.writeAll(bytes, to: descriptor) { throw failure }
        if let attributes {
            // Another owner may be out of reach; the mode is not.
            _ = fchown(descriptor, attributes.user, attributes.group)
            guard fchmod(descriptor, attributes.mode) == 0 else { throw .last }
        }
        guard fsync(descriptor) == 0 else { throw .last }
    }
}
