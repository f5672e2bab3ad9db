import type { BuiltIn } from '../built-in';
import { BUTTONS } from './button';
import { CHOICES } from './choices';
import { FORM } from './form';
import { IMAGES } from './image';
import { FIELDS } from './input';
import { LAYERS } from './layers';
import { MEDIA } from './media';
import { METERS } from './meters';
import { MOVABLES } from './movable';
import { NAVIGATOR } from './navigator';
import { PICKER } from './picker';
import { PICKER_VIEWS } from './picker-view';
import { RICH_TEXT } from './rich-text';
import { SCROLL_VIEW } from './scroll-view';
import { SWIPERS } from './swiper';
import { VIEWS } from './view';

export { setHost, setHostAction, setSource, type HostAction } from './host';

export const BUILT_INS: readonly BuiltIn[] = [
  ...VIEWS,
  ...IMAGES,
  SCROLL_VIEW,
  ...BUTTONS,
  ...FIELDS,
  FORM,
  ...SWIPERS,
  ...CHOICES,
  PICKER,
  ...PICKER_VIEWS,
  ...LAYERS,
  ...MEDIA,
  ...METERS,
  ...MOVABLES,
  NAVIGATOR,
  RICH_TEXT,
];

/** Tags of templates that something here draws; any other is not drawn and has to be told. */
export const KNOWN_TAGS: readonly string[] = BUILT_INS.map(({ tag }) => tag);
