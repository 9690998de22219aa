// What one stage alone costs, in a process of its own, an answer in JSON: node stage.mjs <coding|checks> <cycle or
// draft>. With `regenerating <edited>` all stages of that, in the current folder.
import { loadTypeScript, root } from './load-typescript.mjs';

const [stage, input] = process.argv.slice(2);
console.log(JSON.stringify(await costOf(stage)));

async function costOf(name) {
  if (name === 'regenerating') {
    const { timesOf } = await loadTypeScript('scripts/bench/regenerate-stages.ts');
    return timesOf(root, input);
  }
  const { costOfCoding, costOfChecks } = await loadTypeScript('scripts/bench/stages.ts');
  return name === 'coding' ? costOfCoding(root, input) : costOfChecks(root, input);
}
