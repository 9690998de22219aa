export function makeSubmission(seed: number, words: number): string;
export function makeCycle(folder: string, count: number, words: number): void;
export function makeDraft(paragraphs: number, notes: number): string;
