import { useLayoutEffect, useRef, useState } from 'react';
import { formulaPart } from './formulaPart.ts';
import { formulaRules } from './formulaRules.ts';

/**
 * A formula as MathML, which browsers draw and screen readers read. What cannot be drawn, or not yet, stands there as it was
 * written: never a blank. Nothing in it may load, link or style: KaTeX trusts it with nothing.
 */
export function Formula({ latex }: { readonly latex: string }) {
  const { part: katex } = formulaPart.usePart();
  const place = useRef<HTMLSpanElement>(null);
  const [drawn, setDrawn] = useState(false);
  useLayoutEffect(() => {
    if (katex === undefined || place.current === null) return;
    try {
      katex.render(latex, place.current, formulaRules);
      setDrawn(true);
    } catch {
      place.current.replaceChildren();
      setDrawn(false);
    }
  }, [katex, latex]);
  return (
    <>
      <span ref={place} className="formula" />
      {!drawn && <code>{latex}</code>}
    </>
  );
}
