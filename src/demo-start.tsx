/** Runs with the app. Nothing here: builds for demonstrations put the panel's own in its place. */
export const DemoStart = () => null;
