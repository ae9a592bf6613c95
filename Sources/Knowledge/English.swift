import Text

/// The words of English questions, as the Chinese ones that the phrasings are made of.
///
/// A glossary of errands in general and of this one; a question keeps the words that it lacks.
enum English {
  private static let glossary = """
    how much=多少钱|cost=多少钱|price=多少钱|fee=费用|charge=收费|free=免费|free of charge=免费|for free=免费|pay=缴费
    paid=缴费|payment=缴费|pay for=缴费|how to pay=怎么缴费|yuan=元|rmb=元|budget=预算|amount=金额|bank=银行|money=钱
    bank transfer=转账缴费|wire=转账|remit=汇款|invoice=发票|receipt=发票|refund=退款|money back=退款|expensive=贵
    how long=多久|how many days=几天|how soon=几天内|how fast=多久|how quickly=多久|deadline=期限|when=什么时候
    time limit=期限|due=期限|how many years=几年|year=年|term=年限|how often=多久|at most=最多|maximum=最多
    max=最多|longest=最长|minimum=最少|at least=最少|limit=上限|length=长度|long=长|short=短|forever=永久
    permanent=永久|annual=每年|every year=每年|per year=每年|yearly=每年|valid=有效|validity=有效期|good for=有效期
    where=哪里|which place=哪里|who=谁|whose=谁的|which body=哪个部门|which office=哪个部门|which department=哪个部门
    which authority=哪个部门|which=哪个|what=什么|what is=什么|what is a=什么是|what is an=什么是|what is this=什么是
    what are=什么|what's=什么|what's a=什么是|what's this=什么是|what does=什么意思|why=为什么|how=怎么|how come=为什么
    what if=怎么办|what should=怎么办|what now=怎么办|what happens if=怎么办|what happens=会怎样|what kind=哪些
    what kinds=哪些|which kinds=哪些|how many=几|how many copies=几份|copy=份|copies=份|triplicate=三份
    photocopy=复印件|original=原件|scan=扫描|scanned=扫描件|can=能|could=能|may=能|allow=能|possible=能|okay=能
    ok=能|permit=能|eligible=哪些单位|entitled=哪些单位|qualify=哪些单位|need=要|require=要|must=必须|have to=必须
    had to=必须|need to=要|mandatory=必须|compulsory=必须|obligatory=必须|optional=必须|supposed to=要
    should=要|is it=是不是|is that=是不是|isn't=是不是|right=对吗|true=是不是|correct=对不对|not=不|no=没有|without=没有
    don't have=没有|doesn't have=没有|do not have=没有|have no=没有|has no=没有|never=没有|don't=不|doesn't=不
    didn't=没有|can't=不能|cannot=不能|won't=不|isn't working=没反应|domain=域名|domain name=域名
    chinese domain=中文域名|english domain=英文域名|chinese domain name=中文域名|english domain name=英文域名
    suffix=后缀|ending=后缀|extension=后缀|character=字符|letter of the alphabet=字母|digit=数字|number=号码
    hyphen=连字符|symbol=符号|full stop=句号|dot=点|period=句号|comma=逗号|space=空格|chinese characters=汉字
    reserved=保留|taken=被注册|occupied=被注册|same name=重名|already registered=已被注册|website=网站|site=网站
    web site=网站|webpage=网页|own website=自建网站|own site=自建网站|our own=自建|runs its own=自建网站
    red page=网络红页|redpage=网络红页|web page=网页|identifier=标识|website identifier=网站标识|mark=标识
    red mark=标识|blue mark=标识|badge=标识|logo=标识|icon=标识|emblem=标识|shield=标识|identifier code=标识代码
    government website id code=政府网站标识码|website id code=政府网站标识码|id code=标识码|site code=网站标识码|code=代码
    snippet=代码|script=代码|html=网页代码|source code=代码|mount=加挂|install=加挂|put=加挂|hang=加挂|placed=加挂
    display=显示|put up=加挂|embed=粘贴代码|place=位置|position=位置|location=位置|spot=位置|paste=粘贴|insert=粘贴
    bottom=底部|foot=底部|footer=底部页脚|top=顶部|header=顶部|page=页面|every page=所有页面|each page=所有页面
    all pages=所有页面|homepage=首页|home page=首页|front page=首页|only the homepage=只挂首页|middle=中间
    centre=中间|center=中间|register=注册|registration=注册|apply=申请|applied=申请|application=申请
    application form=申请表|form=申请表|application letter=申请函|letter=申请函|official letter=申请函
    cover letter=申请函|wording=正文|text of=正文|body text=正文|fill=填写|fill in=填写|fill out=填写|filled=填写
    enter=填写|write=填写|typed=填写|field=栏|box=栏|blank=空着|empty=空着|column=栏|item=项目|submit=提交
    submitted=提交|deliver=报送|send=报送|sent=报送|hand in=报送|handed in=报送|bring=报送|drop off=报送
    turn in=报送|mail in=邮寄|post=邮寄|courier=快递|in person=现场|online=网上|paper=纸质材料|hard copy=纸质材料
    document=材料|paperwork=材料|material=材料|attach=提交|attachment=材料|prepare=准备|print=打印|printed=打印
    printer=打印|seal=盖章|stamp=盖章|chop=盖章|official seal=公章|company seal=公章|stamped papers=盖章材料
    review=审核|examine=审核|second review=复审|first review=初审|initial review=初审|approve=审核通过
    approval=审核通过|pass=通过|reject=审核不通过|rejected=审核不通过|refuse=不通过|decline=不通过|turned down=不通过
    sent back=退回|returned=退回|fail=不通过|faulty=有问题|wrong with=有问题|reason=原因|again=重新|resubmit=重新提交
    reapply=重新申请|redo=重新办|start over=重新|change=修改|changed=变更|modify=修改|edit=编辑|edited=编辑|update=修改
    revise=修改|withdraw=撤回|correct a mistake=改正|mistake=填错|typo=填错|account=账号|password=密码|forgot=忘记
    forget=忘记|forgotten=忘记|remember=记得|reset=重置|login=登录|log in=登录|logged in=登录|sign in=登录
    signed in=登录|log on=登录|username=账号|user name=账号|user=用户|sign up=注册账号|signed up=注册账号
    sign-up=注册账号|create an account=注册账号|created an account=注册账号|open an account=注册账号|new user=新用户
    credentials=账号密码|note down=记录|write down=记录|system=系统|both systems=两个系统|two systems=两个系统
    platform=平台|menu=菜单|button=按钮|click=点击|press=点击|choose=选择|select=选择|pick=选择|option=选项|go to=进入
    entrance=入口|portal=入口|official website=官网|official site=官网|link=链接|browser=浏览器
    internet explorer=浏览器|ie=浏览器|chrome=浏览器|edge=浏览器|firefox=浏览器|publish=发布|go live=发布|save=保存
    carousel=轮播图片|slideshow=轮播图片|banner=轮播图片|picture=图片|photo=图片|image=图片|news=最新动态
    latest news=最新动态|structure=机构设置|departments=机构设置|functions=机构职能|duties=机构职能|profile=机构介绍
    about us=机构介绍|layout=布局|template=模板|theme=模板|style=模板|color=颜色|colour=颜色|red=红色|blue=蓝色
    background=背景图|size=尺寸|pixel=尺寸|dimension=尺寸|resolution=尺寸|refresh=刷新|old content=旧内容
    still shows=还是显示|stale=旧|cache=刷新|show=显示|show up=显示|appear=显示|visible=看到|see=看到|missing=没有
    not showing=不显示|disappear=不显示|build=制作|builds=制作|make=制作|maker=谁制作|designed=制作|design=设计
    create=建|launch=开办|open=开办|run a=开办|organization=单位|organisation=单位|unit=单位|office=单位
    bureau=单位|department=单位|body=单位|company=企业|firm=企业|enterprise=企业|private=企业|business=企业
    vendor=公司|contractor=公司|outside company=代办公司|agent=代办|third party=代办|on our behalf=代办
    on behalf=代办|outsource=代办|intermediary=代办|establishment office=编办|bianban=编办
    staffing office=编办|public institution=事业单位|institution=事业单位|school=学校|hospital=医院
    public service=事业|government=政府|party=党|party or government=党政机关|organ=机关|agency=机关单位
    authority=部门|central=中央|central level=中央单位|ministry=部委|national=中央|province=省|provincial=省
    city=市|municipal=市|county=县|township=乡镇|village=村|local=地方|same level=同级
    cyberspace administration=网信办|cyberspace=网信办|police=公安|icp=icp备案|filing=备案|filing number=备案号
    record=备案|type=类型|kind=种类|new=新|recheck=资格复核|requalification=资格复核|contact=联系人
    contact person=联系人|contact details=联系人信息|handling officer=经办人|officer=经办人|handler=经办人
    person in charge=经办人|operator=经办人|clerk=经办人|legal representative=法定代表人|legal person=法定代表人
    head of=负责人|leader=领导|boss=领导|staff=人员|colleague=同事|webmaster=网站管理人员|phone=电话|telephone=电话
    hotline=电话|call=电话|phone number=电话|mobile=手机|cell phone=手机|email=邮箱|e mail=邮箱|mail=邮件
    text message=短信|sms=短信|notice=通知|notification=通知|notified=通知|notify=通知|inform=通知|tell us=通知
    receive=收到|got=收到|hear back=收到通知|waiting=等|wait=等|working day=工作日|business day=工作日|weekday=工作日
    holiday=节假日|weekend=周末|five-day=5个工作日|five days=5天|day=天|week=周|month=月|late=逾期|overdue=逾期
    miss=超过|missed=超过|too late=逾期|penalty=处罚|punish=处罚|fined=处罚|consequence=后果|urgent=加急
    expedite=加急|speed up=加急|faster=加急|rush=加急|hurry=加急|name=名称|full name=全称|abbreviation=简称
    short name=简称|site name=网站名称|website name=网站名称|title=标题|title bar=标题栏|summary=简介
    site summary=网站简介|introduction=简介|intro=简介|description=简介|server=服务器|server ip=服务器IP|ip=IP
    ip address=服务器IP|host=主机|host details=主机信息|host information=主机信息|hosting=主机|address=地址|url=网址
    web address=网址|step=步骤|stage=步骤|procedure=流程|process=流程|sequence=顺序|order=顺序|overview=流程
    whole route=整条路怎么走|route=整条路怎么走|path=整条路怎么走|walk me through=怎么走|from start to finish=整条流程
    beginning to end=整条流程|whole process=整个流程|first=先|next=下一步|afterwards=之后|after=之后|before=之前
    then=之后|once=之后|difference=区别|differ=区别|different=区别|compare=区别|same thing=一样吗|same=一样
    identical=一样|versus=和|vs=和|mean=意思|meaning=意思|definition=意思|stand for=意思|called=叫|purpose=用途
    used for=用途|use for=用途|point of=用途|id card=身份证|identity card=身份证|id copy=身份证复印件|id=身份证
    id number=身份证号|renew=续费|renewal=续费|expire=过期|expired=过期|expiry=过期|lapse=过期|grace period=宽限期
    cancel=注销|delete=注销|give up=注销|deregister=注销|transfer=转让|hand over=转让|give it to=转让|sell=转让
    merge=合并|merged=合并|renamed=改名|rename=改名|lose=丢失|lost=丢失|find=查看|look up=查看|track=进度
    progress=进度|status=进度|how far=进度|done=办好|ready=办好|complete=完成|finish=完成|succeed=成功|download=下载
    upload=上传|genuine=真假|real=真假|fake=假|authentic=真假|counterfeit=假冒|trust=可信|verify=辨别
    recognise=辨别|recognize=辨别|tell whether=怎么辨别|in charge of=归谁管|responsible for=归谁管|manage=管理
    managed=归谁管|administer=归谁管|belongs to=归谁管|belong=归|one=一|two=二|three=三|four=四|five=五|ten=十
    both=都|all=所有|every=每|each=每|either=任一|several=几个|more than one=多个|multiple=多个|another=别的
    other=别的|second=第二|share=共用|together=一起|instead=代替|replace=更换|replaced=更换|someone else=别人
    anyone=谁|leave=离职|left=离职|quit=离职|keep=保留|use=用|used=用|work=用|exact=具体|exactly=具体|detail=具体
    example=例子|sample=样本|content=内容|contain=内容|include=包括|part=部分|list=清单|only=只|already=已经
    still=还|directly=直接|separately=分别|separate=分别|pricing=价格|bill=费用|worth=价格|cheap=便宜
    for nothing=免费|gratis=免费|no charge=免费|at no cost=免费|set us back=多少钱|set back=多少钱|spend=花钱
    cost us=多少钱|how much time=多久|time frame=期限|turnaround=多久|hour=时间|date=日期|immediately=马上
    right away=马上|early=早|today=今天|tomorrow=明天|yesterday=昨天|ago=以前|previously=以前|previous=以前
    former=以前|old=旧|existing=已有|existing website=现有网站|existing site=现有网站|prior=之前|last=最后|until=之前
    by when=什么时候|at what point=什么时候|at what stage=什么时候|at which stage=什么时候|at which point=什么时候
    as soon as=之后|since=以后|during=期间|registration period=年限|run out=过期|ran out=过期|prolong=续费
    extend=续费|about to expire=快到期|end=结束|pass on=转让|pass it on=转让|give away=转让|assign=转让
    take over=接手|inherit=接手|successor=接手|carry on with=继续用|reuse=继续用|re-use=继续用|keep using=继续用
    continue using=继续用|still usable=还能用|get rid of=注销|drop=注销|no longer=不再|any more=不再|anymore=不再
    terminate=注销|remove=删除|unused=不用|stuff=材料|set=份|file=材料|signed=签字|duplicate=两份|bring along=带
    take part=参与|participate=参与|involve=参与|join=参与|does it take=要多久|take long=要多久
    check the progress=查进度|check the status=查进度|check on=查看|look at=查看|look into=查看|check=审核
    inspect=审核|inspection=审核|go over=审核|look over=审核|vet=审核|verify the=审核|examination=审核|assess=审核
    evaluate=审核|reviewer=谁审核|go through=通过|get through=通过|sign off=审核通过|accept=通过|grant=批准
    deny=不通过|denied=不通过|turn down=不通过|refusal=不通过|rejection=不通过|twice=两次|round=轮次|once more=重新
    one more time=重新|retry=重新提交|try again=重新提交|error=错误|incorrect=错误|wrong=错误|problem=问题|issue=问题
    trouble=问题|match=一致|mismatch=不一致|guy=人|employee=在职工作人员|employed=在职|payroll=在职|temporary=临时
    temp=临时工|consultant=外聘人员|retire=退休|resign=离职|predecessor=前任|director=领导|manager=管理人员
    developer=网站管理人员|tech=技术人员|technical=技术|technician=技术人员|engineer=技术人员|it department=技术人员
    programmer=技术人员|swap=更换|switch=更换|exchange=更换|citizen=群众|people=人|anybody=谁|somebody=谁
    someone=谁|nobody=没有人|no one=没有人|charity=慈善组织|foundation=基金会|non-profit=非营利机构|nonprofit=非营利机构
    association=社会团体|society=社会团体|social organisation=社会组织|social organization=社会组织|ngo=社会组织
    court=法院|procuratorate=检察院|prosecutor=检察院|congress=人大|people's congress=人大
    political party=民主党派|committee=委员会|party committee=党委|library=图书馆|museum=博物馆|university=学校
    college=学校|kindergarten=学校|clinic=医院|district=区|town=乡镇|state=国家|country=国家
    neighbourhood committee=居委会|residents' committee=居委会|individual=个人|private person=个人
    private company=企业|ring=打电话|dial=打电话|support=客服|customer service=客服|log into=登录
    log back in=重新登录|login again=重新登录|sign on=登录|user id=账号|userid=账号|login name=账号|access=进入
    get into=进入|get in=进入|get to=进入|load=显示|render=显示|nothing appears=不显示|not appear=不显示
    doesn't appear=不显示|not show=不显示|doesn't show=不显示|don't show=不显示|isn't displayed=不显示
    not displayed=不显示|not visible=看不到|can't see=看不到|cannot see=看不到|nobody can see=看不到
    invisible=看不到|old version=旧内容|outdated=旧|find out=知道|let us know=通知|message=短信|announce=通知
    sidebar=侧边|corner=角|subpage=子页面|landing page=首页|whole site=所有页面|entire site=所有页面
    site-wide=所有页面|call it=叫什么名字|naming=起名字|name it=起名字|pattern=规则|rule=规定|regulation=规定|policy=政策
    allowed=能|forbid=不能|forbidden=不能|prohibit=不能|ban=不能|barred=不能|illegal=不能|legal=合法
    permission=允许|permitted=能|suitable=合适|distinguish=区别|distinction=区别|confuse=搞混|count=计算
    calculate=计算|start counting=从哪天起算|counting=怎么算|total=一共|in total=一共|altogether=一共|overall=一共
    in all=一共|phase=步骤|boilerplate=模板|sample text=参照模版|rather than=代替|force=必须|forced to=必须
    oblige=必须|compulsory field=必填项|starred=红色星号|star=星号|asterisk=星号|red star=红色星号|asap=加急
    fast track=加急|express=加急|priority=加急|prioritise=加急|prioritize=加急|in a hurry=加急|in a rush=加急
    quick=快|quickly=快|soon=快|penalise=处罚|penalize=处罚|sanction=处罚|a fine=罚款|the fine=罚款|scam=假冒
    phishing=假冒|fraud=假冒|spot a fake=辨别真假|spot fake=辨别真假|official=官方|whole thing=整个流程
    whole business=整个流程|entire process=整个流程|entire procedure=整个流程|end to end=整条流程
    full process=整条流程|complete process=整条流程|complete procedure=整条流程|start to end=整条流程
    start to finish=整条流程|from scratch=从头|hosted=主机|cloud=服务器|proceed=下一步|continue=下一步|go on=下一步
    now what=怎么办|what then=下一步|and then=下一步|what comes after=下一步|what comes next=下一步
    what follows=下一步|go from here=下一步|what's next=下一步|what next=下一步|obtain=获取|get hold of=拿到
    fetch=获取|retrieve=获取|grab=获取|recover=找回|restore=找回|get back=找回|proof=证明|certificate=证书
    requirement=要求|condition=条件|criteria=标准|explain=解释|define=意思|tick=勾选|go for=选择|go with=选择
    which one=哪个|which of=哪个|retain=保留|give back=退回|skip=不填|leave out=不填|omit=不填|leave empty=空着
    leave blank=空着|put in=填写|put down=填写|type in=填写|key in=填写|goes in=填写|go in=填写|relocate=地址变更
    moved=地址变更|alter=修改|amend=修改|adjust=修改|modification=变更|request=申请|prerequisite=先
    precondition=先|beforehand=之前|straight to=直接|electronic=网上|electronically=网上|digital=网上|pdf=扫描件
    stamp duty=税|sealed=盖章|unsealed=没盖章|embed code=标识代码|js=脚本|javascript=脚本|body tag=body
    head tag=head|tag=代码|micro site=网络红页|microsite=网络红页|mini site=网络红页|mini website=网络红页
    free page=网络红页|editor=编辑界面|main menu=主菜单|screen=页面|window=窗口|dropdown=选项|hospitals=医院
    bureaux=单位|division=单位|branch=单位|organise=办|arrange=办|deal with=办|handle=办|sort out=办
    trademark=商标|passport=护照|visa=签证|receive no=没收到|no notice=没收到通知|not received=没收到
    haven't received=没收到|never reached=没收到|nothing arrives=没收到|nothing came=没收到|clash=重名
    conflict=重名|same-named=重名|reserve=保留|off limits=保留|blocked=不能注册|available=能|eligible for=能用
    entitled to=能用|open to=能用|meant for=适用于|suited=适用于|apply to=适用于|hundred=百|thousand=千
    maximum length=最长|how big=多大|how large=多大|big=大|large=大|small=小|megabyte=大小|format=格式
    look like=什么样|shape=形状|recognised=辨别|sure=确定|safe=安全|secure=安全|jpg=格式|png=格式|move=移动
    leave it=空着|lapse date=到期日|due date=期限|cut-off=期限|set up=开办
    """

