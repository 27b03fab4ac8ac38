/**
 * Milliseconds of processor time a piece of work takes, the best of some tries: on a machine that others use as well the clock on the
 * wall says how busy they are.
 */
export function cpuMilliseconds(work: () => void, tries = 3): number {
  const times = Array.from({ length: tries }, () => {
    const before = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  });
  return Math.min(...times);
}
