import { dirname, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Files } from '../files.js';
import { done, failed, type Outcome, type Problem } from '../problems/index.js';
import type { RegisterTexts } from '../records/index.js';
import type { Templates } from '../render/index.js';
import type { YamlText } from '../schema/index.js';
import { readCompiledRegisters } from './compiled-registers.js';
import { readText } from './read-text.js';

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
    for (const name of ['entities', 'action-lines', 'regions', 'topics', 'house-style']) {
      const text = this.template(`registers/${name}.yaml`);
      if (!text.ok) return text;
      texts.push(text.value);
    }
    const [entities, actionLines, regions, topics, houseStyle] = texts as [
      YamlText,
      YamlText,
      YamlText,
      YamlText,
      YamlText,
    ];
    const own = `${this.folders.templates}/registers/entities.yaml`;
    return done({
      entities,
      actionLines,
      regions,
      topics,
      houseStyle,
      ...(this.files.exists(own) ? {} : { ownEntities: own }),
      compiled: readCompiledRegisters(this.files, this.shipped),
    });
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

  /** Style and script of the review page. */
  reviewAssets(): Outcome<{ readonly style: string; readonly script: string }> {
    const style = this.template('review/review.css');
    const script = this.template('review/review.js');
    if (!style.ok || !script.ok) return failed(...style.problems, ...script.problems);
    return done({ style: style.value.text, script: script.value.text });
  }

  /** The office's own templates that cannot be read as text: they would otherwise seem not to be there. */
  unreadableTemplates(report: string): readonly Problem[] {
    const folder = `${this.folders.templates}/${report}`;
    const names = this.files.list(folder);
    if (!names.ok) return names.problems;
    const templates = names.value.filter((name) => name.endsWith('.hbs'));
    return templates.flatMap((name) => readText(this.files, `${folder}/${name}`).problems);
  }

  private template(name: string): Outcome<YamlText> {
    const own = `${this.folders.templates}/${name}`;
    const path = this.files.exists(own) ? own : `${this.shipped}/templates/${name}`;
    const text = readText(this.files, path);
    return text.ok ? done({ file: shownPath(path), text: text.value }) : text;
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
