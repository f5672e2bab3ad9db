import { readFileSync } from 'node:fs';
import path from 'node:path';
import { isWhole } from './build-output';
import { assetsOf } from './measure';
import { outputFolder, targets, type Target } from './targets';

interface Ban {
  readonly why: string;
  readonly pattern: RegExp;
  readonly only?: Target;
}

/** What a release must never contain. */
const bans: readonly Ban[] = [
  { why: 'the mock server library', pattern: /\bmsw\b|mockServiceWorker/ },
  { why: 'the mock backend', pattern: /\/__mock|AMPHI_QA|mock-cashier/ },
  { why: 'the panel for testers', pattern: /测试面板|qa-panel|pages\/qa\/|demo-(?:mark|handle)/ },
  { why: "Taro's clipboard, which stores what was copied", pattern: /taro_clipboard/, only: 'h5' },
  {
    why: 'a secret that belongs on a server',
    pattern: /app_?secret|apiclient_key|PRIVATE KEY|mch.?key|api_?v3_?key|session_key/i,
  },
  { why: "a developer's machine", pattern: /localhost|127\.0\.0\.1|192\.168\.\d/ },
  {
    why: 'an address without TLS',
    pattern: /http:\/\/(?!www\.w3\.org\/|localhost|127\.0\.0\.1)[\w-]+(\.[\w-]+)+/,
  },
  { why: 'an unreplaced build constant', pattern: /process\.env\.AMPHI_/ },
];

const TEXT = /\.(js|mjs|json|html|css|wxml|axml|wxss|acss|wxs|sjs|svg)$/;

export interface Finding {
  readonly file: string;
  readonly why: string;
  readonly excerpt: string;
}

export function scanText(text: string, target: Target): Omit<Finding, 'file'>[] {
  return bans.flatMap(({ why, pattern, only }) => {
    const hit = only && only !== target ? null : pattern.exec(text);
    if (!hit) return [];
    const excerpt = text.slice(Math.max(0, hit.index - 40), hit.index + hit[0].length + 40);
    return [{ why, excerpt: excerpt.replace(/\s+/g, ' ') }];
  });
}

export function scanFolder(folder: string, target: Target): Finding[] {
  return assetsOf(folder)
    .filter(({ file }) => TEXT.test(file))
    .flatMap(({ file }) =>
      scanText(readFileSync(path.join(folder, file), 'utf8'), target).map((finding) => ({
        file: `${folder}/${file}`,
        ...finding,
      })),
    );
}

/** Reads the production builds for what must not be in them. */
export function main(): number {
  const missing = targets.filter((t) => !isWhole(outputFolder(t, 'production'), t));
  for (const target of missing) console.error(`No production build of ${target}: build it first.`);
  const findings = targets
    .filter((target) => !missing.includes(target))
    .flatMap((target) => scanFolder(outputFolder(target, 'production'), target));
  for (const { file, why, excerpt } of findings) console.error(`${file}: ${why}\n    …${excerpt}…`);
  if (missing.length + findings.length === 0) console.log('Nothing forbidden in the three builds.');
  return missing.length + findings.length > 0 ? 1 : 0;
}
