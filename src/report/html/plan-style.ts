/** The style of the plan's page. Tones repeat what signs and words say. */
export const planStyle = `
:root {
  color-scheme: light dark;
  --paper: light-dark(#f6f7f8, #14171a); --surface: light-dark(#fff, #1b1f24);
  --ink: light-dark(#1b1f24, #e5e8eb); --soft: light-dark(#57606a, #a3adb8); --line: light-dark(#dde1e6, #30363d);
  --accent: light-dark(#0b5cad, #82b6f5);
  --add: light-dark(#11632f, #7ddf9a); --change: light-dark(#7a4b00, #e9bd63); --remove: light-dark(#a1182b, #ff9d98);
  --caution-paper: light-dark(#fdf2d8, #2e2614);
}
* { box-sizing: border-box; }
html { font: 100%/1.5 system-ui, -apple-system, "Segoe UI", "Liberation Sans", "DejaVu Sans", sans-serif; }
body { margin: 0 auto; max-width: 64rem; padding: 1.5rem 1.25rem 3rem; color: var(--ink); background: var(--paper); overflow-wrap: anywhere; }
h1 { font-size: 1.5rem; margin: 0; } h2 { font-size: 1.1rem; margin: 1.8rem 0 .5rem; }
h3 { font-size: 1rem; margin: 0 0 .4rem; } h4 { font-size: .9rem; margin: .8rem 0 .2rem; }
p { margin: .2rem 0; } a { color: inherit; }
code { font: .875em ui-monospace, "Liberation Mono", "DejaVu Sans Mono", monospace; }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; } main:focus { outline: none; }
.skip { position: absolute; left: 1rem; top: -4rem; padding: .5rem .8rem; background: var(--surface); } .skip:focus { top: .5rem; }
.visually-hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
.made, .faint { color: var(--soft); } .made, footer, .faint { font-size: .875rem; font-weight: 400; }
.summary { font-size: 1.1rem; font-weight: 600; margin: 1rem 0; }
.caution { padding: .8rem 1.1rem; border: 1px solid var(--change); border-left-width: 4px; border-radius: 6px; background: var(--caution-paper); }
.caution h2 { margin: 0 0 .3rem; } .caution ul { margin: 0; padding-left: 1.2rem; } .code { font-size: .8rem; color: var(--soft); }
.people { border-collapse: collapse; width: 100%; background: var(--surface); border: 1px solid var(--line); border-radius: 6px; }
.people th, .people td { text-align: left; vertical-align: top; padding: .5rem .8rem; border-top: 1px solid var(--line); }
.people th { width: 16rem; font-weight: 600; }
.word { display: inline-block; min-width: 4.2rem; font-size: .8rem; font-weight: 600; }
.org { margin: 0 0 .8rem; padding: .8rem 1rem; background: var(--surface); border: 1px solid var(--line); border-radius: 6px; }
.operations { list-style: none; margin: 0; padding: 0; }
.operations > li { padding: .45rem 0 .45rem .8rem; border-left: 3px solid var(--line); margin: .35rem 0; }
.operations > .add { border-color: var(--add); } .operations > .change { border-color: var(--change); } .operations > .remove { border-color: var(--remove); }
.operations > li:target { background: var(--caution-paper); }
.sign { display: inline-block; min-width: 4.6rem; font-size: .85rem; font-weight: 600; }
.add > .sign, .add > .word { color: var(--add); } .change > .sign, .change > .word { color: var(--change); } .remove > .sign, .remove > .word { color: var(--remove); }
.what { font-weight: 600; } .effects { margin: .2rem 0 0; padding-left: 1.2rem; font-size: .875rem; }
details { margin: .8rem 0; } summary { cursor: pointer; width: fit-content; } details ul { padding-left: 1.2rem; font-size: .875rem; }
footer { margin-top: 2rem; padding-top: .8rem; border-top: 1px solid var(--line); color: var(--soft); }
@media (max-width: 40rem) { .people th, .people td { display: block; width: auto; } .people td { border-top: 0; padding-top: 0; } }
@media print {
  :root { color-scheme: light; }
  body { padding: 0; max-width: none; background: #fff; font-size: 10pt; } .skip { display: none; }
  .operations > li, .people tr { break-inside: avoid; } h2, h3, h4 { break-after: avoid; }
}
`;
