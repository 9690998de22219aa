/** V8's own limit lies below that of the watchdog, so that it collects before it is too late. */
const heapMegabytes = 384;

/**
 * What Node is started with for a reader process. The build makes the reader's code cache with the same: V8 throws away
 * a cache that was made with other flags, and compiling the program anew takes longer than reading most files.
 */
export const readerFlags: readonly string[] = [`--max-old-space-size=${heapMegabytes}`];
