import Documents
import Knowledge

/// The two papers that are handed in with the seal. The wording is our own: the official system
/// prints both after the online reviews, and no public sample of its text is known.
extension CaseView {
  /// 《关于申请对网站开办审核和资格复核的函》.
  var applicationLetter: Document {
    let isRecheck = values["applicationType"] == .text("recheck")
    let matter =
      values["applicationType"] == nil ? "开办审核（资格复核）" : isRecheck ? "资格复核" : "开办审核"
    var items: [Words] = ["中文域名：\(line("chineseDomain"))"]
    // It is only named where there is one: the guide asks for it only then.
    if values["englishDomain"] != nil {
      items.append("英文域名：\(line("englishDomain"))")
    }
    items.append("挂标位置：\(mountingPlace)")
    var paragraphs: [Words] = [
      "我单位申请对“\(line("siteName"))”进行网站\(matter)，现将有关情况函告如下："
    ]
    for (index, item) in items.enumerated() {
      paragraphs.append("\(chineseOrdinal(index + 1))、\(item)。")
    }
    paragraphs.append("现报送《\(Self.formTitle)》，请予审核。")
    let letter = Letter(
      issuer: line("organizationName"),
      // Only the organization can number its letters.
      number: .missing("发文字号"),
      title: Self.letterTitle,
      addressee: line("reviewOffice"),
      paragraphs: paragraphs,
      attachments: [Self.formTitle],
      signature: line("organizationName"),
      date: today.chinese,
      remark: "（联系人：\(line("contactName"))，电话：\(line(contactNumber))）")
    return Document(kind: .letter, title: Self.letterTitle, letter: letter, copies: copies)
  }

  /// 《党政机关网站开办审核和资格复核申请表》.
  var applicationForm: Document {
    var rows: [[Cell]] = [
      [.label("单位名称"), Cell(words("organizationName"), span: 3)],
      [.label("申请类型"), Cell(choice("applicationType"), span: 3)],
      [.label("单位地址"), value("address"), .label("邮政编码"), value("postcode")],
      [.label("统一社会\n信用代码"), value("creditCode"), .label("电子邮箱"), value("contactEmail")],
      [.label("联系人"), value("contactName"), .label("联系电话"), value(contactNumber)],
      [.label("经办人"), Cell(words("handlingOfficer"), span: 3)],
      [.label("网站名称"), Cell(words("siteName"), span: 3)],
      [.label("中文域名"), value("chineseDomain"), .label("英文域名"), value("englishDomain")],
    ]
    if applies("serverIP") { rows.append([.label("服务器IP"), Cell(optional("serverIP"), span: 3)]) }
    rows += [
      [.label("挂标位置"), Cell(choice("mountingPlace"), span: 3)],
      [.label("网站简介"), Cell(words("siteSummary"), span: 3, lines: 6)],
      [.label("申请单位\n（盖章）"), Cell("\n\n\n　　　　　　　　年　　月　　日", span: 3, lines: 5)],
    ]
    let table = Table(shares: [17, 36, 15, 32], rows: rows)
    return Document(
      kind: .form, title: Self.formTitle, blocks: [.table(table)], copies: copies)
  }

  /// What the first and second choice of the official screen mean (流程 二.项3, 六.2, 六.3).
  private static var places: [Value: String] {
    [.integer(1): "网络红页", .integer(2): "自建网站"]
  }

  private var mountingPlace: Words {
    values["mountingPlace"].flatMap { Self.places[$0] }.map { Words($0) } ?? line("mountingPlace")
  }

  static var letterTitle: String { "关于申请对网站开办审核和资格复核的函" }
  static var formTitle: String { "党政机关网站开办审核和资格复核申请表" }

  /// How many copies are handed in, by the step that asks for the letter.
  private var copies: Int {
    steps.flatMap(\.papers).filter { $0.name.contains("函") || $0.name.contains("申请表") }
      .map(\.copies).max() ?? 1
  }

  /// The telephone by which the office reaches the contact.
  private var contactNumber: String {
    values["contactMobile"] == nil && values["contactPhone"] != nil
      ? "contactPhone" : "contactMobile"
  }

  private func value(_ id: String) -> Cell {
    let isWanted = knowledge.field(id).map(requires) ?? false
    guard applies(id) || knowledge.field(id) == nil else { return Cell("不适用") }
    return Cell(isWanted ? words(id) : optional(id))
  }

  private func optional(_ id: String) -> Words { shown(id).map { Words($0) } ?? "（未填）" }

  /// The choices of a field as boxes, ticked where chosen.
  private func choice(_ id: String) -> Words {
    guard applies(id) else { return "不适用" }
    guard let field = knowledge.field(id), !field.choices.isEmpty else { return words(id) }
    var words = Words()
    for (index, choice) in field.choices.enumerated() {
      if index > 0 { words.append(.text("\n")) }
      words = words + box(values[id] == choice.value)
      let meaning = id == "mountingPlace" ? Self.places[choice.value] : nil
      words.append(.text(" \(choice.label)\(meaning.map { "（\($0)）" } ?? "")"))
    }
    return values[id] == nil ? words + "\n" + .missing(field.label) : words
  }
}
