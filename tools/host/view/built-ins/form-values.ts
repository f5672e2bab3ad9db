/** A field of a form: input, switch, picker, group… */
export interface FormField {
  name(): string;
  value(): unknown;
  /** Back to what the page gave it. */
  reset(): void;
}

const fields = new WeakMap<Element, FormField>();

export function registerField(el: Element, field: FormField): () => void {
  fields.set(el, field);
  return () => void fields.delete(el);
}

/** Fields inside an element, in the order of the page. */
export const fieldsIn = (el: Element): readonly FormField[] =>
  [...el.querySelectorAll('*')].flatMap((one) => fields.get(one) ?? []);

/** Values by name; a field without a name is not part of it, the last of one name counts. */
export function collect(all: readonly FormField[]): Readonly<Record<string, unknown>> {
  const named = all.filter((field) => field.name() !== '');
  return Object.fromEntries(named.map((field) => [field.name(), field.value()]));
}
