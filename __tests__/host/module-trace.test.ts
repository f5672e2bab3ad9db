import { ranFiles } from '../../tools/host/module-files';
import { HOSTS, openStage } from '../../tools/host/stage';

const featuresOf = (files: readonly string[]) =>
  [...new Set(files.flatMap((file) => /^src\/features\/([\w-]+)\//.exec(file)?.[1] ?? []))].sort();

describe.each(HOSTS)('the modules that ran on %s', (host) => {
  const dist = `dist-mock/${host}`;

  it('are those of the page that is shown, and of what every page needs', async () => {
    const { app } = await openStage(host, dist);
    const home = ranFiles(dist, app.runtime.ran);
    expect(home).toContain('src/app.tsx');
    expect(featuresOf(home)).toContain('storefront');
    expect(featuresOf(home)).not.toContain('checkout');
  });

  it('grow by those of a page when it is opened, each told once', async () => {
    const { app } = await openStage(host, dist);
    const before = app.runtime.ran.length;
    await app.open('/pages/wallet/home/index');
    const { ran } = app.runtime;
    expect(featuresOf(ranFiles(dist, ran.slice(before)))).toContain('wallet');
    expect(new Set(ran).size).toBe(ran.length);
  });
});
