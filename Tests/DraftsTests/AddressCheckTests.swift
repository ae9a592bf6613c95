import Testing

@testable import Drafts

struct AddressCheckTests {
  @Test(arguments: [
    CheckRow("222.74.1.1", "222.74.1.1"), CheckRow("２２２．７４．１．１", "222.74.1.1"),
    CheckRow("222。74。1。1", "222.74.1.1"), CheckRow("222.74.1.1:8080", "222.74.1.1", "端口 8080"),
    CheckRow("http://222.74.1.1/", "222.74.1.1", "http://"), CheckRow("240e:1:2::3", "240e:1:2::3"),
    CheckRow("240E:0001:0002:0:0:0:0:3", "240e:1:2::3"),
    CheckRow("[240e::1]:443", "240e::1", "端口 443"),
    CheckRow("10.0.0.1", "10.0.0.1", "内网"), CheckRow("172.16.0.1", "172.16.0.1", "内网"),
    CheckRow("172.32.0.1", "172.32.0.1"), CheckRow("192.168.1.1", "192.168.1.1", "内网"),
    CheckRow("127.0.0.1", "127.0.0.1", "本机"), CheckRow("169.254.1.1", "169.254.1.1", "本地"),
    CheckRow("100.64.0.1", "100.64.0.1", "运营商"), CheckRow("224.0.0.1", "224.0.0.1", "组播"),
    CheckRow("255.255.255.255", "255.255.255.255", "保留"), CheckRow("0.0.0.0", "0.0.0.0", "保留"),
    CheckRow("203.0.113.9", "203.0.113.9", "举例"), CheckRow("::1", "::1", "本机"),
    CheckRow("fe80::1", "fe80::1", "本地"),
    CheckRow("fd00::1", "fd00::1", "内网"), CheckRow("ff02::1", "ff02::1", "组播"),
    CheckRow("2001:db8::1", "2001:db8::1", "举例"),
    CheckRow("::ffff:10.0.0.1", "::ffff:10.0.0.1", "内网"),
    CheckRow("IP是222.74.1.1", "222.74.1.1"), CheckRow("服务器IP：222.74.1.1。", "222.74.1.1"),
    CheckRow("222 .74.1.1", "222.74.1.1"),
    CheckRow(no: "222.74.1.1，222.74.1.2", "2个"), CheckRow(no: "2130706433"), CheckRow(no: "0x7f.1"),
    CheckRow(bad: "256.1.1.1", "256", "255"), CheckRow(bad: "1.2.3", "3段"),
    CheckRow(bad: "1.2.3.4.5", "5段"),
    CheckRow(bad: "1..3.4", "空的"), CheckRow(bad: "010.1.1.1", "以0开头"),
    CheckRow(bad: "10.0.0.0/24", "网段"),
    CheckRow(bad: "240e:::1", "IPv6"), CheckRow(bad: "240e::12345", "IPv6"),
    CheckRow(no: "ordos.gov.cn", "像是网址"),
    CheckRow(no: "苏日娜", "不像IP"), CheckRow(no: "12345", "不像IP"), CheckRow(no: "没有", "跳过"),
  ])
  func `the address of a server`(_ row: CheckRow) throws {
    try row.verify(field(.ip, label: "服务器IP"))
  }
}
