import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const namespaces = [
  'office',
  'style',
  'text',
  'table',
  ['fo', 'xsl-fo-compatible'],
  ['svg', 'svg-compatible'],
]
  .map((one) => (typeof one === 'string' ? [one, one] : one))
  .map(([prefix, name]) => `xmlns:${prefix}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`)
  .join(' ');

const bullet = (level: number, mark: string, left: number) =>
  `<text:list-level-style-bullet text:level="${level}" text:bullet-char="${mark}">${listPlace(left)}</text:list-level-style-bullet>`;
const listPlace = (left: number) =>
  `<style:list-level-properties text:list-level-position-and-space-mode="label-alignment"><style:list-level-label-alignment text:label-followed-by="listtab" fo:text-indent="-0.635cm" fo:margin-left="${left}cm"/></style:list-level-properties>`;
const layout = (name: string, width: number, height: number) =>
  `<style:page-layout style:name="${name}"><style:page-layout-properties fo:page-width="${width}cm" fo:page-height="${height}cm" fo:margin-top="1.5cm" fo:margin-bottom="1.5cm" fo:margin-left="2.5cm" fo:margin-right="2.5cm"/><style:header-style><style:header-footer-properties fo:min-height="0.8cm" fo:margin-bottom="0.4cm"/></style:header-style><style:footer-style><style:header-footer-properties fo:min-height="0.8cm" fo:margin-top="0.4cm"/></style:footer-style></style:page-layout>`;
const style = (name: string, paragraph: string, text = '') =>
  `<style:style style:name="${name}" style:family="paragraph"><style:paragraph-properties ${paragraph}/><style:text-properties ${text}/></style:style>`;

export type OfficeDocument = {
  readonly body: string;
  /** Heads and feet, as elements of a master page. */
  readonly furniture?: string;
  readonly hyphenated?: boolean;
};

/** A flat OpenDocument text with styles for what submissions have. */
export function officeDocument({ body, furniture = '', hyphenated = false }: OfficeDocument): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<office:document ${namespaces} xmlns:xlink="http://www.w3.org/1999/xlink" office:version="1.2" office:mimetype="application/vnd.oasis.opendocument.text">
<office:styles>
<style:default-style style:family="paragraph"><style:text-properties fo:font-size="11pt" fo:font-family="'Liberation Serif'" fo:language="en" fo:country="US" fo:hyphenate="${hyphenated}" fo:hyphenation-remain-char-count="2" fo:hyphenation-push-char-count="2"/></style:default-style>
<style:style style:name="Standard" style:family="paragraph"/>
${style('P', 'fo:margin-bottom="0.2cm"')}
${style('Justified', 'fo:text-indent="0.6cm" fo:text-align="justify"')}
${style('H', 'fo:margin-top="0.4cm" fo:margin-bottom="0.2cm"', 'fo:font-size="15pt" fo:font-weight="bold"')}
${style('Bold', 'fo:margin-top="0.3cm" fo:margin-bottom="0.1cm"', 'fo:font-weight="bold"')}
${style('Title', 'fo:margin-bottom="0.5cm" fo:text-align="center"', 'fo:font-size="20pt" fo:font-weight="bold"')}
${style('Small', '', 'fo:font-size="9pt"')}
${style('Footnote', 'fo:margin-left="0.6cm" fo:text-indent="-0.6cm"', 'fo:font-size="9pt"')}
<style:style style:name="Anchor" style:family="text"><style:text-properties style:text-position="super 58%"/></style:style>
<text:notes-configuration text:note-class="footnote" text:citation-body-style-name="Anchor" text:default-style-name="Footnote" style:num-format="1" text:footnotes-position="page"/>
</office:styles>
<office:automatic-styles>
<text:list-style style:name="Bullets">${bullet(1, '•', 1.27)}${bullet(2, '–', 1.9)}</text:list-style>
<text:list-style style:name="Letters"><text:list-level-style-number text:level="1" style:num-format="a" style:num-prefix="(" style:num-suffix=")">${listPlace(1.27)}</text:list-level-style-number></text:list-style>
<style:style style:name="Columns" style:family="section"><style:section-properties><style:columns fo:column-count="2" fo:column-gap="0.6cm"><style:column style:rel-width="1*"/><style:column style:rel-width="1*"/></style:columns></style:section-properties></style:style>
<style:style style:name="Landscape" style:family="paragraph" style:parent-style-name="P" style:master-page-name="Landscape"/>
${layout('portrait', 21, 29.7)}${layout('landscape', 29.7, 21)}
</office:automatic-styles>
<office:master-styles><style:master-page style:name="Standard" style:page-layout-name="portrait">${furniture}</style:master-page><style:master-page style:name="Landscape" style:page-layout-name="landscape"/></office:master-styles>
<office:body><office:text>${body}</office:text></office:body></office:document>`;
}

export const p = (text: string, name = 'P') => `<text:p text:style-name="${name}">${text}</text:p>`;

export function list(items: readonly string[], name = 'Bullets'): string {
  const made = items.map((item) => `<text:list-item>${item}</text:list-item>`).join('');
  return `<text:list text:style-name="${name}">${made}</text:list>`;
}

export function note(number: number, text: string): string {
  return `<text:note text:id="n${number}" text:note-class="footnote"><text:note-citation>${number}</text:note-citation><text:note-body>${p(text, 'Footnote')}</text:note-body></text:note>`;
}

export function table(rows: readonly (readonly string[])[]): string {
  const made = rows.map(
    (cells) =>
      `<table:table-row>${cells.map((cell) => `<table:table-cell>${p(cell, 'Standard')}</table:table-cell>`).join('')}</table:table-row>`,
  );
  return `<table:table table:name="t"><table:table-column table:number-columns-repeated="${rows[0]!.length}"/>${made.join('')}</table:table>`;
}

/** PDFs of sources by file name ("a.fodt"), in one call of LibreOffice, which takes longer to start than to convert. */
export function pdfsOf(
  sources: Readonly<Record<string, string>>,
  filter = 'pdf',
): Readonly<Record<string, Uint8Array>> {
  const folder = mkdtempSync(join(tmpdir(), 'penholder-pdf-'));
  try {
    const names = Object.keys(sources);
    for (const name of names) writeFileSync(join(folder, name), sources[name]!);
    execFileSync(
      'soffice',
      [
        `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`,
        '--headless',
        '--convert-to',
        filter,
        '--outdir',
        join(folder, 'out'),
        ...names.map((name) => join(folder, name)),
      ],
      { stdio: 'ignore', timeout: 240_000 },
    );
    return Object.fromEntries(
      names.map((name) => [
        name,
        new Uint8Array(readFileSync(join(folder, 'out', name.replace(/\.\w+$/, '.pdf')))),
      ]),
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
