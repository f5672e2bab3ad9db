/** `北京市 北京市 朝阳区` is said as `北京市 朝阳区`: a name that repeats the one before is left out. */
export function regionWords(names: readonly string[]): string {
  return names.filter((name, depth) => name !== names[depth - 1]).join(' ');
}
