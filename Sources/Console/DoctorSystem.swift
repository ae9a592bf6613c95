import CEditline
import Glibc

// What is around the program: the fonts, the libraries, the disk.
extension HealthCheck {
  /// The fonts of the papers.
  package static func fonts(_ fonts: [Typesetting.Font]) -> HealthCheck {
    let name = "字体"
    if fonts.isEmpty {
      return HealthCheck(
        name, .warning, "排版程序没有说出有哪些字体",
        remedy: "请重新安装 banshi-papers；Markdown、网页、文本等格式不受影响。")
    }
    let said = fonts.map { font in
      if font.found.isEmpty { return "\(font.wanted)：没有" }
      return font.isStandIn ? "\(font.wanted)：用 \(font.found) 代替" : font.wanted
    }.joined(separator: "；")
    if fonts.contains(where: \.found.isEmpty) {
      return HealthCheck(
        name, .warning, said,
        remedy: "请安装中文字体（例如 Debian：apt-get install fonts-arphic-gbsn00lp fonts-wqy-microhei），"
          + "或把字体所在的文件夹写进环境变量 BANSHI_FONTS。")
    }
    if fonts.contains(where: \.isStandIn) {
      return HealthCheck(
        name, .warning, said, remedy: "可以照常导出；要用标准字体，请把字体所在的文件夹写进环境变量 BANSHI_FONTS。")
    }
    return HealthCheck(name, .ok, said)
  }

  /// The versions of what the program stands on.
  package static var system: HealthCheck {
    var system = utsname()
    uname(&system)
    let release = withUnsafePointer(to: &system.release) { pointer in
      pointer.withMemoryRebound(to: CChar.self, capacity: 65) { String(cString: $0) }
    }
    let libedit = String(cString: ce_version())
    let glibc = String(cString: ce_libc_version())
    return HealthCheck("系统", .ok, "libedit \(libedit)，glibc \(glibc)，内核 \(release)")
  }

  /// Whether the disk that a folder is on, or will be on, takes anything.
  static func disk(of folder: String) -> HealthCheck {
    let name = "磁盘"
    var place = folder
    while access(place, F_OK) != 0, let slash = place.lastIndex(of: "/"), slash > place.startIndex {
      place = String(place[..<slash])
    }
    var status = statvfs()
    guard statvfs(place, &status) == 0 else {
      return HealthCheck(
        name, .warning, "查不到 \(place) 的情况：\(SystemError(errno))", remedy: "请检查这个文件夹。")
    }
    return disk(
      place: place, isReadOnly: status.f_flag & 1 != 0,
      mebibytes: (Int(status.f_bavail) * Int(status.f_frsize)) >> 20)
  }

  static func disk(place: String, isReadOnly: Bool, mebibytes: Int) -> HealthCheck {
    let name = "磁盘"
    if isReadOnly {
      return HealthCheck(
        name, .error, "\(place) 所在的磁盘是只读的",
        remedy: "请让管理员重新挂载为可写，或者用 --data 换一个文件夹。")
    }
    if mebibytes < 20 {
      return HealthCheck(
        name, .warning, "\(place) 所在的磁盘只剩 \(mebibytes) MiB", remedy: "请清理出空间。")
    }
    return HealthCheck(name, .ok, "可以写，还有 \(mebibytes) MiB")
  }
}
