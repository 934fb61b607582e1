/** The page's style sheet. Colours keep a contrast of 4.5 for text and of 3 for bars, by day and by night. */
export const STYLE = `
:root {
  color-scheme: light dark;
  --paper: #fbfaf8; --sheet: #ffffff; --ink: #1d2422; --quiet: #5b6663; --line: #e3e4e0;
  --main: #0b6b5f; --vain: #c2571a; --good: #0b6b5f; --bad: #b3476b;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #121615; --sheet: #1a201e; --ink: #e8ecea; --quiet: #a3aeaa; --line: #2f3835;
    --main: #4bb7a6; --vain: #e58a4e; --good: #4bb7a6; --bad: #e07c9f;
  }
}
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; }
body {
  margin: 0; background: var(--paper); color: var(--ink); overflow-wrap: anywhere;
  font: 16px/1.55 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Helvetica Neue", Arial, sans-serif;
}
main { max-width: 60rem; margin: 0 auto; padding: clamp(1.5rem, 5vw, 4rem) clamp(1rem, 4vw, 2.5rem); }
header p { margin: 0; color: var(--quiet); }
h1 { margin: 0 0 .35rem; font-size: clamp(1.7rem, 5vw, 2.4rem); line-height: 1.15; letter-spacing: -.02em; font-weight: 650; text-wrap: balance; }
h2 { margin: 3.5rem 0 .25rem; font-size: 1.3rem; line-height: 1.3; letter-spacing: -.01em; font-weight: 650; break-after: avoid; }
h3 { margin: 2rem 0 .25rem; font-size: 1rem; font-weight: 650; break-after: avoid; }
.lead { margin: 0 0 1.25rem; color: var(--quiet); max-width: 40rem; }
.quiet { color: var(--quiet); }
a { color: inherit; }

.tiles { display: grid; grid-template-columns: repeat(4, minmax(0, 1fr)); gap: 1px; margin: 2rem 0 0; background: var(--line); border: 1px solid var(--line); border-radius: 12px; overflow: hidden; }
.tiles > div { background: var(--sheet); padding: 1rem 1.15rem 1.1rem; }
dt { font-size: .84rem; color: var(--quiet); }
dd { margin: 0; }
dd.figure { font-size: 1.9rem; line-height: 1.25; font-weight: 650; letter-spacing: -.02em; font-variant-numeric: tabular-nums; }
dd.words { font-size: 1.05rem; line-height: 1.35; font-weight: 600; padding: .4rem 0 .2rem; }
dd.note { font-size: .84rem; line-height: 1.4; color: var(--quiet); }

.key { display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; margin: .75rem 0; padding: 0; list-style: none; font-size: .875rem; color: var(--quiet); }
.key svg { width: .7rem; height: .7rem; margin-right: .45rem; border-radius: 2px; vertical-align: -.05em; }
.main { fill: var(--main); } .vain { fill: var(--vain); } .good { fill: var(--good); } .bad { fill: var(--bad); }
.grid { stroke: var(--line); fill: none; } .tick { fill: var(--quiet); font-size: 12px; font-variant-numeric: tabular-nums; }
.bar + .why { margin-top: .45rem; }
.bar { display: block; width: 100%; height: 5px; margin: .45rem 0 0; border-radius: 3px; overflow: hidden; }
svg.timeline { display: block; width: 100%; height: auto; overflow: visible; }
.narrow { display: none; }
.beside { display: grid; grid-template-columns: minmax(0, 1fr) 17rem; gap: 2rem; align-items: start; }

table { width: 100%; border-collapse: collapse; font-size: .9375rem; }
caption { text-align: left; font-size: .84rem; color: var(--quiet); padding-bottom: .35rem; }
th, td { padding: .6rem 0; border-bottom: 1px solid var(--line); text-align: left; vertical-align: top; font-weight: inherit; }
thead th { font-size: .8125rem; line-height: 1.3; color: var(--quiet); padding: .35rem 0; vertical-align: bottom; }
th.n, td.n { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; width: 5.5rem; padding-left: .75rem; }
.weeks th.n, .weeks td.n { width: 4.5rem; } .weeks td, .weeks th { padding: .35rem 0; }
tr { break-inside: avoid; }
td .why, th .why { display: block; margin-top: .2rem; font-size: .875rem; line-height: 1.45; color: var(--quiet); }
.rank { break-after: avoid; }

ol.groups { list-style: none; margin: 0; padding: 0; }
ol.groups > li { display: grid; grid-template-columns: max(3.75rem, var(--digits) * .95rem + 1.1rem) minmax(0, 1fr); padding: 1.1rem 0 1.2rem; border-bottom: 1px solid var(--line); break-inside: avoid; }
ol.groups > li:first-child { border-top: 1px solid var(--line); }
.times { font-size: 1.5rem; line-height: 1.2; font-weight: 650; letter-spacing: -.02em; font-variant-numeric: tabular-nums; text-align: right; padding-right: 1.1rem; }
.times small { display: block; font-size: .75rem; font-weight: 400; letter-spacing: 0; color: var(--quiet); }
.asked { margin: 0; font-size: 1.0625rem; line-height: 1.4; font-weight: 600; }
.about { margin: .5rem 0 0; font-size: .875rem; line-height: 1.5; color: var(--quiet); }
ul.also { margin: .55rem 0 0; padding: 0; list-style: none; font-size: .9375rem; line-height: 1.45; }
ul.also li { padding-inline-start: 1rem; position: relative; }
ul.also li::before { content: "–"; position: absolute; inset-inline-start: 0; color: var(--quiet); }
.now { margin: 1.5rem 0 0; padding: .9rem 1.1rem; background: var(--sheet); border: 1px solid var(--line); border-left: 3px solid var(--main); border-radius: 8px; font-weight: 600; }
details { margin-top: 1.5rem; }
summary { cursor: pointer; padding: .5rem 0; font-weight: 600; }
summary:focus-visible { outline: 2px solid var(--main); outline-offset: 3px; border-radius: 4px; }
ul.once { columns: 2; column-gap: 2.5rem; margin: .5rem 0 0; padding: 0; list-style: none; font-size: .9375rem; line-height: 1.45; }
ul.once li { break-inside: avoid; padding: .35rem 0; border-bottom: 1px solid var(--line); }
footer { margin-top: 4rem; padding-top: 1.25rem; border-top: 1px solid var(--line); font-size: .875rem; line-height: 1.55; color: var(--quiet); }
footer p { margin: 0 0 .6rem; max-width: 44rem; }

@media (max-width: 44rem) {
  .tiles { grid-template-columns: repeat(2, minmax(0, 1fr)); }
  .beside { grid-template-columns: minmax(0, 1fr); gap: 1rem; }
  .wide { display: none; }
  .narrow { display: block; }
  ul.once { columns: 1; }
  ol.groups > li { grid-template-columns: max(3rem, var(--digits) * .8rem + .85rem) minmax(0, 1fr); }
  .times { font-size: 1.25rem; padding-right: .85rem; }
  th.n, td.n { width: 3.4rem; padding-left: .4rem; }
  thead th.n { white-space: normal; font-size: .75rem; }
  h2 { margin-top: 2.75rem; }
}
@media print {
  :root { color-scheme: light; --paper: #fff; --sheet: #fff; --ink: #000; --quiet: #444; --line: #ccc; --main: #0b6b5f; --vain: #c2571a; --good: #0b6b5f; --bad: #b3476b; }
  @page { margin: 16mm 14mm; }
  body { font-size: 10.5pt; }
  main { max-width: none; padding: 0; }
  svg rect { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  h2 { margin-top: 2rem; }
  details::details-content { content-visibility: visible; height: auto; display: block; }
  summary { list-style: none; }
  footer { margin-top: 2rem; }
}
@media (forced-colors: active) {
  .main, .good { fill: CanvasText; } .vain, .bad { fill: GrayText; }
}
`;
