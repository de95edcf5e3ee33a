import Foundation

/// What the numbers were measured on.
struct Machine {
    /// `Intel(R) Xeon(R) …, 4 cores, 24 GB, Debian GNU/Linux 12 (bookworm)`
    let text: String
    /// Processes that wanted to run during the last minute, on average.
    let load: Double

    /// How many cores there are.
    static var coreCount: Int { ProcessInfo.processInfo.activeProcessorCount }

    init() {
        let model = Machine.value(of: "model name", in: "/proc/cpuinfo", separator: ":") ?? "unknown processor"
        let system = Machine.value(of: "PRETTY_NAME", in: "/etc/os-release", separator: "=") ?? "unknown system"
        let process = ProcessInfo.processInfo
        let gigabytes = Int((Double(process.physicalMemory) / 1e9).rounded())
        text = "\(model), \(Machine.coreCount) cores, \(gigabytes) GB, \(system)"
        load =
            (try? String(contentsOfFile: "/proc/loadavg", encoding: .utf8))?.split(separator: " ").first
            .flatMap { Double($0) } ?? 0
    }

    private static func value(of key: String, in file: String, separator: Character) -> String? {
        guard let text = try? String(contentsOfFile: file, encoding: .utf8) else { return nil }
        return text.split(separator: "\n").first { $0.hasPrefix(key) }?
            .split(separator: separator).last.map { $0.trimmingCharacters(in: .whitespaces.union(["\""])) }
    }
}
