import { mergeInternalComponents } from '@tarojs/shared';

const aria = { 'aria-label': '', 'aria-role': '' };

/** The names of aria-attributes.js: without them every short name after "aria" is off by two. */
mergeInternalComponents({
  View: aria,
  Image: aria,
  Input: aria,
  ScrollView: aria,
  Button: aria,
  Text: aria,
});
