/** The terminal as the commands see it: two streams, and whether a person is watching. Tests pass their own. */
export type Terminal = {
  readonly out: (text: string) => void;
  readonly error: (text: string) => void;
  /** Standard error is a terminal: progress may be drawn. */
  readonly watched: boolean;
  readonly colour: boolean;
};

export const processTerminal: Terminal = {
  out: (text) => void process.stdout.write(text),
  error: (text) => void process.stderr.write(text),
  watched: process.stderr.isTTY === true,
  colour: process.stderr.isTTY === true && process.env.NO_COLOR === undefined,
};
