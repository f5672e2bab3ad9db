/** What navigation has to know of app.config.ts. */
export const HOME = '/pages/tabs/home/index';
/** Position of the cart in the tab bar. */
export const CART_TAB = 2;
/** Both mini-program hosts keep at most 10 pages. */
export const STACK_LIMIT = 10;

/** Hosts give paths with and without the first slash. */
export const isTab = (path: string) => /^\/?pages\/tabs\//.test(path);
