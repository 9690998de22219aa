export const table: Readonly<Record<string, readonly string[]>>;
export function importsOf(text: string): readonly { readonly from: string; readonly typeOnly: boolean }[];
export function faultsOf(path: string, text: string): readonly string[];
export function checkImports(): { readonly seen: number; readonly faults: readonly string[] };
