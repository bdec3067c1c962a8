import { type ReactNode, useState } from 'react';
import { useFeedbackText } from './useFeedbackText.ts';

interface Props {
  readonly title: string;
  readonly intro: string;
  readonly chart: ReactNode;
  readonly table: ReactNode;
}

/** A chart with the same data as a table one click away. */
export function ChartOrTable({ title, intro, chart, table }: Props) {
  const text = useFeedbackText();
  const [asTable, setAsTable] = useState(false);
  return (
    <section className="page-section feedback-section">
      <div className="feedback-section-head">
        <h2>{title}</h2>
        <button type="button" className="button button-quiet" onClick={() => setAsTable(!asTable)}>
          {asTable ? text.asChart : text.asTable}
        </button>
      </div>
      <p className="quiet feedback-section-intro">{intro}</p>
      {asTable ? table : chart}
    </section>
  );
}
