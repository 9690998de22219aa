// Libraries that a run hardly ever calls but whose tables take longer to make than all else at the start: in the bundle
// each is run at its first call. By library, the functions that are called.
const functions = {
  // Only a text that is not plainly English is asked for its language.
  'franc-min': ['francAll'],
  // gray-matter's own reader of YAML, in whose place ours stands.
  'js-yaml': ['safeLoad', 'safeDump'],
};

/** A plugin of esbuild. */
export const lazyLibraries = {
  name: 'lazy-libraries',
  setup({ onResolve, onLoad }) {
    const filter = new RegExp(`^(?:${Object.keys(functions).join('|')})$`);
    onResolve({ filter }, ({ path, namespace, resolveDir }) =>
      namespace === 'lazy' ? undefined : { path, namespace: 'lazy', pluginData: { resolveDir } },
    );
    onLoad({ filter: /./, namespace: 'lazy' }, ({ path, pluginData: { resolveDir } }) => ({
      contents: functions[path]
        .map((name) => `exports.${name} = (...given) => require('${path}').${name}(...given);`)
        .join('\n'),
      resolveDir,
    }));
  },
};
