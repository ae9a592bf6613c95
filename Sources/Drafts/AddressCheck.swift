import Glibc
import Knowledge
import Text

extension Field {
  /// Checks the address of a server: IPv4 or IPv6, reachable from everywhere.
  func checkAddress(_ given: Given) -> Check {
    let example = exampleClause("203.0.113.10")
    var text = asciiForm(given.text)
    let several = text.split { " ,;、".contains($0) || $0.isNewline }
      .filter { IPAddress(String($0)) != nil }
    if several.count > 1 {
      return .unrecognised(
        .several, reason: "\(given.quoted)里有\(several.count)个IP地址。请只填一个\(example)。")
    }
    text = text.filter { !$0.isWhitespace }
    while let last = text.last, ".,;".contains(last) { text.removeLast() }
    var notes = given.notes
    if let range = text.firstRange(of: "://") {
      notes.append("去掉了前面的 \(text[..<range.upperBound])。")
      text = String(text[range.upperBound...])
    }
    if text.hasSuffix("/") { text.removeLast() }
    if let (host, port) = Self.portParts(text) {
      notes.append("去掉了端口 \(port)，这里只填IP地址。")
      text = host
    }
    if let address = IPAddress(text) {
      if let warning = address.warning { notes.append(warning) }
      return .accepted(.text(address.text), notes: notes)
    }
    return refuse(text, given, example)
  }

  private func refuse(_ text: String, _ given: Given, _ example: String) -> Check {
    if text.contains("/") {
      return .invalid(.network, reason: "\(given.quoted)像是网段或网页地址。请只填一个IP地址\(example)。")
    }
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    if parts.count > 1, parts.allSatisfy({ $0.allSatisfy(\.isNumber) }) {
      let problem =
        if parts.contains(where: \.isEmpty) {
          "有一段是空的"
        } else if parts.count != 4 {
          "有\(parts.count)段，IPv4地址是4段"
        } else if let large = parts.first(where: { (Int($0) ?? 256) > 255 }) {
          "有一段是\(large)，每段最大255"
        } else {
          "有一段以0开头"
        }
      return .invalid(.malformed, reason: "\(given.quoted)\(problem)\(example)。请核对后重新输入。")
    }
    if text.contains(":"), text.allSatisfy({ $0.isHexDigit || ":.%".contains($0) }) {
      return .invalid(.malformed, reason: "\(given.quoted)不是有效的IPv6地址。请核对后重新输入\(example)。")
    }
    if text.contains("."), text.contains(where: \.isLetter) {
      return .unrecognised(
        .webAddress, reason: "\(given.quoted)像是网址，这里要填服务器的IP地址\(example)。IP和现有网址填一项就行。")
    }
    return .unrecognised(.unlike, reason: "\(given.quoted)不像IP地址。请填服务器的IP地址\(example)。")
  }

  /// `10.0.0.1:80` and `[::1]:80`, taken apart.
  private static func portParts(_ text: String) -> (host: String, port: String)? {
    if text.hasPrefix("["), let end = text.firstIndex(of: "]") {
      let host = String(text[text.index(after: text.startIndex)..<end])
      let port = text[text.index(after: end)...].drop { $0 == ":" }
      return port.isEmpty ? (host, "") : (host, String(port))
    }
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2, parts[0].contains("."), !parts[1].isEmpty,
      parts[1].allSatisfy(\.isNumber)
    else { return nil }
    return (String(parts[0]), String(parts[1]))
  }
}

/// An address of the Internet, in its canonical spelling.
struct IPAddress {
  let text: String
  private let bytes: [UInt8]

  init?(_ text: String) {
    var buffer = [UInt8](repeating: 0, count: 16)
    var family = AF_INET
    var count = 4
    if inet_pton(AF_INET, text, &buffer) != 1 {
      family = AF_INET6
      count = 16
      guard inet_pton(AF_INET6, text, &buffer) == 1 else { return nil }
    }
    var spelled = [CChar](repeating: 0, count: Int(INET6_ADDRSTRLEN))
    guard inet_ntop(family, buffer, &spelled, socklen_t(spelled.count)) != nil else { return nil }
    self.text = String(
      decoding: spelled.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
    bytes = Array(buffer.prefix(count))
  }

  /// Why the address can't be that of a public server, or nil.
  var warning: String? {
    guard let kind = bytes.count == 4 ? kindOf4(bytes) : kindOf6 else { return nil }
    return "\(text)是\(kind)，公网访问不到；服务器IP一般要填公网地址，请核对。"
  }

  private func kindOf4(_ bytes: [UInt8]) -> String? {
    switch (bytes[0], bytes[1], bytes[2]) {
    case (10, _, _), (172, 16...31, _), (192, 168, _): "内网地址"
    case (127, _, _): "本机地址"
    case (169, 254, _): "自动分配的本地地址"
    case (100, 64...127, _): "运营商内部的共享地址"
    case (192, 0, 2), (198, 51, 100), (203, 0, 113): "文档举例用的地址"
    case (198, 18...19, _), (192, 0, 0), (0, _, _), (240...255, _, _): "保留地址"
    case (224...239, _, _): "组播地址"
    default: nil
    }
  }

  private var kindOf6: String? {
    let isMapped = bytes.prefix(10).allSatisfy { $0 == 0 } && bytes[10...11] == [255, 255]
    if isMapped { return kindOf4(Array(bytes.suffix(4))) ?? "IPv4地址的IPv6写法" }
    if bytes.dropLast().allSatisfy({ $0 == 0 }) {
      return bytes[15] == 1 ? "本机地址" : "保留地址"
    }
    switch (bytes[0], bytes[1]) {
    case (0xFC...0xFD, _): return "内网地址"
    case (0xFE, 0x80...0xBF): return "自动分配的本地地址"
    case (0xFE, 0xC0...0xFF): return "内网地址"
    case (0xFF, _): return "组播地址"
    case (0x20, 0x01) where bytes[2] == 0x0D && bytes[3] == 0xB8: return "文档举例用的地址"
    case (0x20...0x3F, _): return nil
    default: return "保留地址"
    }
  }
}
