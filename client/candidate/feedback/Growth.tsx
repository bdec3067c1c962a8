import type { Feedback } from '#contracts/feedback.ts';
import { numberText, shortDateText } from '../../shared/instantText.ts';
import { useLanguage } from '../../shared/language.ts';
import { ChartOrTable } from './ChartOrTable.tsx';
import { FeedbackTable } from './FeedbackTable.tsx';
import { levelText, percentText } from './leadSentence.ts';
import { useFeedbackText } from './useFeedbackText.ts';

const heightPx = 220;
const topPx = 24;
const bottomPx = heightPx - 28;
/** More points than this do not fit at 320 px; the table has them all. */
const shownAtMost = 5;

/** Level over the attempts, each with its interval. Only when there is more than one. */
export function Growth({ growth }: { growth: Feedback['growth'] }) {
  const text = useFeedbackText();
  const language = useLanguage();
  const { column } = text;
  const [first, last] = [growth[0], growth.at(-1)];
  if (growth.length < 2 || first === undefined || last === undefined) return null;
  const shown = growth.slice(-shownAtMost);
  const y = (percent: number) => bottomPx - (percent / 100) * (bottomPx - topPx);
  const x = (index: number) => `${((index + 0.5) / shown.length) * 100}%`;
  const summary = text.growthSummary(
    percentText(first.level.percent, language),
    percentText(last.level.percent, language),
  );
  return (
    <ChartOrTable
      title={text.growthTitle}
      intro={text.growthText}
      chart={
        <>
          <p>{summary}</p>
          <svg className="growth" role="img" aria-label={summary} width="100%" height={heightPx}>
            {[0, 50, 100].map((percent) => (
              <g key={percent}>
                <line className="interval-mark-grid" x1="0" x2="100%" y1={y(percent)} y2={y(percent)} />
                <text className="growth-axis" x="0" y={y(percent) - 4}>
                  {percent} %
                </text>
              </g>
            ))}
            {shown.slice(1).map(({ at, level }, index) => (
              <line
                key={at}
                className="growth-path"
                x1={x(index)}
                y1={y(shown[index]?.level.percent ?? 0)}
                x2={x(index + 1)}
                y2={y(level.percent)}
              />
            ))}
            {shown.map(({ at, level }, index) => (
              <g key={at}>
                <line
                  className="interval-mark-line"
                  x1={x(index)}
                  x2={x(index)}
                  y1={y(level.lower)}
                  y2={y(level.upper)}
                />
                <circle className="interval-mark-sign" cx={x(index)} cy={y(level.percent)} r="6" />
                <text className="growth-value" x={x(index)} y={y(level.upper) - 8}>
                  {percentText(level.percent, language)}
                </text>
                <text className="growth-date" x={x(index)} y={heightPx - 6}>
                  {shortDateText(at, language)}
                </text>
              </g>
            ))}
          </svg>
        </>
      }
      table={
        <FeedbackTable
          label={text.growthTitle}
          columns={[column.date, column.test, column.level, column.from, column.to]}
        >
          {growth.map(({ at, name, level }) => (
            <tr key={at}>
              <th scope="row">{shortDateText(at, language)}</th>
              <td>{name[language]}</td>
              <td title={levelText(level, text, language)}>{percentText(level.percent, language)}</td>
              <td>{numberText(level.lower, language)} %</td>
              <td>{numberText(level.upper, language)} %</td>
            </tr>
          ))}
        </FeedbackTable>
      }
    />
  );
}
