import { hooks, mergeInternalComponents } from '@tarojs/shared';

const aria = { 'aria-label': '', 'aria-role': '' };

/** The names of aria-attributes.js: without them every short name after "aria" is off by two. */
mergeInternalComponents({
  View: aria,
  Image: aria,
  Input: aria,
  Textarea: aria,
  ScrollView: aria,
  Button: aria,
  Text: aria,
});

const CHILDLESS = ['image', 'static-image', 'input'];

/**
 * What need not be sent: an empty list of children where the template draws none, and that text is
 * text, which aria-plugin.js takes for granted.
 */
hooks.tap('modifyHydrateData', (data) => {
  for (const child of data.cn) if (child.v !== undefined) delete child.nn;
  if (CHILDLESS.includes(data.nn)) delete data.cn;
});
