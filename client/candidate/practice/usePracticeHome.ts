import { useCallback, useEffect, useState } from 'react';
import type { PracticeHome } from '#contracts/practice.ts';
import { call } from '../../shared/api.ts';
import { goTo } from '../path.ts';

/** What the account can practise; starting a test goes to its first question. */
export function usePracticeHome() {
  const [home, setHome] = useState<PracticeHome>();
  const [failure, setFailure] = useState<unknown>();
  const [starting, setStarting] = useState<string>();
  useEffect(() => {
    call('GET /api/practice').then(setHome, setFailure);
  }, []);
  const start = useCallback(async (designId: string) => {
    setStarting(designId);
    setFailure(undefined);
    try {
      const { attemptId } = await call('POST /api/practice', { body: { designId } });
      goTo(`/oefenen/${attemptId}`);
    } catch (error) {
      setFailure(error);
      setStarting(undefined);
    }
  }, []);
  return { home, failure, starting, start: (designId: string) => void start(designId) };
}
