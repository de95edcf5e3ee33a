/// The text of a document, and how many tasks were written into it.
struct PlanText {
    private(set) var text = ""
    /// Lines with a box, criteria included.
    private(set) var boxes = 0
    /// Tasks, with or without a box.
    private(set) var tasks = 0

    init() {}

    /// Lines without tasks.
    init(_ lines: String) { text = lines + "\n" }

    var byteCount: Int { text.utf8.count }

    mutating func line(_ text: String = "") {
        self.text += text
        self.text += "\n"
    }

    /// A line and a blank one below it.
    mutating func paragraph(_ text: String) {
        line(text)
        line()
    }

    /// A task with a box in front.
    mutating func task(_ title: String, done: Bool = false, indent: Int = 0) {
        box(title, done, indent)
        tasks += 1
    }

    /// A box that is no task.
    mutating func criterion(_ title: String, done: Bool = false, indent: Int = 0) { box(title, done, indent) }

    /// A task that is a heading.
    mutating func headingTask(_ heading: String) {
        paragraph(heading)
        tasks += 1
    }

    mutating func append(_ other: PlanText) {
        text += other.text
        boxes += other.boxes
        tasks += other.tasks
    }

    private mutating func box(_ title: String, _ done: Bool, _ indent: Int) {
        text += String(repeating: " ", count: indent)
        text += done ? "- [x] " : "- [ ] "
        line(title)
        boxes += 1
    }
}
