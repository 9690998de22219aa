/**
 * A mistake of the program, never of its input: exit code 70, with a stack and what to send. Anything a person
 * could mend is a `Problem` instead.
 */
export class InternalError extends Error {
  override readonly name = 'InternalError';
}
