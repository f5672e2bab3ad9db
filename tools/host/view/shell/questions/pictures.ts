import type { PickedFile } from '../../../logic/person';
import { element } from '../element';
import { SAMPLE_PHOTO } from './sample-photo';
import { choice, dialog, heading, pair, words, type Draw } from './frame';

interface Sample extends PickedFile {
  readonly name: string;
}

const COLOURS = [
  ...['e07a5f', '3d405b', '81b29a', 'f2cc8f', '6d597a', '457b9d', '2a9d8f', 'b56576', '264653'],
] as const;

/** A drawing for a picture; what follows # gives its address the ending that apps look for. */
const drawn = (colour: string, at: number): string =>
  `data:image/svg+xml,${encodeURIComponent(
    `<svg xmlns="http://www.w3.org/2000/svg" width="300" height="300"><rect width="300" height="300" fill="#${colour}"/><circle cx="210" cy="84" r="34" fill="#fff9"/><path d="M0 300l110-150 70 84 50-54 70 120z" fill="#0003"/></svg>`,
  )}#picture-${at}.jpg`;

const SAMPLES: readonly Sample[] = COLOURS.map((colour, index) => ({
  ...{ name: `照片 ${index + 1}`, path: drawn(colour, index + 1), type: 'image' as const },
  size: 180_000 + index * 40_000,
}));

/** The only one with a real file behind it; the drawn ones show what happens to no photographs. */
const REAL: Sample = {
  ...{ name: '带位置的照片', path: SAMPLE_PHOTO, type: 'image' },
  size: Math.floor((SAMPLE_PHOTO.length * 3) / 4),
};

/** Over what apps let through: to see them refuse it. */
const LARGE: Sample = {
  ...{ name: '大照片 12 MB', path: drawn('8d99ae', 10), type: 'image' },
  size: 12 * 1024 * 1024,
};
const FILM: Sample = {
  ...{ name: '视频 8 秒', path: drawn('22223b', 11), type: 'video' },
  size: 3_200_000,
};

const PHOTO: PickedFile = { path: drawn('e9c46a', 12), type: 'image', size: 240_000 };

export const pickMedia: Draw<'pick-media'> = ({ count, types, sources }, answer) => {
  const chosen = new Set<Sample>();
  const finish = choice('完成', 'main', () =>
    answer({ files: [...chosen].map(({ path, size, type }) => ({ path, size, type })) }),
  ) as HTMLButtonElement;
  finish.disabled = true;
  const wanted = (kind: string) => types.some((type) => type === kind || type === 'mix');
  const offered = [...SAMPLES, REAL, LARGE, FILM].filter(({ type }) => wanted(type));
  const tile = (sample: Sample): HTMLElement => {
    const picture = element('img', { src: sample.path, alt: '' });
    const mark = { class: 'tile', role: 'checkbox', 'aria-checked': 'false' };
    const own = element('button', { ...mark, 'aria-label': sample.name }, [picture], () => {
      if (!chosen.delete(sample) && chosen.size < count) chosen.add(sample);
      own.setAttribute('aria-checked', String(chosen.has(sample)));
      finish.disabled = chosen.size === 0;
      finish.textContent = chosen.size === 0 ? '完成' : `完成（${chosen.size}/${count}）`;
    });
    return own;
  };
  const camera = sources.includes('camera')
    ? [choice('拍一张', 'quiet', () => answer({ files: [PHOTO] }))]
    : [];
  const album = sources.includes('album') ? offered.map(tile) : [];
  return dialog('pick-media', 'screen', '选择图片', [
    element('header', { class: 'top' }, [
      choice('取消', 'plain', () => answer({ files: null })),
      element('b', {}, ['最近项目']),
      element('span', {}, []),
    ]),
    element('div', { class: 'grid' }, album),
    element('footer', { class: 'foot' }, [...camera, ...(album.length > 0 ? [finish] : [])]),
  ]);
};

export const saveAlbum: Draw<'save-album'> = ({ path }, answer, { picture }) =>
  dialog('save-album', 'box', '保存到相册', [
    element('div', { class: 'said' }, [
      heading('保存到相册'),
      element('img', { class: 'saved', src: picture(path), alt: '要保存的图片' }),
      words('保存后可以在手机相册里查看'),
    ]),
    pair(
      choice('取消', 'plain', () => answer({ saved: false })),
      choice('保存', 'link', () => answer({ saved: true })),
    ),
  ]);

export const preview: Draw<'preview'> = ({ pictures, current }, answer, { picture }) => {
  const first = Math.max(0, current);
  const count = element('span', { class: 'count' }, [`${first + 1} / ${pictures.length}`]);
  const row = element(
    'div',
    { class: 'slides' },
    pictures.map((path, index) =>
      element('img', { src: picture(path), alt: `图片 ${index + 1}` }, [], () => answer({})),
    ),
  );
  row.addEventListener('scroll', () => {
    count.textContent = `${Math.round(row.scrollLeft / row.clientWidth) + 1} / ${pictures.length}`;
  });
  requestAnimationFrame(() => row.scrollTo({ left: first * row.clientWidth }));
  return dialog('preview', 'album', '图片预览', [
    ...[row, count, choice('关闭', 'plain', () => answer({}))],
  ]);
};
