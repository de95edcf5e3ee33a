import Foundation
import PackagePlugin

/// `swift package tasklint [ARGUMENT…]` runs the program on a package that depends on this one.
@main
struct TasklintPlugin: CommandPlugin {
    func performCommand(context: PluginContext, arguments: [String]) throws {
        let process = Process()
        process.executableURL = try context.tool(named: "TasklintCommand").url
        process.arguments = arguments
        process.currentDirectoryURL = context.package.directoryURL
        try process.run()
        process.waitUntilExit()
        // The program has told what is wrong; its status is all that is left to say.
        guard process.terminationReason == .exit else { return Diagnostics.error("tasklint was stopped by a signal") }
        if process.terminationStatus != 0 { exit(process.terminationStatus) }
    }
}
