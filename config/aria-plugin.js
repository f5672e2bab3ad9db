const path = require('node:path');

/**
 * Taro's templates drop accessible names. This adds them to the components that carry ours:
 * `aria-label` and `role` written in JSX reach WeChat's and Alipay's screen readers.
 * aria-runtime.js lists the same components: Taro numbers attributes at build time and again at
 * run time, and both must count alike.
 */
const NAMED = ['View', 'Image', 'Input', 'Textarea', 'ScrollView', 'Button', 'Text'];

/** What nearly every node of a kind would send: written in the template, it is sent by none. */
const OURS = {
  View: {
    'hover-class':
      "(i.role==='button'||i.role==='checkbox'||i.role==='radio'||i.role==='tab'?'pressed':'none')",
  },
  Image: { mode: "'aspectFill'", 'lazy-load': '!0' },
};

/** A node that does not say what it is, is text: nothing else is sent as often. */
function textByDefault(template) {
  const chooser = template.buildXSTmplName.bind(template);
  template.buildXSTmplName = () => {
    const text = template.componentsAlias['#text']._num;
    return chooser().replace('{', `{\n    if (n === undefined) n = '${text}'`);
  };
}

module.exports = (ctx) => {
  ctx.registerMethod({
    name: 'onSetupClose',
    fn(platform) {
      const aria = { 'aria-label': 'i.ariaLabel', 'aria-role': 'i.role' };
      const patch = Object.fromEntries(NAMED.map((name) => [name, { ...aria, ...OURS[name] }]));
      platform.template?.mergeComponents(platform.ctx, patch);
      textByDefault(platform.template);
      platform.runtimePath = [
        platform.runtimePath,
        path.resolve(__dirname, 'aria-runtime.js'),
      ].flat();
    },
  });
};
