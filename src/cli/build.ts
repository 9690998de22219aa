/** Put in by the build: a digest of the program. Run from its sources, the program has none. */
declare const penholderBuild: string | undefined;

export const build = typeof penholderBuild === 'string' ? penholderBuild : null;
