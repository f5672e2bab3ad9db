/** Imports flow one way: docs/architecture.md. Errors only: a rule that may be broken is no rule. */
const rule = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

/** `layer` may import itself, the listed paths, and the listed packages; nothing else. */
const only = (layer, allowed, packages) =>
  rule(
    `${layer}-sees-only`,
    `${layer} sees only ${[...allowed, ...packages].join(', ') || 'itself'}`,
    { path: `^src/${layer}(/|\\.ts)` },
    {
      pathNot: [
        `^src/${layer}(/|\\.ts)`,
        ...allowed.map((path) => `^src/${path}`),
        ...packages.map((name) => `node_modules/${name}/`),
        '\\.(scss|css|png|webp|svg)$',
        '^node_modules/@types/',
      ],
    },
  );

module.exports = {
  forbidden: [
    rule('no-circles', 'two files that need each other are one file', {}, { circular: true }),
    rule(
      'no-orphans',
      'nothing imports it and it imports nothing: delete it or use it',
      {
        orphan: true,
        path: '^(src|mocks|tools)/',
        pathNot: [
          '\\.d\\.ts$',
          '\\.config\\.ts$',
          '\\.(weapp|alipay)\\.tsx?$',
          // The mini-programs' halves of a pair whose other half is `.h5.ts`.
          '^src/ui/(keys|native)\\.ts$',
          // What a script and the journeys share.
          '^tools/flows/personal\\.ts$',
          // A mini-program of its own: its host reads these files.
          '^tools/host/native/sample/',
        ],
      },
      {},
    ),
    rule(
      'resolvable',
      'an import that leads nowhere (@mock-door is chosen by the build)',
      {},
      { couldNotResolve: true, pathNot: '^@mock-door$' },
    ),
    rule(
      'only-real-dependencies',
      'the app runs on dependencies, not on development tools',
      { path: '^src/' },
      { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown', 'core'] },
    ),

    only('domain', [], []),
    only('contract', ['domain/'], ['valibot']),
    only('api', ['contract/', 'domain/', 'env\\.ts$'], ['valibot', '@tarojs/taro']),
    only('platform', ['domain/', 'env\\.ts$'], ['@tarojs/taro', '@tarojs/components', 'react']),
    only('ui', ['domain/'], ['react', 'react-dom', '@tarojs/[^/]+', '@nutui/[^/]+', 'uqr']),
    only(
      'state',
      ['domain/', 'services'],
      ['react', 'zustand', 'swr', '@tarojs/taro', 'use-sync-external-store'],
    ),
    only(
      'cashier',
      [
        'contract/',
        'domain/',
        'env\\.ts$',
        'platform/(allowed-url|browser-scene|clipboard\\.h5|leave-by-form)\\.ts$',
      ],
      ['valibot', 'uqr'],
    ),
    only('services', ['api/', 'platform/', 'contract/', 'domain/', 'env\\.ts$'], []),
    rule(
      'features-see-state-services-ui-domain',
      'a feature gets the backend and the host through services',
      { path: '^src/features/' },
      { path: '^(mocks/|src/(api|contract|platform|pages|env|app)(/|\\.))' },
    ),
    rule(
      'features-never-meet',
      'what two features share belongs to state, ui or domain',
      { path: '^src/features/([^/]+)/' },
      { path: '^src/features/', pathNot: '^src/features/$1/' },
    ),
    rule(
      'pages-see-features',
      'a page is an address for a screen',
      { path: '^src/pages/' },
      { path: '^(mocks/|src/(api|contract|platform|services|env)(/|\\.))' },
    ),
    rule(
      'nobody-sees-pages',
      'pages are addresses; screens are in features',
      { path: '^src/', pathNot: '^src/pages/' },
      { path: '^src/pages/' },
    ),
    rule(
      'one-door-to-the-host',
      'platform is imported through its index; types from capabilities',
      // The cashier is a page of 25 KB: it takes four files, not the door with all that is behind it.
      { path: '^src/', pathNot: '^src/(platform|cashier)/' },
      {
        path: '^src/platform/',
        pathNot: '^src/platform/(index|capabilities|health|health-capabilities)\\.ts$',
      },
    ),
    rule(
      'mocks-see-contract-and-domain',
      'the mock backend knows what a backend knows',
      { path: '^mocks/' },
      { path: '^src/', pathNot: '^src/(contract/|domain/|platform/capabilities\\.ts$)' },
    ),
    rule(
      'app-without-tools',
      'shipped code never imports mocks, tests, scripts or build configuration',
      { path: '^src/' },
      { path: '^(__tests__|scripts|config|mocks|tools)/' },
    ),
    rule(
      'tools-see-mocks-and-domain',
      'a phone runs what was built, never the source; the mock backend is a backend',
      { path: '^tools/' },
      { path: '^(src/(?!domain/)|__tests__/|config/)' },
    ),
    rule(
      'mocks-without-tools',
      'the mock backend runs without phones',
      { path: '^mocks/' },
      { path: '^(tools|scripts|__tests__)/' },
    ),
    rule(
      'workbench-page-is-a-page',
      'what a browser runs asks the server; it takes only types from it',
      { path: '^tools/workbench/page/' },
      {
        path: '^tools/(workbench/(workbench|bench-phones|mini-phone|h5-frame|serve)|host)',
        dependencyTypesNot: ['type-only'],
      },
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(dist|dist-mock|dist-dev|coverage|reports)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: ['.h5.tsx', '.h5.ts', '.tsx', '.ts', '.d.ts', '.mjs', '.cjs', '.js', '.json'],
    },
    cache: { folder: '.cache/dependency-cruiser', strategy: 'content' },
  },
};
