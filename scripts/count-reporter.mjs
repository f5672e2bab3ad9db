/** A node:test reporter that writes how many tests passed and failed; a skipped one failed. */
export default async function* counts(events) {
  let passed = 0;
  let failed = 0;
  for await (const { type, data } of events) {
    if (type !== 'test:pass' && type !== 'test:fail') continue;
    if (data.details?.type === 'suite') continue;
    if (type === 'test:fail' || data.skip !== undefined || data.todo !== undefined) failed += 1;
    else passed += 1;
  }
  yield JSON.stringify({ passed, failed });
}
