import Foundation
import TaskPlan

@testable import TaskReport

/// The picture of a document.
func picture(_ text: String, selection: PlanSelection = PlanSelection(), limit: Int = 200) -> PlanPicture {
    PlanPicture(document(text, selection: selection), foldingAbove: limit)
}

/// A document as reporters get it.
func document(_ text: String, selection: PlanSelection = PlanSelection(), number: Int = 0) -> GraphedDocument {
    let graph = PlanGraph(Plan(parsing: text))
    return GraphedDocument(
        path: "docs/tasks.md", graph: graph, selected: selection.isEverything ? nil : selection.match(in: graph).items,
        number: number)
}

/// All plans of the fixtures.
func fixturePlans() throws -> [String] {
    let package = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()
    let folder = package.appendingPathComponent("Fixtures")
    let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
    let plans = (files?.allObjects as? [URL] ?? []).filter { $0.pathExtension == "md" }.sorted { $0.path < $1.path }
    return try plans.map { String(decoding: try Data(contentsOf: $0), as: UTF8.self) }
}