  /// Words that say nothing by themselves.
  private static let empty = """
    a an the is are was be been do does did i we you our my your it its this that of to for \
    in on at by with from and or as if there would will shall please me us have has had get \
    so just about want like tell know s t m re ll ve d they them he she his her their who's \
    there's thing things these those than too very also any some into out up over under now \
    here let lets give being am were take takes took taken taking well way say says said \
    because rather able course quite simply perhaps maybe usually normally certainly whatever \
    yet ever even though although im i'm i've we've we're it's that's you're when's exactly \
    really actually basically
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
      translated += translation(match.value)
      index += match.length
    }
    // An English question of empty words only keeps them, rather than become nothing.
    return translated.isEmpty ? tokens : translated
  }

  /// The entries, each as its words and what they mean.
  private static let entries = glossary.utf8.split { $0 == 0x7C || $0 == 0x0A }
    .map { $0.split(separator: 0x3D, maxSplits: 1) }

  /// What the entry of a number means; number 0 is nothing.
  ///
  /// Only what is asked for is made.
  private static func translation(_ number: Int) -> [Token] {
    guard number > 0, entries[number - 1].count == 2 else { return [] }
    return tokens(of: normalize(String(Substring(entries[number - 1][1])))).map(\.asTranslated)
  }

  private static let table: WordTable = {
    var table = WordTable("")
    for (index, entry) in entries.enumerated() {
      var words = words(entry[0])
      table.add(words, value: index + 1)
      guard let last = entry[0].split(separator: 0x20).last, last.count > 2,
        !last.contains(0x27), !words.isEmpty
      else { continue }
      for form in inflected(Array(last)) {
        words[words.count - 1] = Token(letters: form)
        table.add(words, value: index + 1)
      }
    }
    for word in empty.utf8.split(whereSeparator: { $0 == 0x20 || $0 == 0x0A }) {
      table.add(words(word), value: 0)
    }
    return table
  }()

  /// The regular forms of a word: plurals, -ed and -ing.
  ///
  /// Not every form is a word; those that aren't are never typed.
  private static func inflected(_ word: [UInt8]) -> [[UInt8]] {
    guard let last = word.last else { return [] }
    let stem = word.dropLast()
    return switch last {
    case 0x65: [word + s, word + d, stem + ing]
    case 0x79: [stem + ies, stem + ied, word + s, word + ing]
    case 0x73, 0x78, 0x68: [word + es, word + s, word + ed, word + ing]
    default: [word + s, word + ed, word + ing, word + [last] + ed, word + [last] + ing]
    }
  }

  private static let s = Array("s".utf8)
  private static let d = Array("d".utf8)
  private static let es = Array("es".utf8)
  private static let ed = Array("ed".utf8)
  private static let ies = Array("ies".utf8)
  private static let ied = Array("ied".utf8)
  private static let ing = Array("ing".utf8)

  /// Words as they are read in an English question, where `name` isn't `na me`.
  private static func words(_ text: Substring.UTF8View) -> [Token] {
    // As in a question, what an apostrophe or a hyphen parts are two words.
    text.split { $0 == 0x20 || $0 == 0x27 || $0 == 0x2D }.map { Token(letters: Array($0)) }
  }
}
