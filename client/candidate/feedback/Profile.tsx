import type { Feedback, Level } from '#contracts/feedback.ts';
import { numberText } from '../../shared/instantText.ts';
import { useLanguage } from '../../shared/language.ts';
import { ChartOrTable } from './ChartOrTable.tsx';
import { FeedbackTable } from './FeedbackTable.tsx';
import { IntervalMark, type MarkShape } from './IntervalMark.tsx';
import { levelText } from './leadSentence.ts';
import { useFeedbackText } from './useFeedbackText.ts';

interface Row {
  readonly key: string;
  readonly name: string;
  readonly items: number;
  readonly correct: number | null;
  readonly level: Level | null;
  readonly shape: MarkShape;
  readonly label: string;
}

/** Every area with its interval; no label where too few items support one. */
export function Profile({ feedback }: { feedback: Feedback }) {
  const text = useFeedbackText();
  const language = useLanguage();
  const rows = useRows(feedback);
  const { column } = text;
  return (
    <ChartOrTable
      title={text.profileTitle[feedback.areaKind]}
      intro={
        feedback.areasOver === 'allPractice'
          ? `${text.profileText} ${text.overAllPractice}`
          : text.profileText
      }
      chart={
        <ul className="profile">
          {rows.map(({ key, name, items, level, shape, label }) => (
            <li key={key} className={key.startsWith('=') ? 'profile-whole' : undefined}>
              <span className="profile-name">
                {name} {items > 0 && <span className="quiet">{text.items(items)}</span>}
              </span>
              {level === null ? (
                <span className="profile-too-few">{label}</span>
              ) : (
                <>
                  <IntervalMark level={level} shape={shape} />
                  <span className="profile-level figures">
                    {levelText(level, text, language)} <strong>{label}</strong>
                  </span>
                </>
              )}
            </li>
          ))}
          <li className="profile-axis" aria-hidden="true">
            <span className="profile-ticks figures">
              {[0, 25, 50, 75, 100].map((percent) => (
                <span key={percent} style={{ left: `${percent}%` }}>
                  {percent} %
                </span>
              ))}
            </span>
          </li>
        </ul>
      }
      table={
        <FeedbackTable
          label={text.profileTitle[feedback.areaKind]}
          columns={[
            column.area,
            column.items,
            column.correct,
            column.level,
            column.from,
            column.to,
            column.label,
          ]}
        >
          {rows.map(({ key, name, items, correct, level, label }) => (
            <tr key={key}>
              <th scope="row">{name}</th>
              <td>{items || ''}</td>
              <td>{correct}</td>
              <td>{level === null ? '–' : `${numberText(level.percent, language)} %`}</td>
              <td>{level === null ? '–' : `${numberText(level.lower, language)} %`}</td>
              <td>{level === null ? '–' : `${numberText(level.upper, language)} %`}</td>
              <td>{label}</td>
            </tr>
          ))}
        </FeedbackTable>
      }
    />
  );
}

function useRows({ overall, items, correct, reference, areas }: Feedback): readonly Row[] {
  const text = useFeedbackText();
  const language = useLanguage();
  const whole: Row = {
    key: '=whole',
    name: text.whole,
    items,
    correct,
    level: overall,
    shape: 'average',
    label: '',
  };
  const group: readonly Row[] =
    reference === null
      ? []
      : [
          {
            key: '=group',
            name: text.group(reference.candidates),
            items: 0,
            correct: null,
            level: reference.level,
            shape: 'group',
            label: '',
          },
        ];
  return [
    whole,
    ...group,
    ...areas.map(({ area, name, level, label, ...counts }) => ({
      key: area,
      name: name[language],
      items: counts.items,
      correct: counts.correct,
      level,
      shape: label ?? ('average' as const),
      label: level === null || label === null ? text.tooFew : text.label[label],
    })),
  ];
}
