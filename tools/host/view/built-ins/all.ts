import type { BuiltIn } from '../built-in';
import { BUTTONS } from './button';
import { FORM } from './form';
import { IMAGES } from './image';
import { FIELDS } from './input';
import { SCROLL_VIEW } from './scroll-view';
import { VIEWS } from './view';

export { setHost, setHostAction, setSource, type HostAction } from './host';

export const BUILT_INS: readonly BuiltIn[] = [
  ...VIEWS,
  ...IMAGES,
  SCROLL_VIEW,
  ...BUTTONS,
  ...FIELDS,
  FORM,
];

/** Tags of templates that something here draws; any other is not drawn and has to be told. */
export const KNOWN_TAGS: readonly string[] = BUILT_INS.map(({ tag }) => tag);
