/** What the host reads of a build before it runs any of it. */
export interface AppConfig {
  /** Every page, without a leading slash, main package first. */
  readonly pages: readonly string[];
  /** Pages loaded with the app: the main package's. */
  readonly mainPages: readonly string[];
  readonly tabs: readonly string[];
  readonly subpackages: readonly string[];
  readonly lazy: boolean;
  /** WeChat: calls about the person's place that app.json names; others are refused. */
  readonly privateInfos: readonly string[];
}

interface Raw {
  pages: string[];
  subPackages?: { root: string; pages: string[] }[];
  tabBar?: { list?: { pagePath: string }[]; items?: { pagePath: string }[] };
  lazyCodeLoading?: string;
  requiredPrivateInfos?: string[];
}

export function parseAppConfig(text: string): AppConfig {
  const raw = JSON.parse(text) as Raw;
  const subpackages = raw.subPackages ?? [];
  const tabs = (raw.tabBar?.list ?? raw.tabBar?.items ?? []).map(({ pagePath }) => pagePath);
  const roots = subpackages.map(({ root }) => root.replace(/\/+$/, ''));
  return {
    mainPages: raw.pages,
    pages: [
      ...raw.pages,
      ...subpackages.flatMap(({ pages }, at) => pages.map((page) => `${roots[at] ?? ''}/${page}`)),
    ],
    tabs,
    subpackages: roots,
    lazy: raw.lazyCodeLoading === 'requiredComponents',
    privateInfos: raw.requiredPrivateInfos ?? [],
  };
}
