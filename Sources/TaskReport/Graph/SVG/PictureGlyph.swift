import TaskPlan

/// The signs for states: each has a shape of its own, so that colour only repeats it.
enum PictureGlyph {
    /// A sign of 14 by 14 pixels.
    static func text(of status: Plan.Status, x: Int, y: Int) -> String {
        "<g class=\"glyph \(status.rawValue)\" transform=\"translate(\(x) \(y))\">\(shape(of: status))</g>"
    }

    private static func shape(of status: Plan.Status) -> String {
        switch status {
        case .todo:
            #"<circle cx="7" cy="7" r="5.5" fill="none"/>"#
        case .inProgress:
            #"<circle cx="7" cy="7" r="5.5" fill="none"/><path class="solid" d="M7 1.5a5.5 5.5 0 0 1 0 11z"/>"#
        case .blocked:
            #"<path fill="none" d="M4.5 1.5h5l3 3v5l-3 3h-5l-3-3v-5z"/><path fill="none" d="M4 7h6"/>"#
        case .deferred:
            #"<path fill="none" d="M2 2.5 7 7l-5 4.5zM7.500 2.500 12.500 7l-5 4.500z"/>"#
        case .cancelled:
            #"<path fill="none" stroke-dasharray="none" d="M2.500 2.500 11.500 11.500M11.500 2.500 2.500 11.500"/>"#
        case .done:
            #"<circle class="solid" cx="7" cy="7" r="5.5"/><path class="cut" fill="none" d="m4.200 7.200 2 2 3.700-4.200"/>"#
        case .unknown:
            #"<path fill="none" d="M7 1 13 7 7 13 1 7z"/><path fill="none" d="M7 4.500v3M7 9.500v.2"/>"#
        }
    }
}
