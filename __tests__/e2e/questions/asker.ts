import type { Locator, Page } from 'playwright-core';
import type { AnswerOf, AskOf, QuestionKind } from '../../../tools/host/logic/person';
import type { PlainPhone } from '../support/plain-phone';

/** A question on the phone's screen, as who holds the phone meets it. */
export class Asker {
  constructor(readonly phone: PlainPhone) {}

  get page(): Page {
    return this.phone.page;
  }

  /** Asks, and waits until the dialog of this name is there. @returns the answer to come */
  async ask<K extends QuestionKind>(
    kind: K,
    fields: AskOf<K>,
    name: string,
  ): Promise<{ readonly dialog: Locator; readonly answer: () => Promise<AnswerOf<K>> }> {
    const { person } = this.phone.phone.app;
    const heard = new Promise<AnswerOf<K>>((resolve) => void person.ask(kind, fields, resolve));
    const dialog = this.page.getByRole('dialog', { name, exact: true });
    await dialog.waitFor();
    const answer = async () => {
      const said = await heard;
      await dialog.waitFor({ state: 'detached' });
      return said;
    };
    return { dialog, answer };
  }

  /** Asks, does what is to be done on the dialog, and returns what the app hears. */
  async answered<K extends QuestionKind>(
    kind: K,
    fields: AskOf<K>,
    name: string,
    deed: string | ((dialog: Locator) => Promise<unknown>),
  ): Promise<AnswerOf<K>> {
    const { dialog, answer } = await this.ask(kind, fields, name);
    await (typeof deed === 'string' ? press(dialog, deed) : deed(dialog));
    return answer();
  }
}

export const press = (dialog: Locator, name: string): Promise<void> =>
  dialog.getByRole('button', { name, exact: true }).tap();
