import { readFileSync } from 'node:fs';
import { uptime } from 'node:os';

/** The clocks of the machine a server runs on. A test gives one whose wall clock it can set. */
export interface Machine {
  /** Epoch milliseconds; whoever runs the machine can set it. */
  wall(): number;
  /** Milliseconds since some moment; never set. */
  monotonic(): number;
  /** Milliseconds since the machine started; never set. */
  uptimeMs(): number;
  /** Names the start of the machine; null where the system does not tell. */
  readonly bootId: string | null;
}

export const thisMachine: Machine = {
  wall: Date.now,
  monotonic: () => performance.now(),
  uptimeMs: () => Math.round(uptime() * 1000),
  bootId: readBootId(),
};

/** Linux tells; elsewhere the time since the start cannot be tied to one start. */
function readBootId(): string | null {
  try {
    return readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
  } catch {
    return null;
  }
}
