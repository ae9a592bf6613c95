import Text

/// The words of English questions, as the Chinese ones that the phrasings are made of.
///
/// A glossary of errands in general and of this one; a question keeps the words that it lacks.
enum English {
  private static let glossary = """
    how much=多少钱|cost=多少钱|costs=多少钱|price=多少钱|fee=费用|fees=费用|charge=收费|charged=收费|free=免费
    free of charge=免费|pay=缴费|paid=缴费|payment=缴费|yuan=元|rmb=元|invoice=发票|receipt=发票
    how long=多久|how many days=多久|deadline=期限|when=什么时候|how many years=几年|years=年|year=年|term=年限
    where=哪里|who=谁|which=哪个|what=什么|why=为什么|how=怎么|how to=怎么|how do=怎么|how can=怎么
    how many=多少|how many copies=几份|copies=份|copy=份|triplicate=三份|photocopy=复印件
    can=能|could=能|may=能|allowed=能|possible=能|need=要|needed=要|needs=要|required=要|require=要|must=必须
    have to=必须|mandatory=必须|compulsory=必须|do i need=要不要|is it=是不是|not=不|no=没有|without=没有
    domain=域名|domains=域名|domain name=域名|domain names=域名|chinese domain=中文域名|english domain=英文域名
    chinese domain name=中文域名|english domain name=英文域名|website=网站|websites=网站|site=网站|web site=网站
    own website=自建网站|own site=自建网站|red page=网络红页|red pages=网络红页|redpage=网络红页|web page=网页
    identifier=标识|website identifier=网站标识|mark=标识|badge=标识|logo=标识|icon=标识|identifier code=标识代码
    code=代码|snippet=代码|mount=加挂|mounting=加挂|install=加挂|put=加挂|place=位置|paste=粘贴|bottom=底部
    footer=底部页脚|top=顶部|page=页面|pages=页面|every page=所有页面|homepage=首页|home page=首页
    register=注册|registration=注册|registered=注册|registering=注册|apply=申请|application=申请|applying=申请
    application form=申请表|form=申请表|forms=申请表|application letter=申请函|letter=申请函|fill=填写|fill in=填写
    fill out=填写|submit=提交|submitted=提交|deliver=报送|send=报送|hand in=报送|paper=纸质材料|papers=纸质材料
    document=材料|documents=材料|materials=材料|material=材料|print=打印|printed=打印|seal=盖章|sealed=盖章|stamp=盖章
    stamped=盖章|official seal=公章|review=审核|reviewed=审核|reviews=审核|second review=复审|approve=通过
    approved=通过|approval=审核通过|reject=不通过|rejected=不通过|refused=不通过|returned=退回|fail=不通过|failed=不通过
    reason=原因|again=重新|resubmit=重新提交|change=修改|modify=修改|edit=编辑|correct=改正|account=账号|password=密码
    forgot=忘记|forget=忘记|login=登录|log in=登录|sign in=登录|log on=登录|username=账号|user=用户|sign up=注册账号
    system=系统|platform=平台|menu=菜单|button=按钮|click=点击|publish=发布|published=发布|save=保存|saved=保存
    carousel=轮播图片|picture=图片|pictures=图片|news=最新动态|structure=机构设置|functions=机构职能|profile=机构介绍
    layout=布局|color=颜色|colour=颜色|background=背景图|refresh=刷新|show=显示|display=显示|visible=看到|see=看到
    organization=单位|organisation=单位|unit=单位|office=编办|establishment office=编办|institution=事业单位
    public institution=事业单位|government=政府|party=党|organ=机关|agency=机关|type=类型|new=新|recheck=资格复核
    contact=联系人|contact person=联系人|handling officer=经办人|officer=经办人|handler=经办人|phone=电话|telephone=电话
    mobile=手机|email=邮箱|e mail=邮箱|mail=邮件|text message=短信|sms=短信|notice=通知|notification=通知
    notified=通知|receive=收到|received=收到|working days=工作日|working day=工作日|days=天|day=天|name=名称
    site name=网站名称|website name=网站名称|summary=简介|site summary=网站简介|introduction=简介|description=简介
    server=服务器|server ip=服务器IP|host=主机|host details=主机信息|address=地址|url=网址|step=步骤|steps=步骤
    procedure=流程|process=流程|first=先|next=下一步|after=之后|before=之前|then=之后|difference=区别|mean=意思
    means=意思|meaning=意思|definition=意思|id card=身份证|identity card=身份证|id=身份证|renew=续费|renewal=续费
    expire=过期|expired=过期|expires=过期|cancel=注销|transfer=转让|find=查看|check=查看|progress=进度|status=进度
    download=下载|upload=上传|choose=选择|select=选择|option=选项|one=一|two=二|three=三|both=都|all=所有
    """

  /// Words that say nothing by themselves.
  private static let empty = """
    a an the is are was be been do does did i we you our my your it its this that of to for in on at by with from and or \
    as if there should would will shall please me us have has had get got so just about want like tell know s t m re ll ve
    """

  /// Replaces English words; Chinese tokens stay as they are.
  static func translate(_ tokens: [Token]) -> [Token] {
    guard tokens.contains(where: { $0.kind == .word }) else { return tokens }
    var translated: [Token] = []
    var index = 0
    while index < tokens.count {
      guard tokens[index].kind == .word, let match = table.longestMatch(at: index, in: tokens)
      else {
        translated.append(tokens[index])
        index += 1
        continue
      }
      translated += translations[match.value]
      index += match.length
    }
    // An English question of empty words only keeps them, rather than become nothing.
    return translated.isEmpty ? tokens : translated
  }

  private static let pairs = glossary.utf8.split { $0 == 0x7C || $0 == 0x0A }
    .map { $0.split(separator: 0x3D, maxSplits: 1) }

  /// The translations by number; number 0 is nothing.
  private static let translations: [[Token]] =
    [[]] + pairs.map { $0.count == 2 ? tokens(of: normalize(String(Substring($0[1])))) : [] }

  private static let table: WordTable = {
    var table = WordTable("")
    for (index, pair) in pairs.enumerated() {
      table.add(words(pair[0]), value: index + 1)
    }
    for word in empty.utf8.split(separator: 0x20) { table.add(words(word), value: 0) }
    return table
  }()

  /// Words as they are read in an English question, where `name` isn't `na me`.
  private static func words(_ text: Substring.UTF8View) -> [Token] {
    text.split(separator: 0x20).map { Token(word: Substring($0)) }
  }
}
