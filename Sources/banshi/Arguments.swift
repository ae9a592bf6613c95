import Text

/// The command line, taken apart.
struct Arguments: Equatable {
  /// `chat`, `ask`, `draft` …; empty for none.
  var command = ""
  var operands: [String] = []
  /// Options with a value, by name without the dashes.
  var values: [String: String] = [:]
  var flags: Set<String> = []

  static let valued: Set<String> = [
    "data", "knowledge", "today", "draft", "record", "format", "output", "template", "filter",
    "allow", "cast", "course", "html", "into", "junit", "run", "speed", "turn",
  ]
  static let flagged: Set<String> = [
    "plain", "json", "update", "help", "version", "explain", "force", "fail-fast", "all",
    "raw", "strict", "dry-run", "coverage", "no-mask", "play", "step", "trim",
  ]

  /// Reads the words after the program's name.
  init(_ words: [String]) throws(UsageError) {
    var rest = words[...]
    var onlyOperands = false
    while let word = rest.popFirst() {
      guard !onlyOperands, word.hasPrefix("--"), word != "--" else {
        if word == "--", !onlyOperands {
          onlyOperands = true
        } else if word == "-h", !onlyOperands {
          flags.insert("help")
        } else if command.isEmpty, !onlyOperands {
          command = word
        } else {
          operands.append(word)
        }
        continue
      }
      let parts = word.dropFirst(2)
        .split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
      let name = parts.first ?? ""
      if Self.valued.contains(name) {
        guard let value = parts.count > 1 ? parts[1] : rest.popFirst() else {
          throw .missingValue(option: name)
        }
        values[name] = value
      } else if Self.flagged.contains(name), parts.count == 1 {
        flags.insert(name)
      } else {
        throw .unknownOption(name: word, closest: Self.closest(to: name))
      }
    }
  }

  private static func closest(to name: String) -> String? {
    (valued.union(flagged)).sorted().first { $0.hasPrefix(name.prefix(3)) && !name.isEmpty }
  }
}

/// A command line that can't be carried out.
enum UsageError: Error, Equatable {
  case unknownCommand(String)
  case unknownOption(name: String, closest: String?)
  case missingValue(option: String)
  case missingOperand(of: String, what: String)
  case badValue(option: String, value: String, expected: String)
  /// Options that ask for different things.
  case conflict(options: [String])
  /// What was asked can be done with one transcript only.
  case oneTranscript(found: Int)
}

extension UsageError: CustomStringConvertible {
  var description: String {
    switch self {
    case .unknownCommand(let name): "没有「\(name)」这个命令。运行 banshi --help 查看全部命令。"
    case .unknownOption(let name, let closest?): "没有「\(name)」这个选项。您要用的是「--\(closest)」吗？"
    case .unknownOption(let name, nil): "没有「\(name)」这个选项。运行 banshi --help 查看全部选项。"
    case .missingValue(let option): "选项「--\(option)」后面缺少内容。"
    case .missingOperand(let command, let what):
      "「banshi \(command)」后面缺少\(what)。运行 banshi \(command) --help 查看用法。"
    case .badValue(let option, let value, let expected):
      "选项「--\(option)」的内容「\(value)」不对，应为\(expected)。"
    case .conflict(let options):
      "这些选项一次只能用一个：\(options.map { "--\($0)" }.joined(separator: "、"))。"
    case .oneTranscript(let found):
      "这个选项一次只看一个话本，现在有 \(found) 个。请写明文件，或用 --filter 选出一个。"
    }
  }
}
