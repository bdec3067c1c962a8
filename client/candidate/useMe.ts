import { useCallback, useEffect, useState } from 'react';
import type { Me } from '#contracts/signIn.ts';
import { call } from '../shared/api.ts';

interface SignedIn {
  /** Undefined while it is not known yet; null when nobody is signed in. */
  readonly me: Me | null | undefined;
  /** True when the server has not answered for a while. */
  readonly slow: boolean;
  readonly set: (me: Me | null) => void;
}

/** Who is signed in. Keeps asking until the server answers. */
export function useMe(): SignedIn {
  const [me, setMe] = useState<Me | null>();
  const [tries, setTries] = useState(0);
  useEffect(() => {
    if (me !== undefined) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    call('GET /api/me', {}, { timeoutMs: 8_000 }).then(setMe, () => {
      timer = setTimeout(() => setTries(tries + 1), Math.min(8_000, 1_000 * 2 ** tries));
    });
    return () => clearTimeout(timer);
  }, [me, tries]);
  return { me, slow: tries > 0, set: useCallback((next: Me | null) => setMe(next), []) };
}
