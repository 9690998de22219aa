// Writes the TypeScript types of every JSON Schema in schemas/ beside the room that owns them.
// `--check` writes nothing and exits 1 where a file on disk is stale.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { compileFromFile } from 'json-schema-to-typescript';

/** schema → the room whose shape it is; a schema that is not listed fails the run. */
export const owners = {
  masthead: 'src/document/masthead.generated.ts',
  submission: 'src/intake/front-matter.generated.ts',
  record: 'src/records/record.generated.ts',
  cycle: 'src/records/cycle.generated.ts',
  decisions: 'src/records/decisions.generated.ts',
  entities: 'src/records/entities.generated.ts',
  'action-lines': 'src/records/action-lines.generated.ts',
  regions: 'src/records/regions.generated.ts',
  topics: 'src/records/topics.generated.ts',
  'house-style': 'src/records/house-style.generated.ts',
  outline: 'src/grouping/outline.generated.ts',
};

const check = process.argv.includes('--check');
let stale = 0;
for (const [name, target] of Object.entries(owners)) {
  const code = await compileFromFile(`schemas/${name}.schema.json`, {
    additionalProperties: false,
    bannerComment: `// Generated from schemas/${name}.schema.json by scripts/generate-types.mjs; change the schema, not this file.`,
    style: { singleQuote: true, printWidth: 110 },
  });
  let current = '';
  try {
    current = readFileSync(target, 'utf8');
  } catch {
    // A file that is not there yet is stale like any other.
  }
  if (current === code) continue;
  if (check) {
    console.error(`${target} is stale: run "npm run generate"`);
    stale += 1;
  } else {
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, code);
  }
}
process.exitCode = stale > 0 ? 1 : 0;
