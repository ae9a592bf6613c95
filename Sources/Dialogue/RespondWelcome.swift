extension Wording {
  /// The first words to a new user: what can be asked, what can be said, how to leave.
  static let welcome = """
    您好，我帮您注册中文域名、申请党政机关网站标识。不联网，填的内容只存在本机。
    可以直接问，例如：域名多少钱？
    可以直接填，例如：我们没有网站，域名注册两年
    填错了就说，例如：年限改成三年
    说“教程”看三分钟上手，说“帮助”看全部用法，说“退出”离开。
    """

  mutating func sayTour() {
    note(.command)
    // What follows is led by the session.
    add(Tour.opening)
  }
}
