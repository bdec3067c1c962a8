/** Tells how far a long computation is: what is done, how fast it goes and how long it will still take. */
type TellProgress = (what: string, done: number, total: number) => void;

/** Silence for the first two seconds, and then between two lines. */
const pauseMs = 2000;

/**
 * @param write where a line goes
 * @param now milliseconds of a clock that only runs forward
 */
export function progressTeller(write: (line: string) => void, now: () => number): TellProgress {
  let current = '';
  let [began, told] = [0, 0];
  return (what, done, total) => {
    const at = now();
    if (what !== current) [current, began, told] = [what, at, at];
    if (at - told < pauseMs) return;
    told = at;
    const perSecond = (1000 * done) / (at - began);
    const left = Math.ceil((total - done) / perSecond);
    const share = Math.floor((100 * done) / total);
    write(
      `${what}: ${done} of ${total} tests (${share} %), ${perSecond.toPrecision(3)} per second, ${left} s to go\n`,
    );
  };
}
