import Text

/// A transcript that can't be read.
package struct TranscriptError: Error, Hashable, Sendable {
  package enum Problem: Hashable, Sendable {
    case noHeader
    case openHeader
    case badHeaderLine(String)
    case unknownKey(String, nearest: String?)
    case repeatedKey(String)
    case missingKey(String)
    case badDay(String)
    case replyBeforeInput
    case badAssertion(String)
    case openComment
    case noExchange
    case strayEscape
    case badStart(String)
    case openBrace
    case badName(String)
    case choiceInReply(String)
    case unknownCapture(String)
    case tooManyRuns(Int, limit: Int)
    case unreadable(String, reason: String)
    case endlessInclusion([String])
  }

  package let path: String
  package let line: Int
  package let column: Int
  package let problem: Problem

  init(_ path: String, _ line: Int, column: Int = 1, _ problem: Problem) {
    self.path = path
    self.line = line
    self.column = column
    self.problem = problem
  }
}

extension TranscriptError: CustomStringConvertible {
  package var description: String { visible("\(path):\(line):\(column)：\(words)") }

  private var words: String {
    switch problem {
    case .noHeader: "话本要以「---」开头，下面写 title 和 today。"
    case .openHeader: "开头的「---」没有收尾。请在 title、today 之后另起一行写「---」。"
    case .badHeaderLine(let line): "看不懂「\(line)」。这里要写成“名称: 内容”。"
    case .unknownKey(let key, let nearest):
      nearest.map { "没有「\(key)」这一项。是不是「\($0)」？" }
        ?? "没有「\(key)」这一项。可以写的有：\(Transcript.keys.joined(separator: "、"))。"
    case .repeatedKey(let key): "「\(key)」写了两次。请只留一个。"
    case .missingKey(let key):
      "缺少「\(key)」。请在开头加上，例如“\(key == "today" ? "today: 2026-03-02" : "\(key): ……")”。"
    case .badDay(let text): "「\(text)」不是日期。请写成 2026-03-02 这样。"
    case .replyBeforeInput: "回答前面没有用户的话。用户的话以“> ”开头；说明文字请写在“<!-- -->”里。"
    case .badAssertion(let text): "看不懂断言「\(text)」。要写成“= 名称: 内容”，例如“= termInYears: 2”。"
    case .openComment: "注释没有收尾。请补上“-->”。"
    case .noExchange: "话本里没有用户的话。请至少写一行“> ……”。"
    case .strayEscape: "行尾的「\\」后面没有字。要写反斜杠本身请写「\\\\」。"
    case .badStart(let reason): "「start」里的草稿读不出：\(reason)"
    case .openBrace: "「{」没有收尾。请补上「}」；要写「{」本身请写「\\{」。"
    case .badName(let name): "「{\(name)}」里的名称不能用。名称只用汉字、字母和数字；要写「{」本身请写「\\{」。"
    case .choiceInReply(let text): "回答里不能写「{\(text)}」：几种说法只能用在用户的话里。请改用「…」。"
    case .unknownCapture(let name): "前面的回答里没有「{\(name)}」。请先在某个回答里用「{\(name)}」取出它。"
    case .tooManyRuns(let count, let limit): "几种说法合起来有 \(count) 种走法，最多 \(limit) 种。请分成几个话本。"
    case .unreadable(let file, let reason): "「\(file)」读不了：\(reason)"
    case .endlessInclusion(let chain): "话本互相接续，没有尽头：\(chain.joined(separator: " → "))。"
    }
  }
}
