// Learns from labelled passages what words say of the action lines (src/grouping/line-weights.generated.ts).
//   npm run learn                 after passages, the vocabulary or how a text is read have changed; half a minute
//   npm run learn -- --judge      how the passages of each file fare when they are left out of the learning
import { loadTypeScript, root } from './bench/load-typescript.mjs';

const { main } = await loadTypeScript('scripts/learn/main.ts', 'scripts/learn');
process.exitCode = main(process.argv.slice(2), root);
