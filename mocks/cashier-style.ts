const WATERMARK = encodeURIComponent(
  `<svg xmlns="http://www.w3.org/2000/svg" width="220" height="160"><text x="20" y="110" transform="rotate(-24 110 80)" font-size="22" fill="#1c2f5a" fill-opacity=".06" font-family="sans-serif">演示收银台</text></svg>`,
);

/** Inline, because the page may load nothing. */
export const CASHIER_STYLE = `
:root{color-scheme:light dark;--bg:#eef2f9;--card:#fff;--ink:#1b2233;--soft:#5b6578;--brand:#1764e8;--line:#e4e9f2}
@media(prefers-color-scheme:dark){:root{--bg:#11151d;--card:#1b212c;--ink:#eef1f6;--soft:#98a2b3;--brand:#1f68e6;--line:#2b3342}}
*{box-sizing:border-box;margin:0}
body{background:var(--bg);color:var(--ink);font:16px/1.5 system-ui,-apple-system,"PingFang SC","Noto Sans CJK SC","Microsoft YaHei",sans-serif;min-height:100vh}
.mark{position:fixed;inset:0;pointer-events:none;z-index:2;background:url("data:image/svg+xml,${WATERMARK}")}
main{max-width:440px;margin:0 auto;padding:24px 20px calc(32px + env(safe-area-inset-bottom))}
header{display:flex;align-items:center;gap:10px;font-weight:600;padding:8px 4px 20px}
.logo{display:grid;place-items:center;width:32px;height:32px;border-radius:10px;background:var(--brand);color:#fff;font-size:17px}
.card{background:var(--card);border-radius:20px;padding:28px 20px 12px;box-shadow:0 8px 28px rgba(24,46,90,.08)}
.card.end{padding:44px 20px;text-align:center}.card.end h1{font-size:22px;margin-bottom:8px}.card.end p{color:var(--soft)}
.label{text-align:center;color:var(--soft);font-size:14px}
.amount{text-align:center;font-size:40px;font-weight:700;letter-spacing:-.5px;font-variant-numeric:tabular-nums;margin:2px 0 20px}
dl div{display:flex;justify-content:space-between;gap:16px;padding:14px 0;border-top:1px solid var(--line);font-size:15px}
dt{color:var(--soft);flex:none}dd{text-align:right}
.note{margin-top:16px;padding:12px 16px;border-radius:12px;background:#fff1e6;color:#9a3412;font-size:15px}
form{margin-top:24px}
button,a.main{display:block;width:100%;min-height:60px;border:0;border-radius:14px;font:inherit;font-weight:600;cursor:pointer;margin-top:12px;text-align:center;text-decoration:none;line-height:60px}
.main{background:var(--brand);color:#fff}.plain{background:var(--card);color:var(--ink)}
button:focus-visible,a:focus-visible,summary:focus-visible{outline:3px solid var(--brand);outline-offset:2px}
details{margin-top:20px;color:var(--soft)}summary{padding:12px 4px;cursor:pointer}
footer{margin-top:32px;text-align:center;color:var(--soft);font-size:13px}
`;
