/// The style sheet of the papers.
///
/// The widths of columns are classes, for the policy of the page allows no style in attributes.
let paperStyle =
  """

  :root{color-scheme:light}
  *{box-sizing:border-box}
  body{margin:0;background:#eceef1;color:#111;font:16px/1.75 FangSong,STFangsong,仿宋_GB2312,"Noto Serif CJK SC","AR PL SungtiL GB",serif}
  header{max-width:210mm;margin:0 auto;padding:24px 16px 0}
  header h1{font-size:22px;margin:0}
  nav ul{display:flex;flex-wrap:wrap;gap:4px 20px;padding:0;margin:8px 0 0;list-style:none}
  a{color:#0b4f9e}
  article{max-width:210mm;margin:16px auto;padding:12mm 14mm;background:#fff;box-shadow:0 1px 4px #0003;overflow-wrap:anywhere}
  h2,h3,th,header h1{font-family:SimHei,STHeiti,"Noto Sans CJK SC","WenQuanYi Micro Hei",sans-serif}
  h1,h2,h3,.issuer{text-wrap:balance}
  h2{text-align:center;font-size:24px;line-height:1.4;margin:0 0 12px}
  h3{font-size:18px;margin:22px 0 6px}
  p{margin:6px 0}
  .note{color:#444;font-size:14px}
  mark{background:#fff3b0;color:#8a1c00}
  table{width:100%;border-collapse:collapse;margin:8px 0;table-layout:fixed}
  th,td{border:1px solid #333;padding:5px 8px;vertical-align:middle;text-align:left}
  thead th{background:#f1f3f6;text-align:center}
  tbody th{font-weight:normal;text-align:center}
  .tall{height:9em;vertical-align:top}
  svg{width:100%;height:auto;display:block}
  svg text{font-family:inherit;fill:#111}
  svg .small{fill:#444}
  svg .line{stroke:#9aa3ad;stroke-width:2}
  svg circle{stroke:#5b6570;stroke-width:2;fill:#fff}
  svg .done circle{fill:#1a7f37;stroke:#1a7f37}
  svg .now circle{fill:#0b4f9e;stroke:#0b4f9e}
  svg .waiting circle{fill:#d29922;stroke:#9a6700}
  svg .returned circle{fill:#c1121f;stroke:#c1121f}
  .form table{font-size:15px}
  .form th,.form td{padding:8px}
  .letter{font-size:21.3px;line-height:1.85;padding:18mm 26mm 24mm 28mm}
  .letter .issuer{color:#d7000f;text-align:center;font:bold 36px/1.3 "方正小标宋简体","FZXiaoBiaoSong-B05S",SimSun,STSong,"AR PL SungtiL GB",serif;border-bottom:1.5px solid #d7000f;box-shadow:0 4px 0 -3px #fff,0 4.5px 0 -1.5px #d7000f;padding-bottom:4mm;margin:0 0 14px}
  .letter .issuer mark{font-size:24px}
  .letter .number{text-align:right}
  .letter h2{font:normal 29px/1.4 "方正小标宋简体","FZXiaoBiaoSong-B05S",SimSun,STSong,"AR PL SungtiL GB",serif;margin:2em 0 1em}
  .letter p{margin:0;text-indent:2em;text-align:justify}
  .letter .issuer,.letter .number,.letter .addressee,.letter .signature p{text-indent:0}
  .letter .attachments{margin-top:1.85em}
  .letter .end{break-inside:avoid;margin-top:3.7em}
  .letter .signature{width:fit-content;max-width:100%;margin:0 0 1.85em auto;padding-right:4em}
  .letter .signature p{text-align:center}
  \((1...100).map { ".w\($0){width:\($0)%}" }.joined())
  @media (max-width:640px){
  article{padding:16px;margin:12px 0;box-shadow:none}
  .letter{font-size:17px;padding:20px 16px}
  .letter .issuer{font-size:24px}
  .letter h2{font-size:21px}
  .sheet table,.summary table,.checklist table,.form table{font-size:13px}
  th,td{padding:4px}
  .letter .signature{padding-right:1em}
  }
  @page{size:A4;margin:20mm 18mm}
  @page letter{size:A4;margin:30mm 26mm 35mm 28mm}
  @media print{
  body{background:#fff}
  header{display:none}
  article{max-width:none;margin:0;padding:0;box-shadow:none;break-after:page}
  article:last-child{break-after:auto}
  table{width:calc(100% - 1px)}
  .letter{page:letter;font-size:16pt;letter-spacing:-.25pt;line-height:28.95pt;padding:0}
  .letter .issuer{font-size:30pt}
  .letter h2{font-size:22pt}
  mark{background:none}
  tr{break-inside:avoid}
  h3,h3+p{break-after:avoid;break-inside:avoid}
  }

  """
