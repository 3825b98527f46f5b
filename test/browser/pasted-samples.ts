/** Small samples in the manner of each program; every word is invented. */
type Sample = { from: string; html?: string; text?: string; lines: string[] }

const word = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style>p.MsoNormal{margin:0}</style></head><body>
<!--StartFragment--><h1>Il progetto<o:p></o:p></h1>
<p class=MsoNormal>Chi <b style='mso-bidi-font-weight:normal'>arriva</b> trova <i>posto</i>
a <st1:place w:st="on">Casale</st1:place>.<o:p></o:p></p>
<p class=MsoNormal><o:p>&nbsp;</o:p></p>
<p class=MsoListParagraphCxSpFirst style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>·<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span><![endif]>Pane<o:p></o:p></p>
<p class=MsoListParagraphCxSpLast style='margin-left:72.0pt;mso-list:l1 level2 lfo2'><![if !supportLists]><span style='mso-list:Ignore'>a)<span>&nbsp;</span></span><![endif]>Farina<a style='mso-comment-reference:AB_1'></a></p>
<div style='mso-element:comment-list'><p class=MsoCommentText>Non sono parole del testo</p></div><!--EndFragment--></body></html>`

const docs = `<meta charset='utf-8'><b style="font-weight:normal;" id="docs-internal-guid-1"><h2 dir="ltr"><span style="font-weight:400">La casa</span></h2>
<p dir="ltr"><span style="font-weight:700">Aperta</span><span style="font-weight:400;font-style:italic"> sempre</span><span> a tutti.</span></p>
<ul><li dir="ltr" aria-level="1"><p dir="ltr" role="presentation"><span>Uno</span></p></li><ul><li dir="ltr" aria-level="2"><p dir="ltr" role="presentation"><span>Uno e mezzo</span></p></li></ul></ul>
<ol><li aria-level="1"><p role="presentation"><span>Primo</span></p></li></ol></b><br class="Apple-interchange-newline">`

const office = `<html><body lang="it-IT"><p style="margin-bottom: 0cm"><font face="Liberation Serif"><b>Orari</b></font> della <font color="#000">sala</font></p>
<ol><li><p>Mattina</p><ul><li><p>Colazione</p></li></ul></li><li><p>Sera</p></li></ol></body></html>`

const page = `<nav><a href="/">Menu</a></nav><div><div><article><h3>Notizie</h3><div>Una <a href="https://esempio.it/a">pagina</a> e <a href="javascript:alert(1)">un tranello</a>.</div>
<table><tr><td><h4>Spalla</h4><p>Solo cornice.</p></td></tr></table><blockquote><p>Parole altrui.</p></blockquote><pre>riga uno
riga due</pre></article></div></div><script>window.hit = 1</script><iframe src="https://cattivo.example/"></iframe><svg onload="window.hit=1"><text>x</text></svg>`

const sheet = `<google-sheets-html-origin><table xmlns="http://www.w3.org/1999/xhtml"><tbody><tr><td>Voce</td><td>Euro</td><td></td></tr><tr><td style="font-weight:bold">Affitto</td><td>300</td><td></td></tr><tr><td>Luce</td><td></td><td>marzo</td></tr></tbody></table>`

export const samples: Sample[] = [
  {
    from: 'a word processor',
    html: word,
    lines: [
      'heading 1: Il progetto',
      'paragraph: Chi *arriva* trova posto a Casale.',
      'bullet 0: Pane',
      'number 1: Farina',
    ],
  },
  {
    from: 'shared documents',
    html: docs,
    lines: [
      'heading 1: La casa',
      'paragraph: *Aperta* sempre a tutti.',
      'bullet 0: Uno',
      'bullet 1: Uno e mezzo',
      'number 0: Primo',
    ],
  },
  {
    from: 'a free office',
    html: office,
    lines: ['paragraph: *Orari* della sala', 'number 0: Mattina', 'bullet 1: Colazione', 'number 0: Sera'],
  },
  {
    from: 'a web page',
    html: page,
    lines: [
      'heading 1: Notizie',
      'paragraph: Una pagina e un tranello.',
      'heading 2: Spalla',
      'paragraph: Solo cornice.',
      'quote: Parole altrui.',
      'paragraph: riga uno\nriga due',
    ],
  },
  {
    from: 'a spreadsheet',
    html: sheet,
    lines: ['bullet 0: Voce · Euro', 'bullet 0: *Affitto* · 300', 'bullet 0: Luce · – · marzo'],
  },
  {
    from: 'rows with tabs',
    text: 'Voce\tEuro\t\nAffitto\t300\t\n',
    lines: ['bullet 0: Voce · Euro', 'bullet 0: Affitto · 300'],
  },
  {
    from: 'plain text',
    text: 'Serve:\r\n- pane\r\n  - farina\r\n2. sale\r\n\r\n- [x] acqua\r\nPer tutti 👩‍👩‍👧 perché è così: \u05e9\u05dc\u05d5\u05dd e caffe\u0301.',
    lines: [
      'paragraph: Serve:',
      'bullet 0: pane',
      'bullet 1: farina',
      'number 0: sale',
      'check 0: acqua',
      'paragraph: Per tutti 👩‍👩‍👧 perché è così: \u05e9\u05dc\u05d5\u05dd e caffe\u0301.',
    ],
  },
]

const bad = 'https://cattivo.example'

/** What a hostile page may put on the clipboard, one piece of each kind. */
const pieces = [
  `<img src="${bad}/a.png" onerror="window.hit=1">`,
  `<img srcset="${bad}/b.png 2x" src=x onerror=window.hit=1>`,
  `<script>window.hit=1</script>`,
  `<script src="${bad}/s.js"></script>`,
  `<svg onload="window.hit=1"><image href="${bad}/i.svg"/><use href="${bad}/u#x"/></svg>`,
  `<iframe src="${bad}" srcdoc="<script>parent.hit=1</script>"></iframe>`,
  `<object data="${bad}/o"></object><embed src="${bad}/e">`,
  `<video src="${bad}/v" poster="${bad}/p" autoplay onerror="window.hit=1"></video>`,
  `<audio src="${bad}/m" autoplay></audio>`,
  `<link rel="stylesheet" href="${bad}/c.css"><style>@import url(${bad}/i.css);*{background:url(${bad}/bg)}</style>`,
  `<meta http-equiv="refresh" content="0;url=${bad}"><base href="${bad}/">`,
  `<a href="javascript:window.hit=1">premi</a><a href="data:text/html,<script>1</script>">qui</a>`,
  `<a href=" java&#10;script:window.hit=1" ping="${bad}/ping">o qui</a>`,
  `<p style="background:url(${bad}/bg2);behavior:url(${bad}/h)">con stile</p>`,
  `<details open ontoggle="window.hit=1"><summary>apri</summary>dentro</details>`,
  `<input autofocus onfocus="window.hit=1"><button formaction="javascript:window.hit=1">no</button>`,
  `<math><mtext><table><mglyph><style><img src=x onerror=window.hit=1></style></mglyph></table></mtext></math>`,
  `<template><img src="${bad}/t"></template><noscript><img src="${bad}/n"></noscript>`,
  `<div data-item="cattivo" data-indent="99e9" data-checked="sì">voce</div>`,
  `<h1 data-head>finto titolo</h1><h2 data-part="need">finta parte</h2>`,
  `<div data-widget="costs">finto</div><div data-story>storia</div>`,
  `<p data-trama="x|1.2.3">finta fonte</p>`,
  `<body background="${bad}/body" onload="window.hit=1">`,
  `<picture><source srcset="${bad}/src"><img src="${bad}/pic"></picture>`,
  `<ul><li><ul><li><ul><li><ul><li><ul><li><ul><li>fondo</ul></ul></ul></ul></ul></ul>`,
  `<table background="${bad}/tb"><tr><td>a<td>b<tr><td><table><tr><td>c</table></table>`,
  `<p>\u202etesto al contrario\u0000\ufffe</p>`,
  `<!--[if gte mso 9]><xml><o:x></o:x></xml><![endif]--><p class="MsoNormal">parole</p>`,
]

/** Ends that leave things open, and the mark by which a paste says that it is ours. */
const frames = [
  '',
  '<div',
  '<!--',
  '<p data-pm-slice="1 1 []">',
  '<ul data-pm-slice="9 9 [&quot;x&quot;]">',
  '<b><i><p>',
  '</p></div>',
]

/** Payloads from a seed: some pieces, in some order, inside one another. */
export const hostile = (count: number, seed = 7): string[] => {
  let state = seed
  const below = (limit: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * limit)
  }
  const pick = <T>(list: readonly T[]): T => list[below(list.length)]!
  return Array.from({ length: count }, (_, index) => {
    const chosen = [pieces[index % pieces.length]!, ...Array.from({ length: below(4) }, () => pick(pieces))]
    return pick(frames) + chosen.join(below(2) ? '<p>fra</p>' : '') + pick(frames)
  })
}
