/// The style sheet of a red page's preview.
func redPageStyle(_ look: RedPageLook, backdrop: String?) -> String {
  """
  :root{--main:\(look.color);--ink:#1f2429;--soft:#5a636c;--rule:#dfe3e8;--paper:#fff;color-scheme:light}
  *{box-sizing:border-box}
  html{scroll-behavior:smooth}
  @media (prefers-reduced-motion:reduce){html{scroll-behavior:auto}}
  body{margin:0;min-height:100vh;display:flex;flex-direction:column;background:#f3f5f7;color:var(--ink);font:16px/1.8 "Noto Sans CJK SC","Source Han Sans SC","Microsoft YaHei","PingFang SC","WenQuanYi Micro Hei",sans-serif;overflow-wrap:anywhere}
  body.plain{background:#fff}
  body.gradient{background:linear-gradient(#d9e9f7,#f7fafd 60%,#fff) fixed}
  body.clouds{background:#f7f4ee radial-gradient(circle at 20px 20px,transparent 12px,#ece5d8 13px,transparent 15px) 0 0/40px 40px}
  \(backdrop.map { "body.picture{background:#f3f5f7 url(\"\($0)\") center top/cover fixed}" } ?? "")
  .wide{width:100%;max-width:1160px;margin:0 auto;padding:0 20px}
  main{flex:1 0 auto}
  a{color:var(--main)}
  a:focus-visible,summary:focus-visible,.slides:focus-visible{outline:3px solid #f2b632;outline-offset:2px}
  .skip{position:absolute;left:-999px}
  .skip:focus{left:8px;top:8px;background:#fff;padding:8px;z-index:9}
  .preview{background:#fff3c4;color:#5c4300;text-align:center;font-size:14px;padding:6px 12px;border-bottom:1px solid #ecd98a}
  .preview p{margin:0}
  header{background:var(--main);background-image:linear-gradient(100deg,#0000 30%,#00000038);color:#fff}
  header .wide{padding-top:34px;padding-bottom:30px}
  h1{margin:0;font:600 40px/1.3 "Noto Serif CJK SC","Source Han Serif SC",STZhongsong,"WenQuanYi Micro Hei",serif;letter-spacing:.06em}
  .domain{margin:8px 0 0;font-size:17px;opacity:.92}
  nav{background:var(--main);border-top:1px solid #ffffff55;position:sticky;top:0;z-index:5;box-shadow:0 2px 6px #0002}
  nav ul{display:flex;flex-wrap:wrap;list-style:none}
  nav a{display:block;padding:11px 26px;color:#fff;text-decoration:none;font-size:17px}
  nav li:first-child a{padding-left:0}
  nav a:hover{text-decoration:underline;text-underline-offset:6px}
  main{padding-top:24px!important;padding-bottom:40px!important}
  .carousel{position:relative;background:var(--paper);box-shadow:0 1px 3px #0002}
  .slides{display:flex;overflow-x:auto;scroll-snap-type:x mandatory;scrollbar-width:none}
  figure{margin:0;position:relative;flex:0 0 100%;scroll-snap-align:start;scroll-margin-top:72px}
  figure img,.stand-in{display:block;width:100%;aspect-ratio:21/8;object-fit:cover}
  .stand-in{display:grid;place-items:center;padding:16px 16px 60px;background:#e8ebef}
  figcaption{position:absolute;left:0;right:0;bottom:0;padding:34px 200px 12px 20px;color:#fff;background:linear-gradient(#0000,#000a 45%,#000c);font-size:18px;text-shadow:0 1px 3px #000}
  .empty{aspect-ratio:21/6;background:#e8ebef}
  .empty figcaption{background:none;color:inherit;top:0;padding:12px;display:grid;place-items:center;text-shadow:none}
  .place{font-size:14px;white-space:nowrap}
  .dots{position:absolute;right:16px;bottom:12px;max-width:180px;margin:0;padding:0;display:flex;flex-wrap:wrap;justify-content:end;gap:6px;list-style:none}
  .dots a{display:grid;place-items:center;width:28px;height:28px;border-radius:50%;background:#fffd;color:#222;text-decoration:none;font-size:13px}
  .columns{display:grid;grid-template-columns:minmax(0,5fr) minmax(0,4fr);gap:24px;margin-top:24px}
  .column{display:flex;flex-direction:column;gap:24px}
  .column section{background:var(--paper);padding:18px 24px 20px;box-shadow:0 1px 3px #0002;scroll-margin-top:64px}
  h2{margin:0 0 10px;padding-bottom:8px;border-bottom:2px solid var(--main);font-size:21px;color:var(--main)}
  .news ul{list-style:none;margin:0;padding:0}
  .news li{border-bottom:1px dashed var(--rule)}
  summary{display:flex;justify-content:space-between;gap:16px;padding:10px 0;cursor:pointer;list-style:none}
  summary::-webkit-details-marker{display:none}
  .title{position:relative;padding-left:16px;min-width:0}
  .title::before{content:"";position:absolute;left:0;top:.75em;width:6px;height:6px;background:var(--main)}
  summary:hover .title{color:var(--main);text-decoration:underline;text-underline-offset:4px}
  .day{color:var(--soft);flex:none;max-width:40%;font-size:15px}
  .text p{margin:0 0 6px;text-indent:2em;text-align:justify}
  .text .gap{text-indent:0}
  .units{margin:0;padding:0;list-style:none;display:grid;grid-template-columns:repeat(auto-fill,minmax(150px,1fr));gap:10px}
  .units li{display:grid;align-items:center;border:1px solid var(--rule);border-left:4px solid var(--main);padding:6px 12px;background:#fafbfc}
  mark{background:#fff0b3;color:#7a2a00}
  .plain .column section{border:1px solid var(--rule)}
  .single .columns{grid-template-columns:minmax(0,1fr)}
  .cards .columns{grid-template-columns:repeat(3,minmax(0,1fr))}
  .cards .column{display:contents}
  .cards .news{grid-column:1/-1}
  .cards .units{grid-template-columns:minmax(0,1fr)}
  footer{background:#2b3036;color:#e8ebee;text-align:center;border-top:4px solid var(--main)}
  footer .wide{padding-top:24px;padding-bottom:28px}
  footer p{margin:2px 0}
  .mark{display:inline-block;margin:14px 0 0!important;padding:16px 22px;border:1px dashed #aab2ba;color:#c9d0d6;font-size:14px}
  @media (max-width:760px){
  h1{font-size:27px;letter-spacing:.02em}
  header .wide{padding-top:22px;padding-bottom:20px}
  .wide{padding-left:14px;padding-right:14px}
  nav a{padding:9px 7px;font-size:15px}
  nav ul{padding:0 4px!important}
  nav li:first-child a{padding-left:7px}
  main{padding:14px!important}
  figure img,.stand-in{aspect-ratio:16/10}
  .columns,.cards .columns{grid-template-columns:minmax(0,1fr);gap:16px;margin-top:16px}
  .column{gap:16px}
  .column section{padding:14px 16px}
  figcaption{font-size:16px;padding:30px 14px 12px}
  .dots{position:static;max-width:none;justify-content:center;padding:10px 8px}
  .dots a{background:var(--main);color:#fff}
  summary{flex-wrap:wrap;row-gap:0}
  .day{margin-left:auto}
  }
  @media print{nav,.skip,.dots{display:none}body{background:#fff}details::details-content{content-visibility:visible;height:auto}}

  """
}
