/** Noise is a failure: an unexpected console.error or console.warn throws inside the test. */
for (const method of ['error', 'warn'] as const) {
  console[method] = (...args: unknown[]) => {
    throw new Error(`console.${method}: ${args.map(String).join(' ')}`);
  };
}
