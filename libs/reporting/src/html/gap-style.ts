/** Follows the sheet of all pages. A status is told by its sign and its underline, too, never by colour alone. */
export const gapStyle = `
:root{--matched-tint:#e2f4e8;--partial-tint:#fdf1d3;--missing-tint:#fbe6e4}
@media(prefers-color-scheme:dark){:root{--matched-tint:#16331f;--partial-tint:#3a2c0c;--missing-tint:#431d1b}}
main,footer{max-width:84rem}
.skip{display:inline-block;margin:.5rem 0}
a{color:var(--accent)}
a:focus-visible,mark:focus-within{outline:3px solid var(--accent);outline-offset:2px}
.overview{columns:26rem 2;column-gap:3rem}
.overview section{break-inside:avoid;padding-top:2.25rem}.overview h2{margin-top:0}
th{min-width:6.5rem}
.pair{display:grid;grid-template-columns:minmax(0,1fr) minmax(0,1fr);gap:2.5rem;align-items:start}
.lines{font-size:.95rem;padding:0;margin:.75rem 0;list-style:none}
.lines .line,.lines li{margin:.3rem 0;white-space:pre-wrap;tab-size:2}
.placed{display:grid;grid-template-columns:3.25rem minmax(0,1fr)}
.placed>small{padding-top:.35rem}
mark{color:var(--ink);border-radius:.2rem;padding:.05rem .2rem;unicode-bidi:isolate;-webkit-box-decoration-break:clone;box-decoration-break:clone;scroll-margin:4rem}
mark a{color:inherit;text-underline-offset:.2em}
mark.matched{background:var(--matched-tint)}mark.partial{background:var(--partial-tint)}mark.missing{background:var(--missing-tint)}
mark.matched a{text-decoration:underline solid}mark.partial a{text-decoration:underline dashed}mark.missing a{text-decoration:underline dotted}
mark.matched .sign,.tone-matched{color:var(--strong)}mark.partial .sign,.tone-partial{color:var(--middling)}mark.missing .sign,.tone-missing{color:var(--weak)}
.sign{font-weight:700;padding-right:.2em}
.status{font-weight:600;white-space:nowrap}
.legend{display:flex;flex-wrap:wrap;gap:.4rem 1.5rem;padding:0;list-style:none}
:target{outline:3px solid var(--accent);outline-offset:2px;scroll-margin:4rem}
.unseen{position:absolute;width:1px;height:1px;margin:-1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
@media(max-width:60rem){.pair{grid-template-columns:1fr}}
@media print{:root{--matched-tint:#e2f4e8;--partial-tint:#fdf1d3;--missing-tint:#fbe6e4}
.skip{display:none}.pair{grid-template-columns:1fr}.overview{columns:auto}.overview section{break-inside:auto}.line,.placed{break-inside:avoid}a{color:inherit}}
`;
