/** The page's only sheet; its hash stands in the page's policy. Every text colour has a contrast of 4.5 or more. */
export const style = `
:root{color-scheme:light dark;--ink:#18212f;--muted:#546072;--paper:#fff;--panel:#f4f6f9;--line:#d8dee6;--accent:#1f4e9e;--rail:#dde3ea;
--strong:#16703f;--good:#1d6a86;--middling:#8a5a00;--weak:#a8322d;--neutral:#1f4e9e}
@media(prefers-color-scheme:dark){:root{--ink:#e8edf4;--muted:#a3b0c2;--paper:#12171f;--panel:#1a212c;--line:#313c4b;--accent:#8db4ff;--rail:#313c4b;
--strong:#6fd39b;--good:#7cc9e3;--middling:#f0bf62;--weak:#ff9b92;--neutral:#8db4ff}}
*{box-sizing:border-box}
body{margin:0;background:var(--paper);color:var(--ink);font:16px/1.55 Inter,"Noto Sans",system-ui,sans-serif;overflow-wrap:anywhere}
main,footer{max-width:52rem;margin:0 auto;padding:0 1.5rem}
header{padding:2.5rem 0 1rem}
h1,h2,h3,h4{line-height:1.25;margin:0}
h1{font-size:2rem}
h2{font-size:1.35rem;margin:2.75rem 0 .75rem;padding-top:.75rem;border-top:2px solid var(--ink)}
h3:not(.label){font-size:1.1rem;margin:2.5rem 0 .35rem;display:flex;justify-content:space-between;gap:1rem;color:var(--accent)}
h3 span{color:var(--ink);white-space:nowrap}
.label{font-size:.95rem;margin:1.4rem 0 .4rem}
p{margin:.4rem 0}
.eyebrow{color:var(--accent);font-weight:600;margin:0 0 .35rem}
.subtitle{font-size:1.15rem;color:var(--muted)}
.muted,small,dt,caption{color:var(--muted)}
.lead{font-size:1.1rem;font-weight:600}
.panel{display:grid;grid-template-columns:minmax(9rem,1fr) 2fr;gap:1.5rem;align-items:center;background:var(--panel);border:1px solid var(--line);border-radius:.6rem;padding:1.25rem 1.5rem;margin:1.25rem 0}
.score{font-size:3rem;font-weight:700;line-height:1}
.score small{font-size:1rem;font-weight:400}
.band{font-weight:600;margin:.35rem 0 0}
dl{margin:0}dd{margin:0}
.facts{display:grid;grid-template-columns:repeat(auto-fit,minmax(11rem,1fr));gap:.75rem 1.5rem;margin:1rem 0}
dt{font-size:.85rem}
.gauges{display:grid;grid-template-columns:repeat(auto-fit,minmax(12rem,1fr));gap:.6rem 1.5rem}
.bar{display:block;width:100%;height:.4rem;margin:.25rem 0;border-radius:.2rem}
.rail{fill:var(--rail)}.fill{fill:var(--accent)}
blockquote{margin:.25rem 0;padding:.1rem 0 .1rem 1rem;border-left:4px solid var(--accent);white-space:pre-wrap}
.quote{color:var(--muted);margin:.2rem 0;white-space:pre-wrap}
q{quotes:"“" "”";unicode-bidi:isolate}
.table{overflow-x:auto;margin:1rem 0}
table{border-collapse:collapse;width:100%;font-size:.92rem}
caption{text-align:left;font-weight:600;color:var(--ink);padding:.3rem 0}
th,td{text-align:left;vertical-align:top;padding:.5rem .75rem .5rem 0;border-bottom:1px solid var(--line);font-weight:400;min-width:5rem}
thead th,thead td{color:var(--muted);font-size:.85rem;border-bottom:2px solid var(--line)}
.number{text-align:right;white-space:nowrap}
.plain{white-space:pre-line}.strong,.sum{font-weight:600}.sum th,.sum td{font-weight:600}
.note{border-left:4px solid;padding:.6rem 1rem;background:var(--panel)}
.note.strong,.note.good,.note.middling,.note.weak,.note.neutral{font-weight:400}
.tone-strong{color:var(--strong)}.tone-good{color:var(--good)}.tone-middling{color:var(--middling)}.tone-weak{color:var(--weak)}.tone-neutral{color:var(--neutral)}
.note.middling{border-color:var(--middling)}.note.weak{border-color:var(--weak)}.note.neutral{border-color:var(--neutral)}
footer{color:var(--muted);font-size:.85rem;padding:2rem 1.5rem 3rem}
@media(max-width:36rem){.panel{grid-template-columns:1fr}}
@media print{:root{color-scheme:light;--ink:#18212f;--muted:#546072;--paper:#fff;--panel:#f4f6f9;--line:#d8dee6;--accent:#1f4e9e;--rail:#dde3ea;
--strong:#16703f;--good:#1d6a86;--middling:#8a5a00;--weak:#a8322d;--neutral:#1f4e9e}
@page{size:A4;margin:18mm}body{font-size:10pt;print-color-adjust:exact}main,footer{max-width:none;padding:0}
h2,h3,h4,caption,.lead{break-after:avoid}tr,.note,.panel{break-inside:avoid}p,li{orphans:2;widows:2}.table{overflow:visible}}
`;
