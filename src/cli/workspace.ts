import { dirname, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Files } from '../files.js';
import { done, type Outcome } from '../problems/index.js';
import type { RegisterTexts } from '../records/index.js';
import type { Templates } from '../render/index.js';
import type { YamlText } from '../schema/index.js';

/** The folders a command works in, as paths from the current folder with forward slashes. */
export type Folders = { readonly submissions: string; readonly templates: string; readonly out: string };

/** Where the program's own schemas and templates lie: two levels above dist/cli/ and src/cli/ alike. */
export const shippedFolder = resolve(dirname(fileURLToPath(import.meta.url)), '../..');

/**
 * Reads templates and registers: the office's own file where there is one, else the one shipped, file by file.
 */
export class Workspace {
  constructor(
    readonly files: Files,
    readonly folders: Folders,
    readonly shipped: string = shippedFolder,
  ) {}

  registers(): Outcome<RegisterTexts> {
    const texts: YamlText[] = [];
    for (const name of ['entities', 'action-lines', 'regions', 'topics']) {
      const text = this.template(`registers/${name}.yaml`);
      if (!text.ok) return text;
      texts.push(text.value);
    }
    const [entities, actionLines, regions, topics] = texts as [YamlText, YamlText, YamlText, YamlText];
    return done({ entities, actionLines, regions, topics });
  }

  outline(report: string): Outcome<YamlText> {
    return this.template(`${report}/outline.yaml`);
  }

  templates(report: string): Templates {
    return {
      report,
      read: (name) => {
        const text = this.template(`${report}/${name}`);
        return text.ok ? text.value : null;
      },
    };
  }

  private template(name: string): Outcome<YamlText> {
    const own = `${this.folders.templates}/${name}`;
    const path = this.files.exists(own) ? own : `${this.shipped}/templates/${name}`;
    const read = this.files.read(path);
    return read.ok ? done({ file: shownPath(path), text: decode(read.value) }) : read;
  }
}

/** A path as messages show it: from the current folder, with forward slashes also on Windows. */
export function shownPath(path: string): string {
  const shown = relative(process.cwd(), path).replaceAll('\\', '/');
  return shown === '' ? '.' : shown.startsWith('../../..') ? path.replaceAll('\\', '/') : shown;
}

export function decode(bytes: Uint8Array): string {
  return new TextDecoder('utf-8').decode(bytes);
}
