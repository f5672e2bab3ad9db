const latin = (text: string) => Array.from(text, (letter) => letter.charCodeAt(0));

/** A JPEG's start with Exif as a big-endian phone writes it: its make, and how it was held. */
export function turnedPhoto(orientation: number): Uint8Array {
  const make = [1, 15, 0, 2, 0, 0, 0, 2, 65, 0, 0, 0];
  const turn = [1, 18, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0];
  const body = [...latin('Exif\0\0MM\0*\0\0\0\x08\0\x02'), ...make, ...turn, 0, 0, 0, 0];
  return Uint8Array.from([
    ...[0xff, 0xd8, 0xff, 0xff, 0xe1, 0, body.length + 2],
    ...body,
    ...[0xff, 0xda, 0, 2],
  ]);
}
