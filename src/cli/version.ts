/** The version of package.json; a test holds the two together, so that no file need be read at every start. */
export const version = '0.1.0';
