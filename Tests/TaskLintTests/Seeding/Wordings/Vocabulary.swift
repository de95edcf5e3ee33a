import Foundation

/// What the invented products are made of.
enum Vocabulary {
    /// Names of components, as they stand in sentences.
    static let units = [
        "Invoice", "Ledger", "Shipment", "Warehouse", "Playlist", "Sensor", "Booking", "Recipe", "Voucher",
        "Campaign", "Roster", "Catalog", "Itinerary", "Reminder", "Telemetry", "Glossary", "Sticker", "Parcel",
        "Meter", "Garden", "Lantern", "Orchard", "Harbor", "Quarry", "Timetable", "Pharmacy", "Telescope", "Museum",
        "Bakery", "Workshop", "Trail", "Regatta", "Beehive", "Compass", "Gallery", "Festival",
    ]

    /// What is set up, with the file that holds it.
    static let groundwork = [
        ("linting rules", ".editorconfig"), ("continuous integration", ".github/workflows/ci.yml"),
        ("container image", "Dockerfile"), ("environment template", ".env.example"),
        ("database container", "docker-compose.yml"), ("build script", "Makefile"),
        ("logging configuration", "config/logging.yaml"), ("release notes", "CHANGELOG.md"),
    ]

    static let products = [
        "Harbor Ledger", "Orchard Planner", "Night Train Board", "Quiet Library", "Kiln Monitor", "River Gauge",
        "Market Stall Till", "Choir Scores", "Bicycle Pool", "Tool Lending Desk",
    ]
}

/// How the files of a programming language are named.
enum Stack: CaseIterable {
    case python, typescript, swift, go, java, ruby

    /// The file of a component in a layer such as `models`.
    func source(_ unit: String, _ layer: String) -> String {
        let low = unit.lowercased()
        return switch self {
        case .python: "src/\(layer)/\(low).py"
        case .typescript: "src/\(layer)/\(low).ts"
        case .swift: "Sources/App/\(layer.capitalized)/\(unit).swift"
        case .go: "internal/\(layer)/\(low).go"
        case .java: "src/main/java/app/\(layer)/\(unit).java"
        case .ruby: "app/\(layer)/\(low).rb"
        }
    }

    /// The test of that file.
    func test(_ unit: String, _ layer: String) -> String {
        let low = unit.lowercased()
        return switch self {
        case .python: "tests/\(layer)/test_\(low).py"
        case .typescript: "tests/\(layer)/\(low).test.ts"
        case .swift: "Tests/AppTests/\(layer.capitalized)/\(unit)Tests.swift"
        case .go: "internal/\(layer)/\(low)_test.go"
        case .java: "src/test/java/app/\(layer)/\(unit)Test.java"
        case .ruby: "spec/\(layer)/\(low)_spec.rb"
        }
    }

    /// Where components are put together.
    var root: String {
        switch self {
        case .python: "src/app.py"
        case .typescript: "src/app.ts"
        case .swift: "Sources/App/Application.swift"
        case .go: "cmd/server/main.go"
        case .java: "src/main/java/app/Application.java"
        case .ruby: "config/routes.rb"
        }
    }
}
