import Foundation

/// What the machine lets tests do.
enum TestMachine {
    /// What stands in front of a command for which permissions count: nothing, unless the tests are run by the superuser,
    /// to whom nothing is forbidden. Nil where that power cannot be given up.
    static let withoutPower: String? = {
        if getuid() != 0 { return "" }
        let prefix = "setpriv --bounding-set=-dac_override,-dac_read_search "
        let folder = try? Folder()
        let isRefused = try? Tool.shell("echo >file; chmod 0 file; ! \(prefix) cat file", in: folder).status == 0
        return isRefused == true ? prefix : nil
    }()

    /// Whether a command may have a disk of its own (`unshare -rm`).
    static let canMount = (try? Tool.shell("unshare -rm mount -t tmpfs -o size=64k none .").status) == 0

    /// Whether names of files may be no text.
    static let hasByteNames = (try? Tool.shell("touch \"$(printf 'caf\\351')\"").status) == 0

    static let cannotMount = "this machine lets no test mount a disk"
    static let hasPower = "the superuser of this machine cannot give up power (setpriv)"
    static let onlyTextNames = "names of files on this machine are text"
}
