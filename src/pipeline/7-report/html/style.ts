/** The one stylesheet of the pages. Verdicts differ by line and sign as well as by colour; both schemes keep WCAG AA contrast. */
export const STYLE = `
:root { color-scheme: light dark; --paper: #fdfcf9; --ink: #1d1b18; --faint: #5d574e; --line: #d9d3c7; --card: #ffffff;
  --refuted: #a3150c; --refuted-bg: #fbe4e1; --supported: #17603a; --supported-bg: #e3f2e8; --conflicting: #6b2fa0; --conflicting-bg: #efe5f8; --open: #6a5200; --open-bg: #faf2d8; --link: #124c8c; }
@media (prefers-color-scheme: dark) { :root { --paper: #181715; --ink: #ece8e0; --faint: #b3aca0; --line: #45413a; --card: #211f1c;
  --refuted: #ff9f94; --refuted-bg: #4a1d18; --supported: #8fd9ac; --supported-bg: #17382a; --conflicting: #d4b2f5; --conflicting-bg: #3a2450; --open: #e8cd7c; --open-bg: #3a3216; --link: #9cc6f5; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 1.0625rem/1.6 Charter, "Bitstream Charter", "Iowan Old Style", "Liberation Serif", serif; overflow-wrap: break-word; }
a { color: var(--link); } a:focus-visible, summary:focus-visible, pre:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
.skip { position: absolute; left: -999rem; } .skip:focus { left: 1rem; top: 1rem; background: var(--card); padding: .5rem; }
header, main, footer { max-width: 76rem; margin: 0 auto; padding: 1.5rem 1.25rem; }
header { border-bottom: 3px double var(--line); } footer { border-top: 1px solid var(--line); color: var(--faint); font-size: .9375rem; }
h1 { font-size: 2rem; line-height: 1.2; margin: .2em 0; font-weight: 700; text-wrap: balance; } h2 { font-size: 1.3rem; margin: 2em 0 .5em; } h3 { font-size: 1.05rem; margin: 1.6em 0 .3em; }
.meta { color: var(--faint); margin: 0; } .sans, .card, table, .meta, nav { font-family: ui-sans-serif, system-ui, "Helvetica Neue", "Liberation Sans", sans-serif; font-size: .9375rem; line-height: 1.45; }
.tally { list-style: none; display: flex; flex-wrap: wrap; gap: .5rem 1rem; padding: 0; margin: 1rem 0 0; }
.badge { font-weight: 700; white-space: nowrap; } .badge.refuted { color: var(--refuted); } .badge.supported { color: var(--supported); } .badge.conflicting { color: var(--conflicting); } .badge.open { color: var(--open); }
.columns { display: grid; gap: 2.5rem; grid-template-columns: minmax(0, 1fr); } @media (min-width: 62rem) { .columns { grid-template-columns: minmax(0, 38rem) minmax(20rem, 1fr); } }
.columns h2 { margin-top: .5em; } .article { max-width: 38rem; } .article blockquote { margin: 1em 0 1em .5rem; padding-left: 1rem; border-left: 3px solid var(--line); } .boilerplate { color: var(--faint); font-size: .9375rem; }
mark { color: inherit; background: none; padding: .05em .1em; border-bottom: 2px solid; border-radius: 2px; }
mark.refuted { background: var(--refuted-bg); border-bottom: 4px double var(--refuted); font-weight: 600; } mark.supported { background: var(--supported-bg); border-bottom: 2px solid var(--supported); }
mark.conflicting { background: var(--conflicting-bg); border-bottom: 2px dashed var(--conflicting); } mark.open { border-bottom: 2px dotted var(--open); }
sup { line-height: 0; white-space: nowrap; font-family: ui-sans-serif, system-ui, sans-serif; font-size: .875rem; } sup a { text-decoration: none; padding: 0 .1em; }
.card { background: var(--card); border: 1px solid var(--line); border-left-width: 5px; border-radius: 4px; padding: .8rem 1rem; margin: 0 0 1rem; scroll-margin-top: 1rem; } .card:target { outline: 3px solid var(--link); }
.card.refuted { border-left: 6px double var(--refuted); } .card.supported { border-left: 5px solid var(--supported); } .card.conflicting { border-left: 5px dashed var(--conflicting); } .card.open { border-left: 5px dotted var(--open); }
.card h3 { margin: 0 0 .3rem; font-size: 1rem; } .card p { margin: .35rem 0; } .card blockquote { margin: .35rem 0; font-family: Charter, "Liberation Serif", serif; font-size: 1rem; } .card dl { display: grid; grid-template-columns: max-content minmax(0, 1fr); gap: .15rem .8rem; margin: .5rem 0; } dt { color: var(--faint); } dd { margin: 0; }
table { border-collapse: collapse; width: 100%; } th, td { text-align: left; vertical-align: top; padding: .3rem .6rem .3rem 0; border-bottom: 1px solid var(--line); } th { font-weight: 600; } .scroll { overflow-x: auto; }
pre { overflow-x: auto; background: var(--paper); border: 1px solid var(--line); padding: .6rem; font-size: .875rem; line-height: 1.4; } .tag { color: var(--faint); overflow-wrap: anywhere; } code { font-family: ui-monospace, "Liberation Mono", monospace; }
details { margin: .4rem 0; } summary { cursor: pointer; } details.open-claims > summary { font-weight: 600; margin: 1rem 0; }
@media print { :root { --paper: #fff; --ink: #000; --card: #fff; --faint: #333; --line: #999; } .columns { display: block; } .skip { display: none; } h2, h3, .card blockquote { break-after: avoid; } .card p, .card dl, tr, pre { break-inside: avoid; } details.open-claims > summary { break-after: avoid; } .card a[href^="http"]::after { content: " (" attr(href) ")"; }
  details::details-content { content-visibility: visible; block-size: auto; } pre { white-space: pre-wrap; } mark { -webkit-print-color-adjust: exact; print-color-adjust: exact; } }
`;
