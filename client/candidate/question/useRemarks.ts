import { useCallback, useEffect, useReducer, useRef } from 'react';
import { call, LineLost, ProblemError } from '../../shared/api.ts';
import { newId } from '../../shared/newId.ts';
import { recall, remember } from '../tabMemory.ts';
import { carriedOver, type Remark, reduceRemarks, remarkAt } from './remarks.ts';

export interface RemarkDesk {
  at(position: number | null): Remark | undefined;
  write(position: number | null, text: string): void;
  send(position: number | null): void;
}

/** The candidate's remarks on an attempt: what was typed survives a reload, what was sent gets there. */
export function useRemarks(attemptId: string): RemarkDesk {
  const key = `remarks.${attemptId}`;
  const [remarks, dispatch] = useReducer(reduceRemarks, [], () => carriedOver(recall<Remark[]>(key) ?? []));
  const latest = useRef(remarks);
  latest.current = remarks;
  useEffect(() => remember(key, remarks), [key, remarks]);

  const post = useCallback(
    async ({ commentId, position, text }: Remark) => {
      dispatch({ type: 'sent', commentId });
      try {
        const { storedAt } = await call('POST /api/attempts/:attemptId/comments', {
          params: { attemptId },
          body: { commentId, position, text },
        });
        dispatch({ type: 'stored', commentId, at: storedAt, newId: newId() });
      } catch (error) {
        dispatch({ type: 'failed', commentId, because: mayWorkLater(error) ? 'lineLost' : 'refused' });
      }
    },
    [attemptId],
  );

  const waiting = remarks.some(({ stage }) => stage === 'waiting');
  useEffect(() => {
    if (!waiting) return;
    const timer = setInterval(() => {
      for (const remark of latest.current) if (remark.stage === 'waiting') void post(remark);
    }, 8_000);
    return () => clearInterval(timer);
  }, [waiting, post]);

  return {
    at: (position) => remarkAt(remarks, position),
    write: (position, text) => dispatch({ type: 'written', position, text, newId: newId() }),
    send(position) {
      const remark = remarkAt(remarks, position);
      if (remark !== undefined && remark.text.trim() !== '') void post(remark);
    },
  };
}

function mayWorkLater(error: unknown): boolean {
  if (error instanceof LineLost) return true;
  return error instanceof ProblemError && (error.problem.status >= 500 || error.problem.status === 401);
}
