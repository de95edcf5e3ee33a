/// `1 task`, `2 tasks`.
///
/// - Parameter plural: where it is not made by an s.
func counted(_ number: Int, _ noun: String, _ plural: String? = nil) -> String {
    "\(number) \(number == 1 ? noun : plural ?? noun + "s")"
}
