import Text

/// Politeness and chat around a question, which says nothing about what is asked.
struct Fillers: Equatable {
  /// Each in one number of 64, so that a set of them is a mask.
  private static let words = """
    请问一下 请问 您好 你好 麻烦问一下 麻烦您 麻烦 谢谢您 谢谢 多谢 感谢 在线等 急急急 求助 求解 求教 咨询一下 咨询 想咨询 \
    想问一下 想问问 想问 问一下 问下 问问 打听一下 了解一下 想了解 想知道 我想知道 不好意思 打扰一下 打扰了 打扰 拜托 老师 \
    亲 哈喽 hello hi 大家好 各位 有人知道 谁知道 告诉我 说一下 说说 讲一下 讲讲 帮我看下 帮忙看下 帮忙 话说 那个 就是说 \
    其实 反正 到底 究竟 呗 哈 啦 呀 啊
    """

  /// Which of the words are to be dropped.
  let mask: UInt64

  static let all = Fillers(mask: .max)

  init(mask: UInt64) {
    self.mask = mask
  }

  /// Those that no entry is about: in a base that greets, a greeting is what is asked.
  ///
  /// An entry is about a word that several of its texts have and few others. Written by hand, phrasings
  /// hold a 那个 or 到底 here and there, which says nothing.
  init(besides entries: [[[Token]]]) {
    var total = [Int](repeating: 0, count: 64)
    var most = [Int](repeating: 0, count: 64)
    for texts in entries {
      var counts = [Int](repeating: 0, count: 64)
      for tokens in texts {
        var index = 0
        while index < tokens.count {
          let match = Fillers.table.longestMatch(at: index, in: tokens)
          if let match { counts[match.value] += 1 }
          index += match?.length ?? 1
        }
      }
      for word in counts.indices {
        total[word] += counts[word]
        most[word] = max(most[word], counts[word])
      }
    }
    var mask = UInt64.max
    for word in total.indices where most[word] >= 2 && 2 * most[word] >= total[word] {
      mask &= ~(1 << UInt64(word))
    }
    self.init(mask: mask)
  }

  /// Drops the fillers, unless fewer than two tokens would be left.
  func strip(_ tokens: [Token]) -> [Token] {
    var kept: [Token] = []
    kept.reserveCapacity(tokens.count)
    var index = 0
    while index < tokens.count {
      if let match = Fillers.table.longestMatch(at: index, in: tokens),
        mask & (1 << UInt64(match.value)) != 0
      {
        index += match.length
      } else {
        kept.append(tokens[index])
        index += 1
      }
    }
    return kept.count >= 2 ? kept : tokens
  }

  private static let table: WordTable = {
    var table = WordTable("")
    for (index, word) in words.utf8.split(separator: 0x20).enumerated() {
      table.add(tokens(of: String(Substring(word))), value: index)
    }
    return table
  }()
}
