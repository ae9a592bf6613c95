import Documents
import Text

/// Draws the track as a line of stations from top to bottom, in SVG.
func diagram(of stops: [Stop]) -> String {
  let pitch = 64
  let width = 640
  let columns = 78
  var y = 28
  var places: [Int] = []
  var stations = ""
  for (index, stop) in stops.enumerated() {
    places.append(y)
    let remark = stop.remark.isEmpty ? [] : wrap(stop.remark, columns: columns, ambiguous: 2)
    stations += "<g class=\"\(stop.state.rawValue)\"><circle cx=\"24\" cy=\"\(y)\" r=\"10\"/>"
    let title = "\(index + 1). \(stop.title)"
    for (row, line) in wrap(title, columns: 44, ambiguous: 2).enumerated() {
      stations += text(line, x: 48, y: y + 6 + 20 * row, size: 17)
    }
    stations += text(stop.state.label, x: 480, y: y + 6, size: 15)
    stations += text(stop.actor, x: 48, y: y + 26, size: 13, isSmall: true)
    for (row, line) in remark.enumerated() {
      stations += text(line, x: 48, y: y + 44 + 18 * row, size: 13, isSmall: true)
    }
    stations += "</g>"
    y += pitch + 18 * remark.count
  }
  let line =
    places.count > 1
    ? "<line class=\"line\" x1=\"24\" y1=\"\(places[0])\" x2=\"24\" y2=\"\(places[places.count - 1])\"/>"
    : ""
  let summary = stops.map { "\($0.title)：\($0.state.label)" }.joined(separator: "；")
  return """
    <svg viewBox="0 0 \(width) \(max(y - 20, 40))" role="img" aria-label="\(escapedMarkup(summary))">\
    \(line)\(stations)</svg>
    """
}

private func text(_ text: String, x: Int, y: Int, size: Int, isSmall: Bool = false) -> String {
  let style = isSmall ? " class=\"small\"" : ""
  return "<text x=\"\(x)\" y=\"\(y)\" font-size=\"\(size)\"\(style)>\(escapedMarkup(text))</text>"
}
