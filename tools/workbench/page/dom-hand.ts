import { browserWords, CASHIER_WORDS } from '../../flows/cashier-words';
import type { CashierEnd, Hand, Target, Thing, Words } from '../../flows/hand';
import type { Deed, Value } from '../messages';
import { act, readPhones } from './backend';
import { documentsOf } from './frames';
import { find } from './find';
import { backOnH5, h5Where, hideH5, openOnH5, setOnH5 } from './h5-phone';

const PATIENCE_MS = 12_000;
const LOOK_MS = 100;

const asThing = (what: Words | Thing): Thing =>
  typeof what === 'string' || what instanceof RegExp ? { name: what } : what;

const later = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

function press(element: HTMLElement): void {
  element.scrollIntoView({ block: 'center' });
  const { left, top, width, height } = element.getBoundingClientRect();
  const at = { clientX: left + width / 2, clientY: top + height / 2 };
  const page = element.ownerDocument;
  const on = page.elementFromPoint(at.clientX, at.clientY) ?? element;
  const target = element.contains(on) || on.contains(element) ? on : element;
  const view = page.defaultView as unknown as typeof globalThis;
  const options = { ...at, bubbles: true, cancelable: true, composed: true };
  for (const type of ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click']) {
    const Kind = type.startsWith('pointer') ? view.PointerEvent : view.MouseEvent;
    const down = type.endsWith('down');
    target.dispatchEvent(new Kind(type, { ...options, buttons: down ? 1 : 0 }));
  }
}

function type(element: HTMLElement, value: string): void {
  const field = (
    element.matches('input, textarea') ? element : element.querySelector('input, textarea')
  ) as HTMLInputElement | HTMLTextAreaElement | null;
  if (!field) throw new Error('这里不能输入');
  const view = field.ownerDocument.defaultView as unknown as typeof globalThis;
  const Kind =
    field instanceof view.HTMLTextAreaElement ? view.HTMLTextAreaElement : view.HTMLInputElement;
  field.focus();
  Object.getOwnPropertyDescriptor(Kind.prototype, 'value')?.set?.call(field, value);
  field.dispatchEvent(new view.InputEvent('input', { bubbles: true, composed: true }));
  field.dispatchEvent(new view.Event('change', { bubbles: true }));
  field.blur();
}

/** A hand in this page: what a person does on one of its three phones. */
export class DomHand implements Hand {
  constructor(readonly target: Target) {}

  private async look(what: Words | Thing): Promise<HTMLElement> {
    const thing = asThing(what);
    for (let waited = 0; waited < PATIENCE_MS; waited += LOOK_MS) {
      const found = find(documentsOf(this.target), thing);
      if (found) return found;
      await later(LOOK_MS);
    }
    throw new Error(`没有看到“${String(thing.name)}”`);
  }

  private async until(holds: () => boolean, otherwise: string): Promise<void> {
    for (let waited = 0; waited < PATIENCE_MS; waited += LOOK_MS) {
      if (holds()) return;
      await later(LOOK_MS);
    }
    throw new Error(otherwise);
  }

  private async mini(deed: { readonly do: Deed['do'] } & Readonly<Record<string, unknown>>) {
    await act({ ...deed, phone: this.target } as unknown as Deed);
  }

  async sees(what: Words | Thing): Promise<void> {
    await this.look(what);
  }

  async missesSight(what: Words | Thing): Promise<void> {
    for (let waited = 0; waited < PATIENCE_MS; waited += LOOK_MS) {
      if (!(await this.has(what))) return;
      await later(LOOK_MS);
    }
    throw new Error(`“${String(asThing(what).name)}”还在`);
  }

  async has(what: Words | Thing): Promise<boolean> {
    return Promise.resolve(find(documentsOf(this.target), asThing(what)) !== null);
  }

  async tap(what: Words | Thing): Promise<void> {
    press(await this.look(what));
    await this.rest();
  }

  async hammer(what: Words | Thing, times: number): Promise<void> {
    const found = await this.look(what);
    for (let at = 0; at < times; at += 1) press(found);
    await this.rest();
  }

  async fill(label: Words | Thing, value: string): Promise<void> {
    type(await this.look({ role: 'textbox', ...asThing(label) }), value);
    await this.rest();
  }

  async open(path: string): Promise<void> {
    if (this.target === 'h5') await openOnH5(path);
    else await this.mini({ do: 'open', path });
    await this.rest();
  }

  async back(): Promise<void> {
    if (this.target === 'h5') backOnH5();
    else await this.mini({ do: 'back' });
    await this.rest();
  }

  async tab(name: Words): Promise<void> {
    await this.tap(this.target === 'h5' ? { name } : { name, role: 'tab' });
  }

  async scroll(px: number): Promise<void> {
    const documents = documentsOf(this.target);
    documents[documents.length - 1]?.defaultView?.scrollBy(0, px);
    await this.rest();
  }

  async pullDown(): Promise<void> {
    if (this.target === 'h5') throw new Error('浏览器里没有下拉刷新');
    await this.mini({ do: 'pull' });
  }

  async meetsCashier(): Promise<void> {
    await this.look(this.target === 'h5' ? '确认支付' : { name: /收银台/, role: 'dialog' });
  }

  async isAtCashier(): Promise<boolean> {
    return this.has(this.target === 'h5' ? '确认支付' : { name: /收银台/, role: 'dialog' });
  }

  async atCashier(end: CashierEnd): Promise<void> {
    if (this.target === 'h5' && end === 'paid-no-return') await this.tap('模拟其他情况');
    await this.tap(this.target === 'h5' ? browserWords(end) : CASHIER_WORDS[end]);
  }

  async kill(): Promise<void> {
    await this.set('device.kill', null);
  }

  async start(path?: string): Promise<void> {
    if (this.target === 'h5') await openOnH5(path ?? '/');
    else {
      await this.kill();
      await this.until(() => documentsOf(this.target).length < 2, '上一次打开的页面还在');
      await this.mini({ do: 'start', path: path ?? '' });
      await this.until(() => documentsOf(this.target).length > 1, '应用没有打开');
    }
    await this.rest();
  }

  async background(): Promise<void> {
    if (this.target === 'h5') hideH5(true);
    else await this.mini({ do: 'background' });
  }

  async foreground(): Promise<void> {
    if (this.target === 'h5') hideH5(false);
    else await this.mini({ do: 'foreground' });
  }

  async set(control: string, value: Value): Promise<void> {
    if (this.target === 'h5') setOnH5(control, value);
    else await this.mini({ do: 'set', id: control, value });
  }

  async where(): Promise<string> {
    if (this.target === 'h5') return h5Where();
    const { phones } = await readPhones();
    return phones.find(({ phone }) => phone === this.target)?.where ?? '';
  }

  async waits(ms: number): Promise<void> {
    await later(ms);
  }

  async rest(): Promise<void> {
    await later(LOOK_MS * 3);
  }
}
