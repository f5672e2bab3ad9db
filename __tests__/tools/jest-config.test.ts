const config = jest.requireActual<object>('../../jest.config.cjs');

/** Where in it a function stands. */
function functions(value: unknown, at = 'config'): string[] {
  if (typeof value === 'function') return [at];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => functions(inner, `${at}.${name}`));
}

describe("jest's configuration", () => {
  it('reaches a worker as it is written: nothing in it is lost on the way', () => {
    expect(functions(config)).toEqual([]);
    expect(JSON.parse(JSON.stringify(config))).toEqual(config);
  });
});
