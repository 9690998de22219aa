// Puts `penholder` beside the commands of the installed packages, so that `npx penholder` runs this folder's program at
// once. Left to itself npx links the folder into a cache of its own, which costs a second at each call, and which stays
// broken for good where somebody called it before `npm ci`.
import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const commands = new URL('../node_modules/.bin/', import.meta.url);
const at = (name) => fileURLToPath(new URL(name, commands));
mkdirSync(fileURLToPath(commands), { recursive: true });
if (process.platform === 'win32') {
  writeFileSync(at('penholder.cmd'), '@node "%~dp0\\..\\..\\bin\\penholder.js" %*\r\n');
  writeFileSync(
    at('penholder.ps1'),
    '& node "$PSScriptRoot/../../bin/penholder.js" @args\nexit $LASTEXITCODE\n',
  );
} else {
  rmSync(at('penholder'), { force: true });
  symlinkSync('../../bin/penholder.js', at('penholder'));
}
