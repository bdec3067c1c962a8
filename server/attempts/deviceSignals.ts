import type { SignalKind } from '#contracts/attempt.ts';
import type { AttemptService } from './attemptService.ts';

/** Attempts of which the address is remembered at most. */
const capacity = 20_000;

/**
 * Notices that an attempt goes on from another device or another network address. Addresses are kept in memory only and
 * reach no log: what is stored is that it changed. After a restart the first address is taken as it comes.
 */
export function deviceSignals({ command, live }: Pick<AttemptService, 'command' | 'live'>) {
  const addresses = new Map<string, string>();

  async function signal(attemptId: string, kind: SignalKind): Promise<void> {
    const position = (await live(attemptId))?.attempt.given.length;
    if (position !== undefined) await command(attemptId, { kind: 'signal', signal: kind, position });
  }

  return {
    async connectedFrom(attemptId: string, address: string): Promise<void> {
      const before = addresses.get(attemptId);
      const network = networkOf(address);
      if (addresses.size >= capacity) addresses.delete(addresses.keys().next().value!);
      addresses.set(attemptId, network);
      if (before !== undefined && before !== network) await signal(attemptId, 'addressChanged');
    },
    /** @param connected whether the earlier device was there at that moment; else it is but a new sign-in */
    async signedInAgain(attemptId: string, connected: boolean): Promise<void> {
      if (connected) await signal(attemptId, 'otherDevice');
    },
  };
}

/** Of an IPv6 address the first half: devices change the other half by themselves, every day and oftener. */
function networkOf(address: string): string {
  if (!address.includes(':') || address.includes('.')) return address;
  const [head = '', tail] = address.split('::');
  const front = head.split(':');
  const back = tail === undefined ? [] : tail.split(':');
  const zeros = Array.from({ length: Math.max(0, 8 - front.length - back.length) }, () => '0');
  return [...front, ...(tail === undefined ? [] : zeros), ...back].slice(0, 4).join(':');
}
