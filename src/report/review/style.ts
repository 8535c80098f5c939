/** The style of the review. Tones repeat what words say; light and dark follow the reader's system. */
export const reviewStyle = `
:root {
  color-scheme: light dark;
  --paper: light-dark(#f6f7f8, #14171a); --surface: light-dark(#ffffff, #1b1f24); --raised: light-dark(#f1f3f5, #22272d);
  --ink: light-dark(#1b1f24, #e5e8eb); --soft: light-dark(#57606a, #a3adb8); --line: light-dark(#dde1e6, #30363d);
  --accent: light-dark(#0b5cad, #82b6f5); --focus: light-dark(#0b5cad, #9cc7ff);
  --add: light-dark(#11632f, #7ddf9a); --add-paper: light-dark(#e4f5ea, #16301f);
  --change: light-dark(#7a4b00, #e9bd63); --change-paper: light-dark(#fdf2d8, #362a12);
  --remove: light-dark(#a1182b, #ff9d98); --remove-paper: light-dark(#fde8e8, #3d1b1e);
  --wait: light-dark(#5a3aa3, #c8b3ff); --wait-paper: light-dark(#efeafb, #291f44);
  --unknown-paper: light-dark(#eceff2, #282d33);
  --row: 48px; --column: 160px; --side: 240px;
}
* { box-sizing: border-box; }
html { font: 100%/1.45 system-ui, -apple-system, "Segoe UI", "Liberation Sans", "DejaVu Sans", sans-serif; }
body { margin: 0; color: var(--ink); background: var(--paper); }
body[data-view="matrix"] { display: flex; flex-direction: column; min-height: 100vh; }
h1, h2, h3, p, ul, dl { margin: 0; }
h1 { font-size: 1.25rem; font-weight: 650; letter-spacing: -.01em; }
h2 { font-size: 1.4rem; font-weight: 650; overflow-wrap: anywhere; }
a { color: var(--accent); text-underline-offset: .15em; }
code { font: .85em ui-monospace, "Liberation Mono", "DejaVu Sans Mono", monospace; overflow-wrap: anywhere; }
[hidden] { display: none !important; }
:focus-visible { outline: 2px solid var(--focus); outline-offset: 2px; border-radius: 3px; }
h2:focus, main:focus { outline: none; }
.visually-hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.skip { position: absolute; left: 1rem; top: -4rem; padding: .5rem .8rem; background: var(--surface); z-index: 9; }
.skip:focus { top: .5rem; }
.small { display: block; font-size: .75rem; font-weight: 400; color: var(--soft); }
.faint { color: var(--soft); }

.top { padding: .9rem 1.25rem .7rem; background: var(--surface); border-bottom: 1px solid var(--line); }
.title { display: flex; flex-wrap: wrap; gap: .25rem 1rem; align-items: baseline; }
.made { color: var(--soft); font-size: .875rem; }
.source { font-size: .85rem; color: var(--soft); margin-top: .25rem; }
.source summary { cursor: pointer; width: fit-content; }
.source dl { display: grid; grid-template-columns: max-content 1fr; gap: .3rem 1rem; padding: .5rem 0 .2rem; }
.source dt { font-weight: 600; } .source dd { margin: 0; }
.source ul { list-style: none; padding: 0; }
.notice { margin-top: .6rem; padding: .6rem .9rem; border: 1px solid var(--change); border-left-width: 4px; border-radius: 4px; background: var(--change-paper); font-size: .875rem; }
.notice ul { padding-left: 1.2rem; }

.matrix { display: flex; flex-direction: column; flex: 1; min-height: 0; }
body[data-view="matrix"] main { display: flex; flex-direction: column; flex: 1; min-height: 0; }
.toolbar { padding: .7rem 1.25rem .5rem; }
.fields { display: flex; flex-wrap: wrap; gap: .5rem .6rem; }
.field { display: flex; flex-direction: column; gap: .15rem; font-size: .75rem; color: var(--soft); flex: 0 1 8.6rem; min-width: 7rem; }
.field.wide { flex: 1 1 14rem; max-width: 22rem; }
.field input, .field select, .bar button { font: inherit; font-size: .875rem; color: var(--ink); background: var(--surface); border: 1px solid var(--line); border-radius: 6px; height: 2.1rem; padding: 0 .5rem; width: 100%; }
.field input::placeholder { color: var(--soft); opacity: 1; }
.field .on { border-color: var(--accent); box-shadow: inset 0 0 0 1px var(--accent); }
.more { padding-top: .5rem; font-size: .8rem; color: var(--soft); } .more summary { cursor: pointer; width: fit-content; } .more .fields { padding-top: .4rem; }
.bar { display: flex; flex-wrap: wrap; gap: .4rem .5rem; align-items: center; padding-top: .6rem; }
.bar button { width: auto; height: 1.8rem; padding: 0 .7rem; border-radius: 1rem; font-size: .8rem; cursor: pointer; }
.bar button:hover { border-color: var(--accent); }
.bar [aria-pressed="true"] { background: var(--accent); border-color: var(--accent); color: var(--surface); font-weight: 600; }
.bar .clear { border-color: transparent; background: none; color: var(--accent); text-decoration: underline; }
.count { margin-left: auto; font-size: .85rem; color: var(--soft); font-variant-numeric: tabular-nums; }
.legend { display: flex; flex-wrap: wrap; gap: .2rem 1.1rem; list-style: none; padding: 0 1.25rem .5rem; font-size: .8rem; color: var(--soft); }
.empty { padding: 1.5rem 1.25rem; color: var(--soft); }

.grid-host { position: relative; flex: 1; min-height: 20rem; margin: 0 1.25rem 1.25rem; }
.one { flex: 1; min-height: 0; overflow: auto; }
.grid { position: absolute; inset: 0; overflow: auto; background: var(--surface); border: 1px solid var(--line); border-radius: 8px; overscroll-behavior: contain; }
.canvas { position: relative; min-width: 100%; contain: layout style; }
.head { position: sticky; top: 0; z-index: 2; background: var(--raised); border-bottom: 1px solid var(--line); }
.head .row { position: relative; height: 100%; transform: none; }
.row { position: absolute; left: 0; right: 0; height: var(--row); border-bottom: 1px solid var(--line); }
.body .row:hover { background: var(--raised); }
.corner, .side { position: sticky; left: 0; z-index: 1; width: var(--side); height: 100%; padding: .3rem .75rem; border-right: 1px solid var(--line); overflow: hidden; }
.corner { background: var(--raised); display: flex; align-items: flex-end; font-size: .8rem; color: var(--soft); }
.side { background: var(--surface); display: flex; flex-direction: column; justify-content: center; }
.row:hover .side { background: var(--raised); }
.side a, .column a { color: inherit; text-decoration: none; font-weight: 600; font-size: .9rem; }
.side a:hover, .column a:hover { text-decoration: underline; color: var(--accent); }
.side a, .side .small, .column a, .column .small, .has, .marks { overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
.column { position: absolute; top: 0; bottom: 0; width: var(--column); padding: .35rem .6rem .4rem; display: flex; flex-direction: column; justify-content: flex-end; border-right: 1px solid var(--line); }
.column a { white-space: normal; line-height: 1.2; max-height: 2.4em; overflow-wrap: anywhere; display: -webkit-box; -webkit-line-clamp: 2; -webkit-box-orient: vertical; }
.cell { position: absolute; top: 0; width: var(--column); height: 100%; padding: 0 .6rem; display: flex; flex-direction: column; justify-content: center; border-right: 1px solid var(--line); contain: strict; }
.filled { cursor: pointer; }
.filled:hover { box-shadow: inset 0 0 0 1px var(--accent); }
.has { font-size: .875rem; }
.cell:not([class*="tone-"]) .has { white-space: normal; line-height: 1.2; display: -webkit-box; -webkit-line-clamp: 2; -webkit-box-orient: vertical; overflow-wrap: anywhere; }
.marks { font-size: .75rem; line-height: 1.3; }
.gone .has, .has.gone { color: var(--soft); font-style: italic; }
.grid :focus-visible { outline-offset: -2px; z-index: 1; }
.tone-add { background: var(--add-paper); } .tone-add .marks, .mark.tone-add { color: var(--add); }
.tone-change { background: var(--change-paper); } .tone-change .marks, .mark.tone-change { color: var(--change); }
.tone-remove { background: var(--remove-paper); } .tone-remove .marks, .mark.tone-remove { color: var(--remove); }
.tone-wait { background: var(--wait-paper); } .tone-wait .marks, .mark.tone-wait { color: var(--wait); }
.tone-unknown, .tone-over { background: var(--unknown-paper); } .tone-over .marks, .mark.tone-over { color: var(--remove); }
.tone-soon .marks, .mark.tone-soon { color: var(--change); font-weight: 600; }
.tone-faint .marks { color: var(--soft); }
.mark { display: inline-block; padding: 0 .4rem; border-radius: 4px; font-size: .8rem; }

.page { max-width: 88rem; margin: 0 auto; padding: 1rem 1.25rem 3rem; }
.back { font-size: .9rem; padding-bottom: .8rem; }
.facts { color: var(--soft); padding: .25rem 0 1rem; }
.table { overflow-x: auto; background: var(--surface); border: 1px solid var(--line); border-radius: 8px; }
table { border-collapse: collapse; width: 100%; font-size: .875rem; }
.table thead th { background: var(--raised); text-align: left; padding: 0; border-bottom: 1px solid var(--line); white-space: nowrap; }
.table thead button { font: inherit; font-size: .8rem; font-weight: 600; color: var(--soft); background: none; border: 0; padding: .5rem .75rem; width: 100%; text-align: left; cursor: pointer; }
.table thead button:hover { color: var(--ink); }
.table thead button:focus-visible { outline-offset: -2px; }
.table [aria-sort="ascending"] button::after { content: " ↑"; } .table [aria-sort="descending"] button::after { content: " ↓"; }
.table tbody th, .table td { text-align: left; vertical-align: top; padding: .55rem .75rem; border-top: 1px solid var(--line); }
.table tbody tr:first-child > * { border-top: 0; }
.table tbody th { font-weight: 600; min-width: 11rem; overflow-wrap: break-word; }
.ends .mark { padding: 0; } .table .mark { display: block; width: fit-content; margin-top: .15rem; } .compared .mark { margin-top: 0; }
.table ul { list-style: none; padding: 0; } .table li + li { margin-top: .2rem; }
.how { color: var(--soft); font-size: .8rem; overflow-wrap: anywhere; min-width: 14rem; } .can { font-size: .8rem; max-width: 26rem; }
.access { min-width: 9rem; } .ends { white-space: nowrap; } .compared { min-width: 10rem; }
.looked-at > * { background: var(--unknown-paper); } .looked-at th { box-shadow: inset 3px 0 0 var(--accent); }
#paper { display: none; }

@media (max-width: 40rem) { .field { flex: 1 1 45%; } .field.wide { flex: 1 1 100%; max-width: none; } .grid-host { margin: 0 0 1rem; min-height: 26rem; } .count { margin-left: 0; } }
@media (max-height: 34rem) { .grid-host { min-height: 26rem; } }
@media (prefers-contrast: more) { :root { --soft: var(--ink); --line: light-dark(#6e7781, #8b949e); } }
@media (forced-colors: active) { .cell, .mark { border: 1px solid CanvasText; } .bar [aria-pressed="true"] { border-width: 3px; } }
@media print {
  :root { color-scheme: light; }
  @page { margin: 14mm; }
  body, body[data-view="matrix"] { display: block; background: #fff; font-size: 9.5pt; }
  .top { padding: 0 0 .5rem; border-bottom: 1px solid #999; }
  .skip, .matrix, .back, .csv, noscript, .source summary { display: none; }
  #paper { display: block; }
  .page { padding: 0; max-width: none; }
  .table { border: 0; overflow: visible; } .table thead button { padding-left: 0; color: #333; }
  .table tbody th, .table td { padding-left: 0; }
  a { color: inherit; text-decoration: none; }
  tr, h3 { break-inside: avoid; } h3 { break-after: avoid; } thead { display: table-header-group; }
  .paper h2 { font-size: 11pt; font-weight: 400; color: #444; padding: .4rem 0 .2rem; }
  .paper h3 { font-size: 11pt; padding: .8rem 0 .2rem; } .paper h3 .small { display: inline; }
  .paper table { font-size: 8.5pt; table-layout: fixed; } .paper th, .paper td { text-align: left; vertical-align: top; padding: .15rem .4rem .15rem 0; border-top: 1px solid #ddd; overflow-wrap: anywhere; font-weight: 400; }
  .paper thead th { color: #555; border-top: 0; font-size: 7.5pt; } .paper tbody th { font-weight: 600; }
  .paper th:nth-child(1) { width: 24%; } .paper th:nth-child(2) { width: 20%; } .paper th:nth-child(3) { width: 11%; } .paper th:nth-child(4) { width: 18%; }
}
`;
