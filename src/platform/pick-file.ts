/** Ends the question before: a browser does not always tell that it was closed. */
let dismiss = () => {};

interface PickAsk {
  readonly count: number;
  /** Phones go to the camera at once. */
  readonly camera?: boolean;
}

/** The browser's own chooser for pictures; nothing when it was closed. Call it in a tap. */
export function pickFile({ count, camera = false }: PickAsk): Promise<readonly File[]> {
  dismiss();
  return new Promise((resolve) => {
    const input = document.createElement('input');
    input.type = 'file';
    input.accept = 'image/jpeg,image/png,image/webp';
    input.multiple = count > 1;
    if (camera) input.setAttribute('capture', 'environment');
    input.hidden = true;
    const done = (files: readonly File[]) => {
      input.remove();
      resolve(files);
    };
    dismiss = () => done([]);
    input.addEventListener('change', () => done([...(input.files ?? [])].slice(0, count)));
    input.addEventListener('cancel', () => done([]));
    document.body.appendChild(input);
    input.click();
  });
}
