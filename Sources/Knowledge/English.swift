import Text

/// The words of English questions, as the Chinese ones that the phrasings are made of.
///
/// A glossary of errands in general and of this one; a question keeps the words that it lacks.
enum English {
  private static let glossary = """
    how much=多少钱|cost=多少钱|price=多少钱|fee=费用|charge=收费|free=免费|free of charge=免费|for free=免费|pay=缴费
    paid=缴费|payment=缴费|pay for=缴费|how to pay=怎么缴费|yuan=元|rmb=元|budget=预算|amount=金额|bank=银行|money=钱
    bank transfer=转账缴费|wire=转账|remit=汇款|invoice=发票|receipt=发票|refund=退款|money back=退款|expensive=贵
    how long=多久|how many days=几天|how soon=几天内|how fast=多久|how quickly=多久|take=要多久|deadline=期限|when=什么时候
    time limit=期限|due=期限|how many years=几年|year=年|term=年限|how often=多久|at most=最多|maximum=最多|max=最多
    longest=最长|minimum=最少|at least=最少|limit=上限|length=长度|long=长|short=短|forever=永久|permanent=永久|annual=每年
    every year=每年|per year=每年|yearly=每年|valid=有效|validity=有效期|good for=有效期|where=哪里|which place=哪里|who=谁
    whose=谁的|which body=哪个部门|which office=哪个部门|which department=哪个部门|which authority=哪个部门|which=哪个
    what=什么|what is=什么是|what's=什么是|what does=什么意思|why=为什么|how=怎么|how come=为什么|what if=怎么办
    what should=怎么办|what now=怎么办|what happens if=怎么办|what happens=会怎样|what kind=哪些|what kinds=哪些
    which kinds=哪些|how many=几|how many copies=几份|copy=份|copies=份|triplicate=三份|photocopy=复印件|original=原件
    scan=扫描|scanned=扫描件|can=能|could=能|may=能|allow=能|possible=能|okay=能|ok=能|permit=能|eligible=哪些单位
    entitled=哪些单位|qualify=哪些单位|need=要|require=要|must=必须|have to=必须|had to=必须|need to=要|mandatory=必须
    compulsory=必须|obligatory=必须|optional=必须|supposed to=要|should=要|is it=是不是|is that=是不是|isn't=是不是|right=对吗
    true=是不是|correct=对不对|not=不|no=没有|without=没有|don't have=没有|doesn't have=没有|do not have=没有|have no=没有
    has no=没有|never=没有|don't=不|doesn't=不|didn't=没有|can't=不能|cannot=不能|won't=不|isn't working=没反应
    domain=域名|domain name=域名|chinese domain=中文域名|english domain=英文域名|chinese domain name=中文域名
    english domain name=英文域名|suffix=后缀|ending=后缀|extension=后缀|character=字符|letter of the alphabet=字母
    digit=数字|number=号码|hyphen=连字符|symbol=符号|full stop=句号|dot=点|period=句号|comma=逗号|space=空格
    chinese characters=汉字|reserved=保留|taken=被注册|occupied=被注册|same name=重名|already registered=已被注册
    website=网站|site=网站|web site=网站|webpage=网页|own website=自建网站|own site=自建网站|our own=自建
    runs its own=自建网站|red page=网络红页|redpage=网络红页|web page=网页|identifier=标识|website identifier=网站标识
    mark=标识|red mark=标识|blue mark=标识|badge=标识|logo=标识|icon=标识|emblem=标识|shield=标识|identifier code=标识代码
    government website id code=政府网站标识码|website id code=政府网站标识码|id code=标识码|site code=网站标识码
    code=代码|snippet=代码|script=代码|html=网页代码|source code=代码|mount=加挂|install=加挂|put=加挂|hang=加挂|placed=加挂
    display=显示|put up=加挂|embed=粘贴代码|place=位置|position=位置|location=位置|spot=位置|paste=粘贴|insert=粘贴
    bottom=底部|foot=底部|footer=底部页脚|top=顶部|header=顶部|page=页面|every page=所有页面|each page=所有页面
    all pages=所有页面|homepage=首页|home page=首页|front page=首页|only the homepage=只挂首页|middle=中间|centre=中间|center=中间
    register=注册|registration=注册|apply=申请|applied=申请|application=申请|application form=申请表|form=申请表
    application letter=申请函|letter=申请函|official letter=申请函|cover letter=申请函|wording=正文|text of=正文|body text=正文
    fill=填写|fill in=填写|fill out=填写|filled=填写|enter=填写|write=填写|typed=填写|field=栏|box=栏|blank=空着|empty=空着
    column=栏|item=项目|submit=提交|submitted=提交|deliver=报送|send=报送|sent=报送|hand in=报送|handed in=报送|bring=报送
    drop off=报送|turn in=报送|mail in=邮寄|post=邮寄|courier=快递|in person=现场|online=网上|paper=纸质材料|hard copy=纸质材料
    document=材料|paperwork=材料|material=材料|attach=提交|attachment=材料|prepare=准备|print=打印|printed=打印|printer=打印
    seal=盖章|stamp=盖章|chop=盖章|official seal=公章|company seal=公章|stamped papers=盖章材料|review=审核|examine=审核
    second review=复审|first review=初审|initial review=初审|approve=审核通过|approval=审核通过|pass=通过|reject=审核不通过
    rejected=审核不通过|refuse=不通过|decline=不通过|turned down=不通过|sent back=退回|returned=退回|fail=不通过|faulty=有问题
    wrong with=有问题|reason=原因|again=重新|resubmit=重新提交|reapply=重新申请|redo=重新办|start over=重新|change=修改
    changed=变更|modify=修改|edit=编辑|edited=编辑|update=修改|revise=修改|withdraw=撤回|correct a mistake=改正|mistake=填错
    typo=填错|account=账号|password=密码|forgot=忘记|forget=忘记|forgotten=忘记|remember=记得|reset=重置|login=登录
    log in=登录|logged in=登录|sign in=登录|signed in=登录|log on=登录|username=账号|user name=账号|user=用户
    sign up=注册账号|signed up=注册账号|sign-up=注册账号|create an account=注册账号|created an account=注册账号
    open an account=注册账号|new user=新用户|credentials=账号密码|note down=记录|write down=记录|system=系统|both systems=两个系统
    two systems=两个系统|platform=平台|menu=菜单|button=按钮|click=点击|press=点击|choose=选择|select=选择|pick=选择
    option=选项|go to=进入|entrance=入口|portal=入口|official website=官网|official site=官网|link=链接|browser=浏览器
    internet explorer=浏览器|ie=浏览器|chrome=浏览器|edge=浏览器|firefox=浏览器|publish=发布|go live=发布|save=保存
    carousel=轮播图片|slideshow=轮播图片|banner=轮播图片|picture=图片|photo=图片|image=图片|news=最新动态|latest news=最新动态
    structure=机构设置|departments=机构设置|functions=机构职能|duties=机构职能|profile=机构介绍|about us=机构介绍
    layout=布局|template=模板|theme=模板|style=模板|color=颜色|colour=颜色|red=红色|blue=蓝色|background=背景图|size=尺寸
    pixel=尺寸|dimension=尺寸|resolution=尺寸|refresh=刷新|old content=旧内容|still shows=还是显示|stale=旧|cache=刷新
    show=显示|show up=显示|appear=显示|visible=看到|see=看到|missing=没有|not showing=不显示|disappear=不显示
    build=制作|builds=制作|make=制作|maker=谁制作|designed=制作|design=设计|create=建|set up=开办|launch=开办|open=开办
    run a=开办|organization=单位|organisation=单位|unit=单位|office=单位|bureau=单位|department=单位|body=单位|company=企业
    firm=企业|enterprise=企业|private=企业|business=企业|vendor=公司|contractor=公司|outside company=代办公司|agent=代办
    third party=代办|on our behalf=代办|on behalf=代办|outsource=代办|intermediary=代办|establishment office=编办
    bianban=编办|staffing office=编办|public institution=事业单位|institution=事业单位|school=学校|hospital=医院
    public service=事业|government=政府|party=党|party or government=党政机关|organ=机关|agency=机关单位|authority=部门
    central=中央|central level=中央单位|ministry=部委|national=中央|province=省|provincial=省|city=市|municipal=市|county=县
    township=乡镇|village=村|local=地方|same level=同级|cyberspace administration=网信办|cyberspace=网信办|police=公安
    icp=icp备案|filing=备案|file=备案|filing number=备案号|record=备案|type=类型|kind=种类|new=新|recheck=资格复核
    requalification=资格复核|contact=联系人|contact person=联系人|contact details=联系人信息|handling officer=经办人
    officer=经办人|handler=经办人|person in charge=经办人|operator=经办人|clerk=经办人|legal representative=法定代表人
    legal person=法定代表人|head of=负责人|leader=领导|boss=领导|staff=人员|colleague=同事|webmaster=网站管理人员
    phone=电话|telephone=电话|hotline=电话|call=电话|phone number=电话|mobile=手机|cell phone=手机|email=邮箱|e mail=邮箱
    mail=邮件|text message=短信|sms=短信|notice=通知|notification=通知|notified=通知|notify=通知|inform=通知|tell us=通知
    receive=收到|got=收到|hear back=收到通知|waiting=等|wait=等|working day=工作日|business day=工作日|weekday=工作日
    holiday=节假日|weekend=周末|five-day=5个工作日|five days=5天|day=天|week=周|month=月|late=逾期|overdue=逾期|miss=超过
    missed=超过|too late=逾期|penalty=处罚|punish=处罚|fined=处罚|consequence=后果|urgent=加急|expedite=加急|speed up=加急
    faster=加急|rush=加急|hurry=加急|name=名称|full name=全称|abbreviation=简称|short name=简称|site name=网站名称
    website name=网站名称|title=标题|title bar=标题栏|summary=简介|site summary=网站简介|introduction=简介|intro=简介
    description=简介|server=服务器|server ip=服务器IP|ip=IP|ip address=服务器IP|host=主机|host details=主机信息
    host information=主机信息|hosting=主机|address=地址|url=网址|web address=网址|step=步骤|stage=步骤|procedure=流程
    process=流程|sequence=顺序|order=顺序|overview=流程|whole route=整条路怎么走|route=整条路怎么走|path=整条路怎么走
    walk me through=怎么走|from start to finish=整条流程|beginning to end=整条流程|whole process=整个流程|first=先|next=下一步
    afterwards=之后|after=之后|before=之前|then=之后|once=之后|difference=区别|differ=区别|different=区别|compare=区别
    same thing=一样吗|same=一样|identical=一样|versus=和|vs=和|mean=意思|meaning=意思|definition=意思|stand for=意思|called=叫
    purpose=用途|used for=用途|use for=用途|point of=用途|id card=身份证|identity card=身份证|id copy=身份证复印件|id=身份证
    id number=身份证号|renew=续费|renewal=续费|expire=过期|expired=过期|expiry=过期|lapse=过期|grace period=宽限期|cancel=注销
    delete=注销|give up=注销|deregister=注销|transfer=转让|hand over=转让|give it to=转让|sell=转让|merge=合并|merged=合并
    renamed=改名|rename=改名|lose=丢失|lost=丢失|find=查看|look up=查看|check=查看|track=进度|progress=进度|status=进度
    how far=进度|done=办好|ready=办好|complete=完成|finish=完成|succeed=成功|download=下载|upload=上传|genuine=真假|real=真假
    fake=假|authentic=真假|counterfeit=假冒|trust=可信|verify=辨别|recognise=辨别|recognize=辨别|tell whether=怎么辨别
    in charge of=归谁管|responsible for=归谁管|manage=管理|managed=归谁管|administer=归谁管|belongs to=归谁管|belong=归
    one=一|two=二|three=三|four=四|five=五|ten=十|both=都|all=所有|every=每|each=每|either=任一|several=几个
    more than one=多个|multiple=多个|another=别的|other=别的|second=第二|share=共用|together=一起|instead=代替|replace=更换
    replaced=更换|someone else=别人|anyone=谁|leave=离职|left=离职|quit=离职|keep=保留|use=用|used=用|work=用|exact=具体
    exactly=具体|detail=具体|example=例子|sample=样本|content=内容|contain=内容|include=包括|part=部分|list=清单
    only=只|already=已经|still=还|directly=直接|separately=分别|separate=分别
    """

