/**
 * Milliseconds of the processor that this process has used. What hostile input may cost is held against these: the
 * clock on the wall runs on while another process has the machine.
 */
export function usedMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}
