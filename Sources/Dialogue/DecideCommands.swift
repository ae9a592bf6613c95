import Drafts
import Knowledge
import Text

extension Conversation {
  /// Carries out a command; what can be undone by 撤销 needs no consent.
  mutating func carryOut(
    _ command: Command, _ argument: String, _ today: Day, _ decision: inout Decision,
    isAgreed: Bool = false
  ) {
    switch command {
    case .help: decision.replies.append(.help(topic: argument))
    case .tour:
      asksForTour = true
      decision.replies.append(.tour)
    case .status:
      let form = argument.isEmpty ? nil : form(named: argument)
      decision.replies.append(form.map { .gap(form: $0.id) } ?? .status)
    case .checklist: decision.replies.append(.checklist)
    case .source: decision.replies.append(.cited)
    case .undo: undo(&decision)
    case .redo: redo(&decision)
    case .back: goBack(&decision)
    case .skip: skip(argument, .skip, &decision)
    case .later: skip(argument, .later, &decision)
    case .unknown: skip(argument, .unknown, &decision)
    case .why: explain(argument, .why, &decision)
    case .ifWrong: explain(argument, .ifWrong, &decision)
    case .example: explain(argument, .example, &decision)
    case .review: review(argument, &decision)
    case .change: change(argument, &decision)
    case .clear: clearNamed(argument, &decision)
    case .fill: fill(argument, &decision)
    case .walk: walk(argument, &decision)
    case .confirm: confirm(argument, &decision)
    case .copy: copy(argument, &decision)
    case .export: export(argument, &decision)
    case .drafts: decision.effects.append(.list)
    case .open, .new, .duplicate, .rename, .remove, .restore, .compare, .import, .batch:
      handleDrafts(command, argument, &decision, isAgreed: isAgreed)
    case .record:
      let stops = ["停止", "关", "结束", "停", "关闭"].contains(argument)
      let isUnnamed = ["", "开", "开始", "打开"].contains(argument)
      decision.effects.append(
        .record(file: stops ? nil : isUnnamed ? "" : argument, name: name, matter.draft))
      if stops { decision.replies.append(.told("录制已停止。")) }
    case .history:
      let isOn = !["关", "关闭", "off"].contains(argument)
      decision.effects.append(.history(on: isOn))
      decision.replies.append(.told(isOn ? "以后的输入会记入历史。" : "以后的输入不再记入历史。"))
    case .quit:
      isOver = true
      decision.replies.append(.goodbye)
    }
  }

  private mutating func skip(_ argument: String, _ how: Skip, _ decision: inout Decision) {
    if !argument.isEmpty, field(named: argument) == nil, let form = form(named: argument) {
      skip(form, how, &decision)
      return
    }
    let id = argument.isEmpty ? pending?.field : field(named: argument)?.id
    guard let id, let field = matter.knowledge.field(id) else {
      decision.replies.append(argument.isEmpty ? .nothingOpen : .notUnderstood(argument))
      return
    }
    // Skipping what is filled would lose it: that is what 清空 is for.
    guard matter.given(id) == nil else {
      if matter.draft.pending?.field == id { matter.focus(on: nil) }
      decision.replies.append(.told("「\(field.label)」保持原来的内容。要删掉请说“清空\(field.label)”。"))
      return
    }
    matter.change([.skip(field: id, how)], label: "不填\(field.label)")
    decision.replies.append(.skipped(field: id, how))
  }

  /// Puts off all that is open in a form, as one change.
  private mutating func skip(_ form: Form, _ how: Skip, _ decision: inout Decision) {
    let open = matter.open(in: form).filter(matter.requires)
    guard !open.isEmpty else {
      decision.replies.append(
        .told(
          matter.applies(form) ? "「\(form.title)」里没有要放下的项目。" : "好的，「\(form.title)」现在用不着填，先不管它。"))
      return
    }
    matter.change(open.map { .skip(field: $0.id, how) }, label: "放下「\(form.title)」")
    decision.replies.append(
      .told("好的，「\(form.title)」里还没填的\(open.count)项先放下。想填时说“填 \(form.title)”。"))
  }

  func form(named text: String) -> Form? {
    vocabulary.form(named: normalize(text))
  }

  /// Whether words look like the name of a form, and there is no such form.
  func namesNoForm(_ text: String) -> Bool {
    form(named: text) == nil && field(named: text) == nil
      && ["表", "表格", "单", "申请", "注册", "函", "页"].contains(where: text.hasSuffix)
      && text.count > 2
  }

  private mutating func explain(
    _ argument: String, _ aspect: Reply.Aspect, _ decision: inout Decision
  ) {
    let id = argument.isEmpty ? pending?.field : field(named: argument)?.id
    decision.replies.append(id.map { .explained(field: $0, aspect) } ?? .nothingOpen)
  }

  /// Remembers the numbers that the review will show.
  private mutating func review(_ argument: String, _ decision: inout Decision) {
    let form = vocabulary.form(named: normalize(argument))
    if namesNoForm(argument) { decision.replies.append(.noSuchForm(argument)) }
    listed = matter.reviewed(form: form?.id).map(\.id)
    decision.replies.append(.review(form: form?.id))
  }

