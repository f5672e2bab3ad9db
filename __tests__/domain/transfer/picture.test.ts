import fc from 'fast-check';
import sharp from 'sharp';
import { toBase64 } from '@/domain/transfer/base64';
import { cleanPicture, PICTURE_LIMIT, pictureKind } from '@/domain/transfer/picture/clean';

/** What must never leave the phone, written into real files by a real encoder. */
const SECRETS = {
  IFD0: { Make: 'SecretPhone', Artist: 'Zhang San' },
  IFD3: { GPSMapDatum: 'Here' },
};
const MARKS = [
  'SecretPhone',
  'Zhang San',
  'Exif',
  'eXIf',
  'GPS',
  'xap/1.0',
  'Photoshop',
  'tEXt',
  'tIME',
  'XMP ',
];
const XMP = '<x:xmpmeta xmlns:x="adobe:ns:meta/">xap/1.0 Zhang San</x:xmpmeta>';

const drawn = () =>
  sharp({ create: { width: 48, height: 32, channels: 3, background: '#c2410c' } })
    .composite([
      {
        input: Buffer.from(
          '<svg width="20" height="20"><circle cx="10" cy="10" r="9" fill="#fff"/></svg>',
        ),
      },
    ])
    .withExif(SECRETS)
    .withXmp(XMP)
    .withIccProfile('srgb');

const KINDS = {
  jpeg: () => drawn().jpeg().toBuffer(),
  png: () => drawn().png().toBuffer(),
  webp: () => drawn().webp().toBuffer(),
  'lossless webp': () => drawn().webp({ lossless: true }).toBuffer(),
  'progressive jpeg': () => drawn().jpeg({ progressive: true }).toBuffer(),
} as const;

const text = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1');
const hidden = (bytes: Uint8Array) => MARKS.filter((mark) => text(bytes).includes(mark));

function cleaned(bytes: Uint8Array): Uint8Array {
  const result = cleanPicture(bytes);
  if (!result.ok) throw new Error(result.why);
  return result.bytes;
}

const pixels = (bytes: Uint8Array) => sharp(bytes).raw().toBuffer();

/** A JPEG with one more segment after its start. */
function withSegment(bytes: Uint8Array, code: number, data: string): Buffer {
  const body = Buffer.from(data, 'latin1');
  const head = Buffer.from([0xff, code, 0, 0]);
  head.writeUInt16BE(body.length + 2, 2);
  return Buffer.concat([bytes.subarray(0, 2), head, body, bytes.subarray(2)]);
}

describe.each(Object.entries(KINDS))('a %s', (_name, make) => {
  it('loses what tells of its owner and keeps every pixel', async () => {
    const bytes = await make();
    expect(hidden(bytes).length).toBeGreaterThan(2);
    const clean = cleaned(bytes);
    expect(hidden(clean)).toEqual([]);
    expect(await pixels(clean)).toEqual(await pixels(bytes));
    const { exif, xmp, iptc } = await sharp(clean).metadata();
    expect([exif, xmp, iptc]).toEqual([undefined, undefined, undefined]);
  });

  it('keeps its colour profile and stays as it is when cleaned again', async () => {
    const clean = cleaned(await make());
    expect((await sharp(clean).metadata()).icc).toBeDefined();
    expect(cleaned(clean)).toEqual(clean);
  });

  it('loses what was hung on behind its end', async () => {
    const bytes = await make();
    expect(cleaned(Buffer.concat([bytes, Buffer.from('Zhang San')]))).toEqual(cleaned(bytes));
  });

  it('is refused when it is cut off, and never throws', async () => {
    const bytes = await make();
    for (let end = 0; end < bytes.length; end += 7) {
      expect(cleanPicture(bytes.subarray(0, end)).ok).toBe(false);
    }
  });
});

