extension Problem: CustomStringConvertible {
  /// What is wrong, then what the author can do about it.
  package var description: String {
    switch self {
    case .noFrontMatter:
      "文件开头没有“---”。第一行写“---”，接着写“kind: …”等各行，再以“---”结束。"
    case .openFrontMatter: "开头的“---”没有结束。在各项之后另起一行写“---”。"
    case .notAKey: "这一行不是“键: 值”。写成例如“id: domain-fee”。"
    case .openComment: "注释没有结束。在末尾写“-->”。"
    case .controlCharacter: "这里有看不见的控制字符（如制表符）。请删去，或改用空格。"
    case .unknownMarkup: "看不懂这一行的写法。只能用“## 标题”、“- 条目”和普通段落，行首不空格。"
    case .duplicateKey(let key): "「\(key)」写了两次。只留一行。"
    case .unknownKey(let key, let closest, let known):
      "没有「\(key)」这个键。" + remedy(closest, "可用：\(known.joined(separator: "、"))。")
    case .missingKey(let key): "缺少「\(key)」。在开头的“---”之间加一行“\(key): …”。"
    case .emptyValue(let key): "「\(key)」是空的。写上内容，或删去这一行。"
    case .unknownKind(let kind, let closest):
      "没有「\(kind)」这种文件。"
        + remedy(closest, "可用：\(UnitKind.allCases.map(\.rawValue).joined(separator: "、"))。")
    case .wrongFolder(let kind, let folder): "「\(kind)」类的文件应放在 \(folder)/ 里。请移过去。"
    case .wrongFileName(let id): "文件名与「\(id)」不符。把文件改名为 \(id).md，或改正此处。"
    case .badID(let id, isCamelCase: true):
      "「\(id)」不能作标识。用英文字母和数字，小写开头，例如 siteName。"
    case .badID(let id, isCamelCase: false):
      "「\(id)」不能作标识。用小写英文字母、数字和“-”，例如 domain-fee。"
    case .notAllowed(let value, let key, let allowed, let closest):
      "「\(key)」不能是「\(value)」。" + remedy(closest, "可用：\(allowed.joined(separator: "、"))。")
    case .notANumber(let value, let key): "「\(key)」要写整数，这里是「\(value)」。"
    case .unknownHeading(let heading, let closest, let known):
      "没有「\(heading)」这个标题。" + remedy(closest, "可用：\(known.joined(separator: "、"))。")
    case .duplicateHeading(let heading): "标题「\(heading)」写了两次。把内容并到一处。"
    case .missingSection(let heading): "缺少“## \(heading)”。请补上。"
    case .emptySection(let heading): "“## \(heading)”下没有内容。写上内容，或删去标题。"
    case .textOutsideSection: "这一行不在任何标题之下。把它移到相应的“## 标题”之下。"
    case .bulletExpected(let section): "“\(section)”之下只能写条目。在行首加“- ”。"
    case .paragraphExpected(let section): "“\(section)”之下只能写段落。删去行首的“- ”。"
    case .badBullet(let section, let form): "“\(section)”的条目要写成“\(form)”。"
    case .missingCitation: "没有注明出处。在句末加“〔…〕”，写上所依据的出处或事实。"
    case .citationNotAtEnd: "“〔…〕”只能写在末尾，而且只写一处。几个出处用“；”隔开。"
    case .dangling(let reference, let id, let closest):
      "没有\(reference.name)「\(id)」。" + remedy(closest, "先写好它，或改正这里。")
    case .duplicateID(let reference, let id, let first):
      "\(reference.name)「\(id)」已在 \(first.short) 写过。请改用别的标识，或删去一处。"
    case .relatedToItself(let id): "「\(id)」与自己相关没有意义。请删去。"
    case .tooManyAlternatives(let most): "供选的问答最多 \(most) 个。请删去多出的。"
    case .duplicateListItem(let item): "「\(item)」列了两次。请删去一个。"
    case .badPattern(let reason): "问法的括号写错了：\(reason)。写成“{甲|乙}”或“[可省]”。"
    case .tooManyPhrasings(let count, let limit):
      "这一行会展开成 \(count) 句，最多 \(limit) 句。请分成几行写。"
    case .duplicatePhrasing(let phrasing, let first):
      "问法「\(phrasing)」已在 \(first.short) 写过。请删去一处，或改换说法。"
    case .badCondition(let problem): problem.description
    case .badFormula(let text):
      "看不懂式子「\(text)」。可写：是、否、整数、选项的值、{字段}、“带{字段}的话”、300 × 字段。"
    case .notOfKind(let field, let value, let expected):
      "「\(field)」不会是「\(value)」。\(expected)"
    case .cycle(let fields):
      "推算绕成了圈：\(fields.joined(separator: " → "))。请改掉其中一条，使推算有先后。"
    case .unreachable(let field, let place):
      "「\(field)」的这一条永远轮不到：\(place.short) 那一条先成立。请删去，或调换次序、改正条件。"
    case .overlap(let field, let place):
      "「\(field)」的这一条与 \(place.short) 那一条会同时成立。请改正条件，使二者不重叠。"
    case .gap(let field, let missing):
      "「\(field)」取\(missing)时没有写。请补上一条，或改用没有条件的一条兜底。"
    case .useless(let field): "条件里「\(field)」不可能这样：前后矛盾。请改正。"
    case .answerTooLong(let count, let limit): "回答共 \(count) 字，最多 \(limit) 字。请写短些。"
    case .sharedName(let name, let first, let owner):
      "「\(name)」也是「\(owner)」的名称（\(first.short)）。一个名称只能指一个字段，请改一处。"
    case .unbalancedQuote: "引号“”没有成对。请补上或删去。"
    case .nameNotInSource(let name, let sources, let closest):
      "出处 \(sources.joined(separator: "、")) 里没有“\(name)”这个名称。"
        + remedy(closest, "请核对原文，或在 sources 里补上“- 名称: \(name)”。")
    case .unknownName(let name, let closest):
      "没有一个出处有“\(name)”这个名称。"
        + remedy(closest, "请核对原文，或在 sources 里补上“- 名称: \(name)”。")
    case .nameNotInFact(let name, let facts, let closest):
      "所引事实 \(facts.joined(separator: "、")) 里没有“\(name)”。"
        + remedy(closest, "请改正名称，或改引说到它的事实。")
    case .unsupported(.token(let token, let facts)):
      "所引事实 \(facts.joined(separator: "、")) 没有说「\(token)」。请改正这句话，或改引说到它的事实。"
    case .unsupported(.order(let first, let second, let facts)):
      "所引事实 \(facts.joined(separator: "、")) 里「\(first)」与「\(second)」不是这样搭配或先后。请核对。"
    }
  }

