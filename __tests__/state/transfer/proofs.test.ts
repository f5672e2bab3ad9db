import sharp from 'sharp';
import type { Transfer } from '@/domain/transfer/transfer';
import type { Result } from '@/domain/result';
import { createProofs } from '@/state/transfer/create-proofs';
import { ORDER, transfer } from '../../domain/transfer/sample';

const picture = () =>
  sharp({ create: { width: 8, height: 8, channels: 3, background: '#c2410c' } })
    .withExif({ IFD0: { Make: 'SecretPhone' } })
    .jpeg()
    .toBuffer();

const offline: Result<Transfer> = { ok: false, error: { kind: 'net', reason: 'offline' } };

/** A server that keeps what it is sent, and may lose its answer. */
function desk() {
  const sent: { image: string; key: string }[] = [];
  const kept = new Map<string, string>();
  const said: string[] = [];
  const released: string[] = [];
  let lost = 0;
  let keys = 0;
  const tell = (): Result<Transfer> => ({
    ok: true,
    serverTime: 1,
    value: transfer({ proofs: [...kept.values()].map((proofId) => ({ proofId, at: 1 })) }),
  });
  const proofs = createProofs(
    {
      api: {
        uploadProof({ image }, key) {
          sent.push({ image, key });
          if (!kept.has(key)) kept.set(key, `f${kept.size + 1}`);
          lost -= 1;
          return Promise.resolve(lost >= 0 ? offline : tell());
        },
        removeProof({ proofId }) {
          for (const [key, id] of kept) if (id === proofId) kept.delete(key);
          lost -= 1;
          return Promise.resolve(lost >= 0 ? offline : tell());
        },
      },
      randomKey: () => {
        keys += 1;
        return Promise.resolve(`key-${keys}`);
      },
      release: (preview) => released.push(preview),
      heard: () => undefined,
      refused: (words) => said.push(words),
    },
    ORDER,
  );
  return {
    ...{ proofs, sent, kept, said, released },
    lose: (times: number) => (lost = times),
    items: () => proofs.store.getState(),
    rest: () => new Promise((done) => setTimeout(done, 5)),
  };
}

it('sends a picture without its metadata, once, and forgets its bytes', async () => {
  const { proofs, sent, items, rest } = desk();
  proofs.add([{ bytes: await picture(), preview: 'tmp://1' }]);
  expect(items()).toMatchObject([{ status: 'sending', preview: 'tmp://1' }]);
  await rest();
  expect(items()).toMatchObject([{ status: 'sent', proofId: 'f1' }]);
  const bytes = Buffer.from(sent[0]?.image ?? '', 'base64');
  expect((await sharp(bytes).metadata()).exif).toBeUndefined();
  expect(bytes.toString('latin1')).not.toContain('SecretPhone');
  expect(JSON.stringify(items())).not.toContain(sent[0]?.image.slice(0, 40));
});

it('tries again under the same key, so that a lost answer makes no second proof', async () => {
  const { proofs, sent, kept, items, lose, rest } = desk();
  lose(1);
  proofs.add([{ bytes: await picture(), preview: 'tmp://1' }]);
  await rest();
  expect(items()).toMatchObject([{ status: 'failed', trouble: '网络不太稳定，请再试一次' }]);
  proofs.retry(1);
  proofs.retry(1);
  await rest();
  expect(items()).toMatchObject([{ status: 'sent', trouble: null }]);
  expect(new Set(sent.map(({ key }) => key)).size).toBe(1);
  expect(sent).toHaveLength(2);
  expect(kept.size).toBe(1);
});

it.each([
  ['a text', Buffer.from('hello'), 'JPG、PNG'],
  ['half a picture', Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 4, 1]), '打不开'],
])('does not send %s and says why', async (_what, bytes, words) => {
  const { proofs, sent, said, released, items, rest } = desk();
  proofs.add([{ bytes, preview: 'tmp://1' }]);
  await rest();
  expect(said).toEqual([expect.stringContaining(words)]);
  expect([sent, items(), released]).toEqual([[], [], ['tmp://1']]);
});

it('takes one back on the server, and says so when that did not work', async () => {
  const { proofs, kept, items, lose, rest } = desk();
  proofs.add([{ bytes: await picture(), preview: 'tmp://1' }]);
  await rest();
  lose(1);
  proofs.remove(1);
  expect(items()).toMatchObject([{ status: 'removing' }]);
  await rest();
  expect(items()).toMatchObject([{ status: 'sent', trouble: '网络不太稳定，请再试一次' }]);
  proofs.remove(1);
  await rest();
  expect([items(), kept.size]).toEqual([[], 0]);
});

it('takes back what was removed from the list while it was on its way', async () => {
  const { proofs, kept, items, released, rest } = desk();
  proofs.add([{ bytes: await picture(), preview: 'tmp://1' }]);
  await Promise.resolve();
  await Promise.resolve();
  proofs.remove(1);
  await rest();
  expect([items(), kept.size, released]).toEqual([[], 0, ['tmp://1']]);
});

it('takes back one that was uploaded before this page was opened', async () => {
  const { proofs, kept, said, lose, rest } = desk();
  kept.set('earlier', 'f9');
  lose(1);
  proofs.removeSent('f9');
  await rest();
  expect(said).toEqual(['网络不太稳定，请再试一次']);
  expect(kept.size).toBe(0);
});

it('keeps no preview once the page is gone', async () => {
  const { proofs, released, rest } = desk();
  proofs.add([
    { bytes: await picture(), preview: 'tmp://1' },
    { bytes: await picture(), preview: 'tmp://2' },
  ]);
  await rest();
  proofs.dispose();
  expect(released).toEqual(['tmp://1', 'tmp://2']);
});
