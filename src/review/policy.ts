import { sha256 } from '../document/index.js';
import { InternalError } from '../problems/index.js';
import type { ReviewAssets } from './input.js';
import { html, Markup } from './markup.js';

/**
 * The page's style and script with the Content-Security-Policy that lets these run and nothing else: no other script or
 * style, no picture, frame, form or request (https://www.w3.org/TR/CSP3/, hash sources).
 */
export function policyAndAssets({ style, script }: ReviewAssets): Markup {
  const css = asParsed(style, 'style');
  const js = asParsed(script, 'script');
  const policy = [
    "default-src 'none'",
    `style-src '${hashSource(css)}'`,
    `script-src '${hashSource(js)}'`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  // The policy holds for what comes after it.
  return html`<meta http-equiv="Content-Security-Policy" content="${policy}">
<style>${new Markup(css)}</style>
<script>${new Markup(js)}</script>`;
}

/** The text as a browser has it after parsing, which is what it hashes: line ends of Windows become plain ones. */
function asParsed(text: string, element: 'style' | 'script'): string {
  const parsed = text.replace(/\r\n?/g, '\n');
  if (/<\/(?:style|script)|<!--/i.test(parsed))
    throw new InternalError(`the page's ${element} holds "</${element}" or "<!--", which would end it early`);
  return parsed;
}

function hashSource(text: string): string {
  return `sha256-${Buffer.from(sha256(text), 'hex').toString('base64')}`;
}
