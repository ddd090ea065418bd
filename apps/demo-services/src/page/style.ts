/** The look of the city's pages, in the few rules that this one needs. */
export const STYLE = `
:root { color: #1b2428; background: #f7f3ec; line-height: 1.5; font-family: -apple-system, 'PingFang SC', 'HarmonyOS Sans SC', MiSans, 'Noto Sans CJK SC', sans-serif; }
body { margin: 0; }
main { max-width: 42rem; margin: 0 auto; padding: 32px 20px; }
h1 { font-size: 28px; margin: 0 0 12px; }
h2 { font-size: 20px; margin: 32px 0 8px; }
[lang='en'] { color: #48535a; }
table { width: 100%; border-collapse: collapse; background: #fff; border-radius: 18px; overflow: hidden; }
th, td { text-align: left; padding: 12px 16px; border-bottom: 1px solid #e4dccf; font-variant-numeric: tabular-nums; overflow-wrap: anywhere; }
th { font-size: 14px; color: #5c666b; }
tr:last-child td { border-bottom: 0; }
form { display: flex; flex-wrap: wrap; gap: 12px; align-items: center; }
label { flex-basis: 100%; }
input { flex: 1 1 14rem; min-width: 0; font: inherit; padding: 0 16px; min-height: 52px; box-sizing: border-box; border: 1px solid #86796a; border-radius: 14px; background: #fff; }
button { font: inherit; font-weight: 700; min-height: 52px; padding: 0 20px; border: 0; border-radius: 14px; color: #fff; background: #0e5873; cursor: pointer; }
button [lang='en'] { color: inherit; }
:focus-visible { outline: 3px solid #0e5873; outline-offset: 2px; }
`;