  private mutating func change(_ argument: String, _ decision: inout Decision) {
    listed = numbered
    let bare = Spelling(normalize(argument)).dropping(leads: ["第"]).dropping(tails: ["项", "条", "个"])
    var target = field(named: argument)?.id
    if target == nil, let number = Text.number(bare.text)?.integer,
      listed.indices.contains(number - 1)
    {
      target = listed[number - 1]
    }
    guard let target, let focus = focus(on: target) else {
      // What stands on no form is never asked; it is told.
      if let field = target.flatMap(matter.knowledge.field) {
        decision.replies.append(.told("直接说“\(field.label)：……”就能改。"))
        return
      }
      decision.replies.append(
        .told(
          argument.isEmpty ? "要改哪一项？说“修改 第3项”，或直接说“年限改成三年”。" : "没有「\(argument)」这一项。说“查看”可看到各项的编号。"))
      return
    }
    matter.focus(on: focus)
    decision.replies.append(.ask)
  }

  private mutating func clearNamed(_ argument: String, _ decision: inout Decision) {
    guard let field = field(named: argument) else {
      decision.replies.append(
        .told((argument.isEmpty ? "" : "没有「\(argument)」这一项。") + "要清空哪一项？例如“清空 注册年限”。"))
      return
    }
    guard let before = matter.given(field.id)?.value else {
      decision.replies.append(.wasEmpty(field: field.id))
      return
    }
    matter.change([.clear(field: field.id)], label: "清空\(field.label)")
    decision.replies.append(.cleared(field: field.id, before: before))
  }

  /// Begins or goes on with a form, or moves to one field.
  private mutating func fill(_ argument: String, _ decision: inout Decision) {
    if let field = field(named: argument), let focus = focus(on: field.id) {
      matter.focus(on: focus)
      decision.replies.append(.ask)
      return
    }
    guard let form = vocabulary.form(named: normalize(argument)) else {
      guard argument.isEmpty else {
        decision.replies.append(.notUnderstood(argument))
        return
      }
      // What was put off comes up again when the user wants to go on.
      if pending == nil { takeUpWhatWasPutOff() }
      if matter.draft.answers.isEmpty, matter.draft.pending == nil {
        matter.focus(on: pending)
        decision.replies.append(.begins)
      }
      decision.replies.append(pending == nil ? .status : .ask)
      return
    }
    guard matter.applies(form) else {
      // Whether it applies may hang on something not said yet: that comes first.
      if let base = form.applies.fields.sorted().first(where: { matter.value($0) == nil }),
        let field = matter.knowledge.field(base), let focus = focus(on: base)
      {
        matter.focus(on: focus)
        wanted = form.id
        decision.replies.append(.told("要不要填「\(form.title)」，先要知道「\(field.label)」。"))
        return
      }
      decision.replies.append(.told("您这种情况不用填「\(form.title)」。"))
      return
    }
    let fields = matter.fields(of: form)
    let open = matter.open(in: form)
    if let field = open.first(where: matter.requires) ?? matter.missing(in: form).first
      ?? open.first
    {
      matter.focus(on: Focus(form: form.id, field: field.id))
      decision.replies.append(.ask)
    } else {
      listed = fields.map(\.id)
      decision.replies.append(.review(form: form.id))
    }
  }

  private mutating func takeUpWhatWasPutOff() {
    for form in matter.forms {
      if let field = matter.missing(in: form).first {
        matter.focus(on: Focus(form: form.id, field: field.id))
        return
      }
    }
  }

  private mutating func walk(_ argument: String, _ decision: inout Decision) {
    if argument == Words.stop {
      endRound(&decision, isDone: false)
      return
    }
    let named = form(named: argument)
    if namesNoForm(argument) {
      decision.replies.append(.noSuchForm(argument))
      return
    }
    let form =
      named ?? pending.flatMap { matter.knowledge.form($0.form) } ?? matter.forms.first
    guard let form else { return }
    decision.replies.append(.walk(form: form.id))
    begin(Round(.copying, matter.fields(of: form).map(\.id)), &decision)
  }

  private mutating func copy(_ argument: String, _ decision: inout Decision) {
    guard let field = field(named: argument) else {
      decision.replies.append(.told("要复制哪一项？例如“复制 单位名称”。"))
      return
    }
    guard let value = matter.value(field.id) else {
      decision.replies.append(.wasEmpty(field: field.id))
      return
    }
    decision.effects.append(.copy(field.bare(value)))
    decision.replies.append(.copied(field: field.id, value: value))
  }

  private mutating func export(_ argument: String, _ decision: inout Decision) {
    guard let name, !matter.values.isEmpty else {
      decision.replies.append(.told("还没有填任何内容，没有可导出的。先填一项，例如说“我们没有网站”。"))
      return
    }
    let later = putOff()
    if !later.isEmpty { decision.replies.append(.putOff(later)) }
    let words = argument.split(separator: " ").map(String.init)
    let formats = words.filter { !$0.contains("/") && !$0.contains("~") && !$0.hasPrefix(".") }
      .flatMap { $0.split { "、,，和".contains($0) }.map { normalize(String($0)) } }
      // `导出word版，谢谢`
      .filter { !Words.courtesies.contains($0) }
      // The list of papers is a part of all that is exported.
      .filter { !["清单", "材料清单", "材料", "申请表", "申请函", "表"].contains($0) }
    let folder = words.first { $0.contains("/") || $0.hasPrefix("~") || $0.hasPrefix(".") }
    decision.effects.append(
      .export(
        name: name, matter.draft, formats: formats.isEmpty ? ["all"] : formats, folder: folder))
  }

  func field(named text: String) -> Field? {
    if let field = vocabulary.field(named: Spelling(text)) { return field }
    let bare = Spelling(normalize(text)).dropping(leads: ["第"]).dropping(tails: ["项", "条", "个"])
    guard let number = Text.number(bare.text)?.integer, listed.indices.contains(number - 1) else {
      return nil
    }
    return matter.knowledge.field(listed[number - 1])
  }
}
