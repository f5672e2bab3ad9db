import { createLight } from '@/state/health/light';

function phone(brightness: number | null | 'unsupported') {
  const sets: number[] = [];
  const kept = { value: null as number | null };
  const state = { now: brightness };
  const NONE = { kind: 'unsupported', reason: 'no' } as const;
  const light = createLight(
    {
      read: () => Promise.resolve(state.now === 'unsupported' ? NONE : state.now),
      set(value) {
        sets.push(value);
        state.now = value;
        return Promise.resolve('set');
      },
    },
    {
      load: () => kept.value,
      save(value) {
        kept.value = value;
        return true;
      },
      clear() {
        kept.value = null;
      },
    },
  );
  return { light, sets, kept, state };
}

it('goes up while a code is shown and back to what it was', async () => {
  const { light, sets, kept } = phone(0.4);
  await light.raise();
  await light.raise();
  expect(sets).toEqual([1]);
  expect(kept.value).toBe(0.4);
  await light.restore();
  await light.restore();
  expect(sets).toEqual([1, 0.4]);
  expect(kept.value).toBeNull();
});

it('goes back even when both are asked for at once', async () => {
  const { light, sets } = phone(0.4);
  void light.raise();
  await light.restore();
  expect(sets).toEqual([1, 0.4]);
});

it('knows after a kill what there was before', async () => {
  const { light, sets, kept } = phone(1);
  kept.value = 0.3;
  await light.raise();
  await light.restore();
  expect(sets).toEqual([1, 0.3]);
});

it('believes the phone when somebody has turned it since the kill', async () => {
  const { light, sets, kept } = phone(0.7);
  kept.value = 0.3;
  await light.raise();
  await light.restore();
  expect(sets).toEqual([1, 0.7]);
});

it.each([null, 'unsupported'] as const)('leaves alone what it can’t put back: %p', async (what) => {
  const { light, sets } = phone(what);
  await light.raise();
  await light.restore();
  expect(sets).toEqual([]);
});
