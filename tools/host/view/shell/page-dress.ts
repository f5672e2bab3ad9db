export interface Insets {
  readonly top: number;
  readonly bottom: number;
}

/** What a page's styles mean by the safe area. */
export function setInsets(frame: HTMLIFrameElement, { top, bottom }: Insets): void {
  const root = frame.contentDocument?.documentElement;
  root?.style.setProperty('--host-safe-top', `${top}px`);
  root?.style.setProperty('--host-safe-bottom', `${bottom}px`);
}

/** Gives a page the styles of a theme; the old ones go when the new ones are there. */
export function dress(frame: HTMLIFrameElement, theme: 'light' | 'dark'): void {
  const links = frame.contentDocument?.querySelectorAll<HTMLLinkElement>('#page-sheet') ?? [];
  const old = [...links];
  const last = old[old.length - 1];
  if (!last) return;
  const next = last.cloneNode() as HTMLLinkElement;
  next.href = last.href.replace(/theme=\w+/, `theme=${theme}`);
  next.addEventListener('load', () => old.forEach((link) => link.remove()));
  last.after(next);
}
