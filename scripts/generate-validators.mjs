// Compiles every JSON Schema in schemas/ to plain code, src/schema/validators.generated.ts: compiling them at every start
// took 0.4 s of the second and a half that a cycle may take. `--check` writes nothing and exits 1 where the file is stale.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import standalone from 'ajv/dist/standalone/index.js';

const target = 'src/schema/validators.generated.ts';
const names = readdirSync('schemas')
  .sort()
  .map((file) => file.replace('.schema.json', ''));
const schemas = names.map((name) => JSON.parse(readFileSync(`schemas/${name}.schema.json`, 'utf8')));
const ajv = new Ajv2020({
  schemas,
  allErrors: true,
  strict: true,
  allowUnionTypes: true,
  verbose: true,
  code: { source: true, esm: true, lines: false },
});
const exported = Object.fromEntries(
  names.map((name, index) => [name.replaceAll('-', '_'), schemas[index].$id]),
);

// Ajv writes `require` for its own run-time functions even in an ES module.
const imports = [];
const code = standalone
  .default(ajv, exported)
  .replace(/const (\w+) = require\("([^"]+)"\)\.default;/g, (_, name, from) => {
    imports.push(
      `import ${name}Module from '${from}.js';\nconst ${name} = ${name}Module.default ?? ${name}Module;`,
    );
    return '';
  });
if (/\brequire\(/.test(code)) throw new Error('the generated validators still call require');
const text = [
  '// @ts-nocheck: what Ajv writes is not typed.',
  '// Generated from schemas/ by scripts/generate-validators.mjs; change the schemas, not this file.',
  ...new Set(imports),
  code,
  '',
].join('\n');

let current = '';
try {
  current = readFileSync(target, 'utf8');
} catch {
  // A file that is not there yet is stale like any other.
}
if (current !== text) {
  if (process.argv.includes('--check')) {
    console.error(`${target} is stale: run "npm run generate"`);
    process.exitCode = 1;
  } else {
    writeFileSync(target, text);
  }
}
