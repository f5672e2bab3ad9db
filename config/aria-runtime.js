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

/** Their templates draw no children: an empty list of them need not be sent. */
hooks.tap('modifyHydrateData', (data) => {
  if (CHILDLESS.includes(data.nn)) delete data.cn;
});
