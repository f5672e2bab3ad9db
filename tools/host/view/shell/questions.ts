import type { Question } from '../../logic/person';
import { element } from './element';

/** A question of the host as a person is asked it. */
export function drawQuestion(question: Question, answer: (value: object) => void): HTMLElement {
  void answer;
  return element('div', { class: 'question', role: 'dialog' }, [question.kind]);
}
