type Values = Readonly<Record<string, unknown>>;

export interface Tab {
  readonly path: string;
  readonly text: string;
  readonly icon: string;
  readonly iconOn: string;
}

/** What app.json, the theme and the pages' own files say about the bars. */
export class AppFiles {
  private constructor(
    private readonly app: Values,
    private readonly themes: Values,
    private readonly pages: Values,
  ) {}

  static async read(): Promise<AppFiles> {
    const json = async (name: string) => {
      const reply = await fetch(name);
      return reply.ok ? ((await reply.json()) as Values) : {};
    };
    const [app, themes, pages] = await Promise.all([
      json('files/app.json'),
      json('files/theme.json'),
      json('page-configs'),
    ]);
    return new AppFiles(app, themes, pages);
  }

  /** The app's name, as its first bar has it. */
  get name(): string {
    const window = inside(this.app, 'window');
    return first(window, 'navigationBarTitleText', 'defaultTitle') || '小程序';
  }

  get tabs(): readonly Tab[] {
    const bar = inside(this.app, 'tabBar');
    const items = (bar.list ?? bar.items ?? []) as readonly Values[];
    return items.map((item) => ({
      path: first(item, 'pagePath'),
      text: first(item, 'text', 'name'),
      icon: first(item, 'iconPath', 'icon'),
      iconOn: first(item, 'selectedIconPath', 'activeIcon'),
    }));
  }

  /** Weakest first: the app's window, the page's own file. */
  bar(route: string, theme: 'light' | 'dark') {
    const window = { ...inside(this.app, 'window'), ...inside(this.pages, route) };
    const colour = this.colours(theme);
    return {
      title: first(window, 'navigationBarTitleText', 'defaultTitle'),
      ground: colour(first(window, 'navigationBarBackgroundColor', 'titleBarColor')) || '#ffffff',
      ink: colour(first(window, 'navigationBarTextStyle')) || 'black',
      page: colour(first(window, 'backgroundColor')) || '#ffffff',
      custom: first(window, 'navigationStyle') === 'custom',
    };
  }

  tabColours(theme: 'light' | 'dark') {
    const bar = inside(this.app, 'tabBar');
    const colour = this.colours(theme);
    return {
      ground: colour(first(bar, 'backgroundColor')) || '#ffffff',
      ink: colour(first(bar, 'color', 'textColor')) || '#999999',
      on: colour(first(bar, 'selectedColor')) || '#000000',
    };
  }

  private colours(theme: string): (value: string) => string {
    const values = inside(this.themes, theme);
    return (value) => (value.startsWith('@') ? first(values, value.slice(1)) : value);
  }
}

const inside = (values: Values, name: string): Values => (values[name] ?? {}) as Values;

const first = (values: Values, ...names: readonly string[]): string =>
  names.map((name) => values[name]).find((value): value is string => typeof value === 'string') ??
  '';
