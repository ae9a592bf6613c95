/// A picture as a browser shows it.
///
/// The kind is told by the first bytes: the ending of a file's name proves nothing.
struct Picture: Equatable {
  enum Kind: String {
    case png, jpg, gif, webp
  }

  /// Larger files make a page that nobody waits for.
  static let largest = 20 << 20

  let kind: Kind
  let bytes: [UInt8]

  init?(_ bytes: [UInt8]) {
    guard bytes.count <= Picture.largest else { return nil }
    if bytes.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) {
      kind = .png
    } else if bytes.starts(with: [0xFF, 0xD8, 0xFF]) {
      kind = .jpg
    } else if bytes.starts(with: Array("GIF87a".utf8)) || bytes.starts(with: Array("GIF89a".utf8)) {
      kind = .gif
    } else if bytes.starts(with: Array("RIFF".utf8)), bytes.count > 12,
      Array(bytes[8..<12]) == Array("WEBP".utf8)
    {
      kind = .webp
    } else {
      return nil
    }
    self.bytes = bytes
  }
}
