/** Where pictures hang on every door. Apart, so that no door loads the drawings to know it. */
export const MEDIA_PATH = '/media/';
