import type { FormInvocation } from '@/domain/payment/invocation';

/**
 * Posts a form and leaves the page. Built from nodes: no text of the server ever becomes markup (C5).
 * Whether the action may be followed has been checked by the caller.
 */
export function leaveByForm({ action, fields }: Pick<FormInvocation, 'action' | 'fields'>): void {
  const form = document.createElement('form');
  form.method = 'post';
  form.action = action;
  // The provider must not learn which page the shopper came from.
  form.setAttribute('rel', 'noreferrer');
  form.hidden = true;
  for (const [name, value] of Object.entries(fields)) {
    const input = document.createElement('input');
    input.type = 'hidden';
    input.name = name;
    input.value = value;
    form.appendChild(input);
  }
  document.body.appendChild(form);
  // A field may be called "submit" and would hide the form's own method.
  HTMLFormElement.prototype.submit.call(form);
  form.remove();
}
