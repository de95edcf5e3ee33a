/// Documents that all tools read.
struct Documents {
    /// "10 KB", "1,500 plans of 4 KB"
    let name: String
    /// File or folder in the folder of plans.
    let path: String
    let files: Int
    let bytes: Int
    /// Lines with a box.
    let boxes: Int
    let tasks: Int

    /// One document.
    init(_ family: Family, name: String, bytes: Int, in folder: WorkFolder) throws {
        let plan = family.document(bytes: bytes)
        self.name = name
        path = try folder.write(plan, to: "\(family.rawValue)-\(bytes)/tasks.md")
        files = 1
        self.bytes = plan.byteCount
        boxes = plan.boxes
        tasks = plan.tasks
    }

    /// A folder of documents in all dialects.
    init(count: Int, name: String, bytes: Int, in folder: WorkFolder) throws {
        var (size, boxes, tasks) = (0, 0, 0)
        for number in 0..<count {
            let family = Family.realistic[number % Family.realistic.count]
            let plan = family.document(bytes: bytes, seed: UInt64(number))
            _ = try folder.write(plan, to: "specs/\(1000 + number)-\(family.rawValue)/tasks.md")
            size += plan.byteCount
            boxes += plan.boxes
            tasks += plan.tasks
        }
        self.name = name
        path = "specs"
        files = count
        self.bytes = size
        self.boxes = boxes
        self.tasks = tasks
    }
}
