/// Measures of the drawing, in pixels at its natural scale.
enum PictureMetrics {
    /// Space around everything.
    static let margin = 16
    /// Height of the headline.
    static let headline = 44
    /// Advance of one column of the fixed-width font at 12 pixels, rounded up, in tenths of a pixel.
    static let columnTenths = 73
    /// Distance between lines of text.
    static let line = 16

    /// Width of the names of lanes at the left, and columns of text in it.
    static let labelWidth = 172
    static let labelColumns = 21
    /// Space inside a lane above and below its boxes.
    static let lanePadding = 12

    /// Width of a box, and columns of a line of its title.
    static let boxWidth = 248
    static let boxColumns = 31
    /// Space between the edge of a box and its text.
    static let boxPadding = 10
    /// Height of the line with glyph and id, and of a subtask.
    static let head = 22
    static let subtask = 20
    /// Indentation of subtasks, up to a depth.
    static let indent = 12
    static let deepestIndent = 4
    /// Lines of a title.
    static let titleLines = 2
    /// Side of a glyph.
    static let glyph = 14

    /// Least width of the space between columns, and height between rows.
    static let corridor = 24
    static let channel = 18
    /// Distance between parallel lines.
    static let track = 7

    /// Pixels that a text of some columns takes up at most.
    static func width(columns: Int) -> Int { (columns * columnTenths + 9) / 10 }

    /// Columns of text that fit into some pixels.
    static func columns(width: Int) -> Int { max(width * 10 / columnTenths, 1) }
}
