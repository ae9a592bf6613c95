import Testing

@testable import Drafts

struct ContactCheckTests {
  @Test(arguments: [
    CheckRow("13800000001", "13800000001"), CheckRow("138 0000 0001", "13800000001"),
    CheckRow("138-0000-0001", "13800000001"), CheckRow("+86 13800000001", "13800000001"),
    CheckRow("+86-138-0000-0001", "13800000001"), CheckRow("008613800000001", "13800000001"),
    CheckRow("１３８００００００１１", "13800000011"), CheckRow("一三八〇〇〇〇〇〇〇一", "13800000001"),
    CheckRow("幺三八零零零零零零零幺", "13800000001"), CheckRow("手机：13800000001。", "13800000001"),
    CheckRow("138 00 000 001", "13800000001"), CheckRow("苏日娜13800000001", "13800000001"),
    CheckRow(bad: "1380000000", "10位", "11位"), CheckRow(bad: "138000000011", "12位"),
    CheckRow(bad: "12800000001", "13到19"), CheckRow(bad: "23800000001", "13到19"),
    CheckRow(bad: "0477-8588888", "座机"),
    CheckRow(no: "13800000001或13900000001", "2个"), CheckRow(no: "苏日娜", "不像手机号"),
    CheckRow(no: "1234", "不像"),
    CheckRow(no: "不知道", "跳过"), CheckRow(bad: "150602199003071234", "证件"),
  ])
  func `a mobile number`(_ row: CheckRow) throws {
    try row.verify(field(.mobile, label: "联系人手机"))
  }

  @Test(arguments: [
    CheckRow("0477-8588888", "0477-8588888"), CheckRow("04778588888", "0477-8588888"),
    CheckRow("(0477)8588888", "0477-8588888"), CheckRow("（０４７７）８５８８８８８", "0477-8588888"),
    CheckRow("〇四七七－八五八八八八八", "0477-8588888"), CheckRow("0477 858 8888", "0477-8588888"),
    CheckRow("010-88888888", "010-88888888"), CheckRow("02988888888", "029-88888888"),
    CheckRow("0755-88888888", "0755-88888888"), CheckRow("+86 477 8588888", "0477-8588888"),
    CheckRow("+86-10-88888888", "010-88888888"), CheckRow("0477-8588888转801", "0477-8588888转801"),
    CheckRow("0477-8588888-801", "0477-8588888转801"),
    CheckRow("0477-8588888 分机 801", "0477-8588888转801"),
    CheckRow("0477-8588888#801", "0477-8588888转801"), CheckRow("13800000001", "13800000001"),
    CheckRow("400-800-1234", "4008001234"), CheckRow("电话：0477-8588888", "0477-8588888"),
    CheckRow("86-477-8588888", "0477-8588888"),
    CheckRow(no: "0477-8588888/8588889", "不止一个"), CheckRow(bad: "13800000001转1", "没有分机"),
    CheckRow(bad: "12345", "5位"),
    CheckRow(bad: "8588888", "没有区号"),
    CheckRow(bad: "0477-858888", "10位"),
    CheckRow(bad: "010-8888888", "10位"), CheckRow(bad: "0477-0588888"),
    CheckRow(bad: "0477-8588888转", "分机"),
    CheckRow(bad: "0477-8588888转abc", "分机"), CheckRow(bad: "1380000000", "手机号是11位"),
    CheckRow(no: "办公室", "不像电话"),
    CheckRow(no: "110", "不像电话"),
  ])
  func `a telephone number`(_ row: CheckRow) throws {
    try row.verify(field(.phone, label: "联系电话"))
  }

  @Test(arguments: [
    CheckRow("mzj@ordos.gov.cn", "mzj@ordos.gov.cn"),
    CheckRow("Mzj@Ordos.GOV.cn", "Mzj@ordos.gov.cn"),
    CheckRow("ｍｚｊ＠１６３．ｃｏｍ", "mzj@163.com"), CheckRow("mzj@163。com", "mzj@163.com"),
    CheckRow("mailto:mzj@163.com", "mzj@163.com"), CheckRow("邮箱：mzj@163.com。", "mzj@163.com"),
    CheckRow("a.b-c_d+e@mail.example.com", "a.b-c_d+e@mail.example.com"),
    CheckRow("<mzj@163.com>", "mzj@163.com"), CheckRow(bad: "mzj@163", ".com"),
    CheckRow(bad: "@163.com", "前面是空的"), CheckRow(bad: "mzj@@163.com", "不止一个"),
    CheckRow(bad: "m zj@163.com"),
    CheckRow(bad: "mzj@163..com"), CheckRow(bad: "m..j@163.com"), CheckRow(bad: "mzj@-163.com"),
    CheckRow(bad: "mzj@163.c"), CheckRow(no: "a@163.com b@163.com", "2个"),
    CheckRow(no: "mzj", "“@”"),
    CheckRow(no: "ordos.gov.cn", "“@”"),
  ])
  func `an e-mail address`(_ row: CheckRow) throws {
    try row.verify(field(.email, label: "电子邮箱"))
  }

  @Test(arguments: [
    CheckRow("017000", "017000"), CheckRow("０１７０００", "017000"), CheckRow("〇一七〇〇〇", "017000"),
    CheckRow("017 000", "017000"), CheckRow("邮编017000", "017000"),
    CheckRow("邮政编码是017000。", "017000"), CheckRow(bad: "01700", "5位"),
    CheckRow(bad: "0170001", "7位"),
    CheckRow(bad: "000000"), CheckRow(no: "鄂尔多斯", "6位"), CheckRow(no: "abcdef"),
  ])
  func `a postcode`(_ row: CheckRow) throws {
    try row.verify(field(.postcode, label: "邮政编码"))
  }

  @Test(arguments: [
    CheckRow("苏日娜", "苏日娜"), CheckRow("张三", "张三"), CheckRow("张 三", "张三"),
    CheckRow("“苏日娜”", "苏日娜", "引号"),
    CheckRow("阿依古丽·买买提", "阿依古丽·买买提"), CheckRow("阿依古丽•买买提", "阿依古丽·买买提"),
    CheckRow("John Smith", "John Smith"),
    CheckRow("欧阳娜娜", "欧阳娜娜"), CheckRow(bad: "张主任", "称呼"),
    CheckRow(bad: "办公室主任", "职务"), CheckRow(bad: "小李", "称呼"), CheckRow(bad: "我自己", "指的是谁"),
    CheckRow(bad: "让小李来吧", "像是一句话"), CheckRow("联系人：苏日娜", "苏日娜"),
    CheckRow("联系人是苏日娜", "苏日娜"),
    CheckRow("苏 日 娜", "苏日娜"), CheckRow(bad: "苏", "一个字"),
    CheckRow(bad: "苏日娜 13800000001", "手机号", "例如 苏日娜"), CheckRow(no: "13800000", "数字"),
    CheckRow(no: "我们单位的同事"),
    CheckRow(no: "张三，李四"), CheckRow(no: "康巴什区民政局办公室综合科"), CheckRow(no: "无", "跳过"),
    CheckRow(no: "？？"),
    CheckRow(bad: "苏日娜150602199003071234", "证件"),
  ])
  func `a person`(_ row: CheckRow) throws {
    try row.verify(field(.person, label: "联系人"))
  }
}
