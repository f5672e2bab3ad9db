import type { Chunk, Compiler } from 'webpack';

/**
 * Writes asset-manifest.json: the files the first page needs, and for each lazily loaded group of
 * chunks its files. The size budgets are computed from it.
 */
export class AssetManifest {
  apply(compiler: Compiler): void {
    compiler.hooks.thisCompilation.tap('AssetManifest', (compilation) => {
      compilation.hooks.processAssets.tap(
        { name: 'AssetManifest', stage: compiler.webpack.Compilation.PROCESS_ASSETS_STAGE_REPORT },
        () => {
          const files = (chunks: Iterable<Chunk>) => [
            ...new Set([...chunks].flatMap((chunk) => [...chunk.files])),
          ];
          const entries = Object.fromEntries(
            [...compilation.entrypoints].map(([name, entry]) => [name, files(entry.chunks)]),
          );
          const groups = compilation.chunkGroups
            .filter((group) => !group.isInitial())
            .map((group) => ({
              requests: [...new Set(group.origins.map((origin) => origin.request ?? ''))],
              files: files(group.chunks),
            }));
          const text = JSON.stringify({ entries, groups }, null, 1);
          compilation.emitAsset(
            'asset-manifest.json',
            new compiler.webpack.sources.RawSource(text),
          );
        },
      );
    });
  }
}
