import type { BuiltIn } from '../built-in';
import { collect, fieldsIn } from './form-values';

interface Form {
  submit(): void;
  reset(): void;
}

const forms = new WeakMap<Element, Form>();

export function formAround(el: Element): Form | undefined {
  const form = el.closest('wx-form');
  return form ? forms.get(form) : undefined;
}

export const FORM: BuiltIn = {
  tag: 'form',
  attached({ el, emit }) {
    forms.set(el, {
      submit: () => emit('submit', { value: collect(fieldsIn(el)) }),
      reset() {
        for (const field of fieldsIn(el)) field.reset();
        emit('reset', {});
      },
    });
    return () => void forms.delete(el);
  },
};
