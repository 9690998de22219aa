/**
 * A text as a double-quoted YAML scalar. JSON's strings are YAML's but for what YAML 1.2 cannot print raw: DEL, the C1
 * controls, line and paragraph separators, U+FFFE and U+FFFF, a byte-order mark.
 */
export function yamlText(text: string): string {
  return JSON.stringify(text).replace(
    /[\u007F-\u009F\u2028\u2029\uFEFF\uFFFE\uFFFF]/g,
    (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
