import * as v from 'valibot';

/**
 * Alipay's configuration files, written from memory of its documents and never compared with them:
 * 框架 › 全局配置 app.json (opendocs.alipay.com/mini/framework/app-json), 页面配置
 * (…/framework/page-json) and 项目配置 mini.project.json (…/mini/03dbc3). No maintained schema of them is
 * published. A key that is not here is refused: Alipay ignores what it does not know, and so hides
 * misspellings. A key refused here may still be a real one: look it up, then add it.
 */
const colour = v.pipe(v.string(), v.regex(/^#[0-9a-f]{6}$/i, 'a colour is #RRGGBB'));
const yesNo = v.picklist(['YES', 'NO']);
const pathLike = v.pipe(v.string(), v.regex(/^[^/].*[^/.]$/, 'a path from the root, no suffix'));
const files = v.record(v.string(), v.string());

/** What Taro leaves in `window` for every host; Alipay ignores it. */
const strangers = {
  navigationBarTextStyle: v.optional(v.picklist(['black', 'white'])),
  backgroundTextStyle: v.optional(v.picklist(['dark', 'light'])),
};

const windowKeys = {
  defaultTitle: v.optional(v.string()),
  titleBarColor: v.optional(colour),
  titleImage: v.optional(v.string()),
  titlePenetrate: v.optional(yesNo),
  transparentTitle: v.optional(v.picklist(['always', 'auto', 'none'])),
  showTitleLoading: v.optional(yesNo),
  barButtonTheme: v.optional(v.picklist(['default', 'light'])),
  gestureBack: v.optional(yesNo),
  enableScrollBar: v.optional(yesNo),
  pullRefresh: v.optional(v.boolean()),
  allowsBounceVertical: v.optional(yesNo),
  bounceTopBackgroundColor: v.optional(colour),
  bounceBottomBackgroundColor: v.optional(colour),
  backgroundColor: v.optional(colour),
  backgroundImageColor: v.optional(colour),
  backgroundImageUrl: v.optional(v.string()),
  onReachBottomDistance: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0))),
  responsive: v.optional(v.union([v.literal('rpx'), v.boolean()])),
  enableKeyboard: v.optional(yesNo),
};

const tab = v.strictObject({
  pagePath: pathLike,
  name: v.pipe(v.string(), v.minLength(1)),
  icon: v.optional(v.string()),
  activeIcon: v.optional(v.string()),
});

export const appSchema = v.strictObject({
  pages: v.pipe(v.array(pathLike), v.minLength(1)),
  subPackages: v.optional(
    v.array(
      v.strictObject({
        root: pathLike,
        pages: v.pipe(v.array(pathLike), v.minLength(1)),
        plugins: v.optional(v.record(v.string(), v.looseObject({}))),
      }),
    ),
  ),
  window: v.optional(v.strictObject({ ...windowKeys, ...strangers })),
  tabBar: v.optional(
    v.strictObject({
      textColor: v.optional(colour),
      selectedColor: v.optional(colour),
      backgroundColor: v.optional(colour),
      borderStyle: v.optional(v.picklist(['black', 'white'])),
      customize: v.optional(v.boolean()),
      items: v.pipe(v.array(tab), v.minLength(2), v.maxLength(5)),
    }),
  ),
  preloadRule: v.optional(
    v.record(
      v.string(),
      v.strictObject({
        network: v.optional(v.picklist(['all', 'wifi'])),
        packages: v.pipe(v.array(v.string()), v.minLength(1)),
      }),
    ),
  ),
  usingComponents: v.optional(files),
  plugins: v.optional(v.record(v.string(), v.looseObject({}))),
  permission: v.optional(v.looseObject({})),
  useDynamicPlugins: v.optional(v.boolean()),
  lazyCodeLoading: v.optional(v.literal('requiredComponents')),
  behavior: v.optional(v.looseObject({})),
});

export const pageSchema = v.strictObject({
  ...windowKeys,
  disableScroll: v.optional(v.boolean()),
  optionMenu: v.optional(v.looseObject({})),
  usingComponents: v.optional(files),
  componentPlaceholder: v.optional(files),
});

const compileOptions = v.strictObject({
  component2: v.optional(v.boolean()),
  typescript: v.optional(v.boolean()),
  less: v.optional(v.boolean()),
  treeShaking: v.optional(v.boolean()),
  resolveAlias: v.optional(files),
  transpile: v.optional(
    v.strictObject({
      script: v.optional(v.strictObject({ ignore: v.optional(v.array(v.string())) })),
    }),
  ),
});

export const projectSchema = v.strictObject({
  format: v.literal(2),
  miniprogramRoot: v.optional(v.string()),
  pluginRoot: v.optional(v.string()),
  compileType: v.optional(v.picklist(['mini', 'plugin'])),
  compileOptions: v.optional(compileOptions),
  uploadExclude: v.optional(v.array(v.string())),
  developOptions: v.optional(v.looseObject({})),
  pluginResolution: v.optional(v.looseObject({})),
  scripts: v.optional(files),
});
