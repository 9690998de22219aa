// Loads the compiled program together with the code cache that the build made for it: V8 then takes its functions ready
// compiled, which saves a third of a second of a cycle's run. A cache of another version of Node, or none at all, only
// means that they are compiled anew.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { Script } from 'node:vm';

// How much bytecode a function runs before V8 makes machine code of it. A run of two seconds seldom lives to see what
// V8's own tenth of this pays back: optimizing took a third of a cycle's processor time. Set before the program is
// loaded, since a code cache holds for the flags that it was made with.
setFlagsFromString('--interrupt-budget=600000');
// Machine code for a regular expression at once, without bytecode first: classes such as \p{L} have six hundred ranges,
// and to compile them twice was a tenth of a second of a cycle's run.
setFlagsFromString('--no-regexp-tier-up');

/** The cache lies beside the program. */
export const cacheOf = (file) => `${file}.cache`;

/** Runs the CommonJS bundle `file`: what it exports, and the script, from which a cache can be made. */
export function loadProgram(file) {
  // The build leaves nothing but ASCII in it.
  const source = readFileSync(file, 'latin1');
  // The wrapper that Node itself puts round a CommonJS module; on one line, so that lines in a stack are the file's.
  const wrapped = `(function (exports, require, module, __filename, __dirname) {${source}\n})`;
  const script = new Script(wrapped, { filename: file, cachedData: readCache(file) });
  const module = { exports: {} };
  script.runInThisContext()(module.exports, createRequire(file), module, file, dirname(file));
  return { program: module.exports, script };
}

function readCache(file) {
  try {
    return readFileSync(cacheOf(file));
  } catch {
    return undefined;
  }
}
