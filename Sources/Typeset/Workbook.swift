import CXLSX
import Glibc

/// Writes a table as a workbook for Excel; every cell is text, so nothing is calculated and no
/// digits are lost.
///
/// libxlsxwriter writes to a file: it gets one in memory. Returns nil if that fails.
func workbook(_ rows: [[String]], title: String) -> [UInt8]? {
  let file = cxlsx_memory_file()
  guard file >= 0 else { return nil }
  defer { close(file) }
  guard let book = workbook_new("/proc/self/fd/\(file)") else { return nil }
  describe(book, title: title)
  let sheet = workbook_add_worksheet(book, "填写内容")
  let head = workbook_add_format(book)
  format_set_bold(head)
  format_set_border(head, 1)
  format_set_bg_color(head, 0xF1F3F6)
  let cell = workbook_add_format(book)
  format_set_text_wrap(cell)
  format_set_border(cell, 1)
  // LXW_ALIGN_VERTICAL_TOP; the format “@” keeps Excel from reading numbers into text.
  format_set_align(cell, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
  format_set_num_format(cell, "@")
  for (column, width) in [24.0, 18, 18, 60, 10].enumerated() {
    worksheet_set_column(sheet, UInt16(column), UInt16(column), width, nil)
  }
  var line: UInt32 = 0
  for (index, row) in rows.enumerated() {
    let texts = row.map(parts)
    for part in 0..<(texts.map(\.count).max() ?? 0) {
      for (column, text) in texts.enumerated() where part < text.count {
        worksheet_write_string(sheet, line, UInt16(column), text[part], index == 0 ? head : cell)
      }
      line += 1
    }
  }
  worksheet_freeze_panes(sheet, 1, 0)
  guard workbook_close(book) == LXW_NO_ERROR else { return nil }
  return contents(of: file)
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
