import type { Page } from '@playwright/test';
import { openSealed } from '#server/loadtest/sealedItem.ts';
import type { Traffic } from '../support/leaks.ts';

/** Every byte this page's browser receives from now on: bodies and headers of replies, and socket frames. */
export interface Wiretap {
  readonly traffic: readonly Traffic[];
  /** Waits for bodies still under way, and adds what the seal hid until its key came. */
  settle(): Promise<void>;
}

export function tap(page: Page): Wiretap {
  const traffic: Traffic[] = [];
  const pending: Promise<unknown>[] = [];
  const add = (where: string, bytes: Buffer | string) =>
    traffic.push({ where, bytes: typeof bytes === 'string' ? Buffer.from(bytes) : bytes });

  page.on('response', (response) => {
    const where = `${response.request().method()} ${new URL(response.url()).pathname}`;
    pending.push(response.headersArray().then((headers) => add(`${where} headers`, JSON.stringify(headers))));
    pending.push(
      response.body().then(
        (body) => add(where, body),
        () => undefined, // redirected or aborted: no body came
      ),
    );
  });
  page.on('websocket', (socket) => {
    socket.on('framereceived', ({ payload }) => add('socket', payload));
  });

  return {
    traffic,
    async settle() {
      await Promise.all(pending);
      const text = traffic.map(({ bytes }) => bytes.toString('utf8')).join('\n');
      const sealed = /"sealed":(\{"iv":"[^"]+","ciphertext":"[^"]+"\})/.exec(text)?.[1];
      const sealKey = /"sealKey":"([^"]+)"/.exec(text)?.[1];
      if (sealed !== undefined && sealKey !== undefined) {
        add('the sealed packet, opened', JSON.stringify(openSealed(JSON.parse(sealed), sealKey)));
      }
    },
  };
}