  private func remedy(_ closest: String?, _ otherwise: String) -> String {
    closest.map { "是不是「\($0)」？" } ?? otherwise
  }
}

extension ConditionProblem: CustomStringConvertible {
  package var description: String {
    switch self {
    case .empty: "这里要写一个条件，例如“hasOwnSite = 否”。"
    case .fieldExpected(let found) where found.isEmpty: "条件没有写完。在末尾补上，例如“hasOwnSite = 否”。"
    case .fieldExpected(let found): "条件里「\(found)」的位置应是字段，例如“hasOwnSite = 否”。"
    case .relationExpected(let field):
      "条件里「\(field)」之后要写 =、!=、<、>、已填 或 未填，前后空一格。"
    case .valueExpected(let relation): "条件里「\(relation)」之后要写一个值，例如 是、否、1。"
    case .joinExpected(let found): "条件里「\(found)」之前缺少 且 或 或（前后空一格）。"
    case .openParenthesis: "条件里的括号没有配对。请补上「)」。"
    case .tooDeep: "条件套得太深。请写简单些。"
    }
  }
}

extension Reference {
  /// What authors call it.
  package var name: String {
    switch self {
    case .source: "出处"
    case .fact: "事实"
    case .entry: "问答"
    case .field: "字段"
    case .form: "表单"
    case .step: "步骤"
    case .term: "名词"
    case .choice: "选项"
    }
  }
}

extension Place {
  /// `文件:行`, for pointing at another place.
  package var short: String { "\(path):\(line)" }
}
