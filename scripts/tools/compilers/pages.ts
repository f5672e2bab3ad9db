import { allPages } from '../build-output';
import { rawSize, measureMini } from '../measure';
import { MARKUP, withSuffix, type Compiled, type Problem } from './compiled';

/** What each package may weigh, in KB. Hosts refuse more than 2 MB. */
export interface PackageLimits {
  readonly mainRawKB: number;
  readonly subpackageRawKB: number;
}

export const HOST_LIMITS: PackageLimits = { mainRawKB: 2048, subpackageRawKB: 2048 };

/** A folder's json and script make a page or a component; which, its json tells. */
function isComponent(compiled: Compiled, json: string): boolean {
  try {
    return (JSON.parse(compiled.read(json)) as { component?: boolean }).component === true;
  } catch {
    return false;
  }
}

/** Pages of app.json are on disk, and pages on disk are in app.json. */
export function pagesBothWays(compiled: Compiled): Problem[] {
  const listed = allPages(compiled.app);
  const twice = listed.filter((page, at) => listed.indexOf(page) !== at);
  const missing = listed.flatMap((page) =>
    ['.js', MARKUP[compiled.host]]
      .filter((suffix) => !compiled.has(page + suffix))
      .map((suffix) => ({
        file: 'app.json',
        says: `lists ${page}, but ${page}${suffix} is missing`,
      })),
  );
  const markup = MARKUP[compiled.host];
  const strays = withSuffix(compiled, markup)
    .map((file) => file.slice(0, -markup.length))
    .filter((name) => compiled.has(`${name}.json`) && compiled.has(`${name}.js`))
    .filter((name) => !listed.includes(name) && !isComponent(compiled, `${name}.json`))
    .map((name) => ({ file: `${name}${markup}`, says: 'a page that app.json does not list' }));
  return [
    ...twice.map((page) => ({ file: 'app.json', says: `lists ${page} twice` })),
    ...missing,
    ...strays,
  ];
}

/** Each package against the smaller of its budget and the host's own limit. */
export function packageSizes({ folder }: Compiled, limits: PackageLimits): Problem[] {
  const { main, subpackages } = measureMini(folder);
  const packages = [
    { name: 'main package', bytes: rawSize(main), limit: limits.mainRawKB },
    ...subpackages.map(({ root, assets }) => ({
      name: `subpackage ${root}`,
      bytes: rawSize(assets),
      limit: limits.subpackageRawKB,
    })),
  ];
  return packages
    .filter(({ bytes, limit }) => bytes > limit * 1024)
    .map(({ name, bytes, limit }) => ({
      file: 'app.json',
      says: `${name} weighs ${(bytes / 1024).toFixed(1)} KB, over its ${String(limit)} KB`,
    }));
}
