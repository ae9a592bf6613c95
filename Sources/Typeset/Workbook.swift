import CXLSX
import Glibc
import Text

/// Writes a table as a workbook for Excel; every cell is text, so nothing is calculated and no
/// digits are lost.
///
/// libxlsxwriter writes to a file: it gets one in memory. Returns nil if that fails.
func workbook(_ rows: [[String]], title: String, hidden: [Int] = []) -> [UInt8]? {
  let file = cxlsx_memory_file()
  guard file >= 0 else { return nil }
  defer { close(file) }
  guard let book = workbook_new("/proc/self/fd/\(file)") else { return nil }
  describe(book, title: title)
  let sheet = workbook_add_worksheet(book, "填写内容")
  let looks = (head: look(book, isHead: true), cell: look(book, isHead: false))
  let widths = columnWidths(of: rows)
  for (column, width) in widths.enumerated() {
    var options = lxw_row_col_options(
      hidden: hidden.contains(column) ? 1 : 0, level: 0, collapsed: 0)
    worksheet_set_column_opt(sheet, UInt16(column), UInt16(column), Double(width), nil, &options)
  }
  var line: UInt32 = 0
  for (index, row) in rows.enumerated() {
    let texts = row.map(parts)
    for part in 0..<(texts.map(\.count).max() ?? 0) {
      let cells = texts.map { part < $0.count ? $0[part] : "" }
      for (column, text) in cells.enumerated() where part < texts[column].count {
        worksheet_write_string(
          sheet, line, UInt16(column), text, index == 0 ? looks.head : looks.cell)
      }
      worksheet_set_row(sheet, line, height(of: cells, widths), nil)
      line += 1
    }
  }
  worksheet_freeze_panes(sheet, 1, 1)
  let shown = widths.indices.filter { !hidden.contains($0) }
  setPage(sheet, width: shown.reduce(0) { $0 + widths[$1] })
  guard workbook_close(book) == LXW_NO_ERROR else { return nil }
  return contents(of: file)
}

// MARK: Looks

private func look(
  _ book: UnsafeMutablePointer<lxw_workbook>, isHead: Bool
) -> UnsafeMutablePointer<lxw_format>? {
  let format = workbook_add_format(book)
  format_set_font_name(format, "宋体")
  format_set_text_wrap(format)
  format_set_border(format, 1)
  // The format “@” keeps Excel from reading numbers into text.
  format_set_num_format(format, "@")
  format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_CENTER.rawValue))
  if isHead {
    format_set_bold(format)
    format_set_align(format, UInt8(LXW_ALIGN_CENTER.rawValue))
    format_set_bg_color(format, 0xF1F3F6)
  }
  return format
}

/// As it is printed: across, the titles on each page, a table of a few columns never parted.
private func setPage(_ sheet: UnsafeMutablePointer<lxw_worksheet>?, width: Int) {
  // A4.
  worksheet_set_paper(sheet, 9)
  worksheet_set_landscape(sheet)
  worksheet_repeat_rows(sheet, 0, 0)
  worksheet_set_footer(sheet, "&C第 &P 页，共 &N 页")
  if width <= widestOnOnePage {
    worksheet_fit_to_pages(sheet, 1, 0)
  } else {
    worksheet_repeat_columns(sheet, 0, 0)
  }
}

/// A wider table would be too small to read on one page.
private let widestOnOnePage = 170

/// The widths of the columns by what they hold, in digits as Excel counts.
private func columnWidths(of rows: [[String]]) -> [Int] {
  let count = rows.map(\.count).max() ?? 0
  return (0..<count).map { column in
    let widest = rows.lazy.filter { $0.count > column }.map {
      lineWidths(of: $0[column]).max() ?? 0
    }
    .max()
    return min(60, max(8, (widest ?? 0) + 2))
  }
}

private func lineWidths(of text: String) -> [Int] {
  text.split(separator: "\n", omittingEmptySubsequences: false)
    .map { displayWidth(String($0), ambiguous: 2) }
}

/// The height of a row in points: Excel doesn't look for it by itself everywhere, and allows 409.
private func height(of cells: [String], _ widths: [Int]) -> Double {
  let lines = zip(cells, widths).map { text, width in
    // The last character of a line may not fit; and a cell has margins.
    let room = max(1, width - 2)
    return lineWidths(of: text).reduce(0) { $0 + max(1, ($1 + room - 1) / room) }
  }
  return min(409, 15 * Double(lines.max() ?? 1) + 3)
}

/// Fixes the day in the properties, which would else be today's.
private func describe(_ book: UnsafeMutablePointer<lxw_workbook>, title: String) {
  var text = Array(title.utf8CString)
  text.withUnsafeMutableBufferPointer { text in
    var properties = lxw_doc_properties()
    properties.title = text.baseAddress
    // 2000-01-01; 0 would mean now.
    properties.created = 946_684_800
    workbook_set_properties(book, &properties)
  }
}

/// Excel holds 32,767 UTF-16 units in a cell: what is longer goes on in the cells below.
private func parts(_ text: String) -> [String] {
  let most = 32_000
  guard text.utf16.count > most else { return [text] }
  var parts: [String] = []
  var part = ""
  var length = 0
  for character in text {
    let size = character.utf16.count
    if length + size > most, !part.isEmpty {
      parts.append(part)
      part = ""
      length = 0
    }
    part.append(character)
    length += size
  }
  return parts + [part]
}

private func contents(of file: Int32) -> [UInt8]? {
  let size = lseek(file, 0, SEEK_END)
  guard size > 0, lseek(file, 0, SEEK_SET) == 0 else { return nil }
  var bytes = [UInt8](repeating: 0, count: Int(size))
  var filled = 0
  while filled < bytes.count {
    let count = bytes.withUnsafeMutableBytes {
      read(file, $0.baseAddress?.advanced(by: filled), size - filled)
    }
    guard count > 0 else { return nil }
    filled += count
  }
  return bytes
}