it('drops comments, Photoshop data and thumbnails of a JPEG, and keeps Adobe’s colour space', async () => {
  const plain = cleaned(await KINDS.jpeg());
  for (const [code, data] of [
    [0xfe, 'Zhang San'],
    [0xed, 'Photoshop 3.0\0Zhang San'],
    [0xe0, 'JFXX\0Zhang San'],
    [0xe2, 'MPF\0Zhang San'],
    [0xe5, 'Zhang San'],
  ] as const) {
    expect(cleaned(withSegment(plain, code, data))).toEqual(plain);
  }
  const adobe = withSegment(plain, 0xee, 'Adobe\0d\0\0\0\0\0\0');
  expect(cleaned(adobe)).toEqual(Uint8Array.from(adobe));
});

it('reads fill bytes between the segments of a JPEG', async () => {
  const plain = cleaned(await KINDS.jpeg());
  const filled = Buffer.concat([
    plain.subarray(0, 2),
    Buffer.from([0xff, 0xff]),
    plain.subarray(2),
  ]);
  expect(cleaned(filled)).toEqual(plain);
});

it('drops text, time and private chunks of a PNG', async () => {
  const plain = cleaned(await KINDS.png());
  for (const name of ['tEXt', 'zTXt', 'iTXt', 'tIME', 'eXIf', 'prVt', 'acTL']) {
    const data = Buffer.from('Comment\0Zhang San');
    const frame = Buffer.alloc(12);
    frame.writeUInt32BE(data.length, 0);
    frame.write(name, 4, 'latin1');
    const chunk = Buffer.concat([frame.subarray(0, 8), data, frame.subarray(8)]);
    const end = plain.length - 12;
    const marked = Buffer.concat([plain.subarray(0, end), chunk, plain.subarray(end)]);
    expect(cleaned(marked)).toEqual(plain);
  }
});

it('takes a file for what its first bytes say', async () => {
  expect(pictureKind(await KINDS.png())).toBe('png');
  const others = [
    '',
    'GIF89a',
    '%PDF-1.7',
    '<svg xmlns="http://www.w3.org/2000/svg"/>',
    'RIFF1234WAVE',
    'MZ',
  ];
  for (const other of others) {
    expect(cleanPicture(Buffer.from(other))).toEqual({ ok: false, why: 'not-a-picture' });
  }
});

it('refuses an animation, which is no proof', async () => {
  const frames = await sharp(
    [
      Buffer.from('<svg width="4" height="4"/>'),
      Buffer.from('<svg width="4" height="4"><rect width="4" height="4"/></svg>'),
    ],
    { join: { animated: true } },
  )
    .webp()
    .toBuffer();
  expect(cleanPicture(frames)).toEqual({ ok: false, why: 'broken' });
});

it('measures the limit on what would be sent, so a thumbnail in the Exif does not count', async () => {
  const plain = cleaned(await KINDS.jpeg());
  let heavy: Buffer = Buffer.from(plain);
  while (heavy.length < PICTURE_LIMIT + 1) heavy = withSegment(heavy, 0xe1, 'x'.repeat(60_000));
  expect(cleanPicture(heavy).ok).toBe(true);
  const noise = { type: 'gaussian' as const, mean: 128, sigma: 60 };
  const big = await sharp({
    create: { width: 700, height: 700, channels: 3, background: '#000', noise },
  })
    .png()
    .toBuffer();
  expect(big.length).toBeGreaterThan(PICTURE_LIMIT);
  expect(cleanPicture(big)).toEqual({ ok: false, why: 'too-big' });
});

it('never throws on broken bytes, whatever they are', async () => {
  const seeds = await Promise.all(Object.values(KINDS).map((make) => make()));
  fc.assert(
    fc.property(
      fc.constantFrom(...seeds),
      fc.nat(),
      fc.nat(255),
      fc.nat(),
      (bytes, at, value, cut) => {
        const broken = Uint8Array.from(bytes.subarray(0, bytes.length - (cut % 40)));
        broken[at % broken.length] = value;
        const result = cleanPicture(broken);
        return result.ok || result.why !== 'too-big';
      },
    ),
    { numRuns: 2000 },
  );
});

it('writes base64 as everybody else does', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 40 }), (bytes) => {
      expect(toBase64(bytes)).toBe(Buffer.from(bytes).toString('base64'));
    }),
  );
  expect(toBase64(new Uint8Array(PICTURE_LIMIT))).toHaveLength(699_052);
});