  /// Words that say nothing by themselves.
  private static let empty = """
    a an the is are was be been do does did i we you our my your it its this that of to for in on at by with from and or \
    as if there would will shall please me us have has had get so just about want like tell know s t m re ll ve d they them
    he she his her their who's there's thing things these those than too very also any some into out up over under now here
    let lets give being am were im i'm i've we've we're it's that's you're when's exactly really actually basically
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
      for form in inflected(pair[0]) { table.add(words(Substring(form).utf8), value: index + 1) }
    }
    for word in empty.utf8.split(whereSeparator: { $0 == 0x20 || $0 == 0x0A }) {
      table.add(words(word), value: 0)
    }
    return table
  }()

  /// The regular forms of the last word of an entry: plurals, -ed and -ing.
  ///
  /// Not every form is a word; those that aren't are never typed.
  private static func inflected(_ words: Substring.UTF8View) -> [String] {
    let word = String(Substring(words))
    guard let last = word.last, word.utf8.count > 2, !word.contains("'") else { return [] }
    let stem = String(word.dropLast())
    return switch last {
    case "e": [word + "s", word + "d", stem + "ing"]
    case "y": [stem + "ies", stem + "ied", word + "s", word + "ing"]
    case "s", "x", "h": [word + "es", word + "s", word + "ed", word + "ing"]
    default:
      [
        word + "s", word + "ed", word + "ing", word + String(last) + "ed",
        word + String(last) + "ing",
      ]
    }
  }

  /// Words as they are read in an English question, where `name` isn't `na me`.
  private static func words(_ text: Substring.UTF8View) -> [Token] {
    // As in a question, what an apostrophe or a hyphen parts are two words.
    text.split { $0 == 0x20 || $0 == 0x27 || $0 == 0x2D }.map { Token(word: Substring($0)) }
  }
}
