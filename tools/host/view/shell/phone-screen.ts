import type { PhoneFacts, ToLogic, ToView } from '../../link/messages';
import type { Chrome, OpenedPage } from '../../logic/view-link';
import type { AppFiles } from './app-files';
import { drawBar, drawTabs } from './bars';
import { element, swap } from './element';
import { capsuleMenu, homeScreen } from './home';
import { notices, pulling } from './notices';
import type { Insets } from './page-dress';
import type { Pages } from './pages';
import { Questions } from './questions';

/** Around the pages: bars, notices, questions, and the phone's own home screen. */
export type AroundPages = Extract<
  ToView,
  { t: 'start' | 'facts' | 'opened' | 'shown' | 'closed' | 'chrome' | 'questions' }
>;

const box = (id: string): HTMLElement => document.getElementById(id) as HTMLElement;

/** Addresses stay; paths are files of the package. */
const address = (path: string): string =>
  /^(?:\w+:|\/\/)/.test(path) ? path : `files/${path.replace(/^\//, '')}`;

/** The screen of a phone: it shows what it was told, and tells which of its buttons are pressed. */
export class PhoneScreen {
  private facts: PhoneFacts | null = null;
  private chrome: Chrome | null = null;
  private readonly questions: Questions;
  private readonly buttons;

  constructor(
    private readonly pages: Pages,
    private readonly files: AppFiles,
    private readonly send: (message: ToLogic) => void,
  ) {
    this.questions = new Questions(box('questions'), (question, answer) =>
      send({ t: 'answer', question, answer: answer as never }),
    );
    this.buttons = {
      back: () => send({ t: 'back' }),
      home: () => send({ t: 'tab', index: 0 }),
      tab: (index: number) => send({ t: 'tab', index }),
      menu: () => this.openMenu(),
      leave: () => send({ t: 'leave' }),
    };
    box('away').replaceChildren(homeScreen(files.name, () => send({ t: 'enter' })));
    box('notices').before(element('div', { id: 'menu' }), element('div', { id: 'keyboard' }));
  }

  hear(message: AroundPages): void {
    switch (message.t) {
      case 'start':
        return this.begin(message);
      case 'facts':
        this.facts = message.facts;
        this.pages.setTheme(message.facts.theme);
        break;
      case 'opened':
        this.pages.open(message.page);
        break;
      case 'shown':
        this.pages.show(message.page);
        break;
      case 'closed':
        this.pages.close(message.page);
        break;
      case 'chrome':
        this.chrome = message.chrome;
        break;
      case 'questions':
        return this.ask(message.questions);
    }
    this.draw();
  }

  private begin({ facts, chrome, pages, shown, questions }: Extract<ToView, { t: 'start' }>): void {
    this.pages.clear();
    this.facts = facts;
    this.chrome = chrome;
    this.pages.setTheme(facts.theme);
    for (const page of pages) this.pages.open(page);
    if (shown !== null) this.pages.show(shown);
    this.draw();
    this.ask(questions);
  }

  private ask(open: Extract<ToView, { t: 'questions' }>['questions']): void {
    const host = this.facts?.host ?? 'weapp';
    this.questions.show(open, { host, app: this.files.name, picture: address });
  }

  private openMenu(): void {
    const menu = box('menu');
    const deeds = {
      share: () => this.send({ t: 'menu', what: 'share' }),
      relaunch: () => this.send({ t: 'menu', what: 'relaunch' }),
      settings: () => this.send({ t: 'menu', what: 'settings' }),
      close: () => menu.replaceChildren(),
    };
    menu.replaceChildren(capsuleMenu(this.files.name, this.facts?.host ?? 'weapp', deeds));
    menu.querySelector<HTMLElement>('.dialog')?.focus();
  }

  private draw(): void {
    const { facts, chrome, pages, files } = this;
    if (!facts) return;
    const root = document.documentElement;
    Object.assign(root.dataset, { theme: facts.theme, host: facts.host });
    root.style.setProperty('--top', `${facts.insets.top}px`);
    root.style.setProperty('--bottom', `${facts.insets.bottom}px`);
    const shown = { facts, chrome, page: pages.topPage, under: pages.under };
    swap(box('bar'), [drawBar(shown, files, this.buttons)]);
    const tabs = drawTabs(shown, files, this.buttons);
    swap(box('tabs'), tabs ? [tabs] : []);
    swap(box('notices'), notices(chrome, address));
    this.drawPages(facts, chrome);
    pages.setInsets((page) => this.insetsOf(page, facts));
    box('keyboard').classList.toggle('open', chrome?.keyboard === true);
    document.body.classList.toggle('typing', chrome?.keyboard === true);
    box('away').hidden = facts.running;
    if (!facts.running) box('menu').replaceChildren();
    box('dim').style.opacity = String(Math.max(0, 0.5 - (chrome?.brightness ?? 0.6)));
  }

  private drawPages(facts: PhoneFacts, chrome: Chrome | null): void {
    const place = box('pages');
    const own = this.files.bar(this.pages.topPage?.route ?? '', facts.theme).page;
    place.style.background = chrome?.ground ?? own;
    const dots = place.querySelector('.pulling');
    const isPulling = chrome?.pulling === true;
    place.classList.toggle('is-pulling', isPulling);
    if (isPulling && !dots) place.prepend(pulling());
    else if (!isPulling) dots?.remove();
  }

  /** The tab bar keeps the home bar clear; under a bar of the page's own it keeps clear itself. */
  private insetsOf({ kind, route }: OpenedPage, { insets, theme }: PhoneFacts): Insets {
    const hasTabs = kind === 'tab' && this.chrome?.tabsHidden !== true;
    const isCustom = this.files.bar(route, theme).custom;
    const covered = hasTabs || this.chrome?.keyboard === true;
    return { top: isCustom ? insets.top : 0, bottom: covered ? 0 : insets.bottom };
  }
}
