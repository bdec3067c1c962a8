/** @jsxRuntime automatic */
import { documentFormat } from './documentFormat.ts';
import { documentTexts } from './documentTexts.ts';
import { Facts } from './Facts.tsx';
import { footerText } from './footerText.ts';
import { Paper, Sheet } from './Paper.tsx';
import { PaperTable } from './PaperTable.tsx';
import { paperStyles } from './paperStyles.ts';
import type { RoomLetters } from './roomLetters.ts';
import { Words } from './Words.tsx';

/** Everyone in a room, for the surveillant to tick off; it holds no codes, for it lies open on a table. */
export function RoomListDocument({ letters }: { readonly letters: RoomLetters }) {
  const { language, sitting, room, candidates, madeAt } = letters;
  const { list: text, letter, minutes } = documentTexts[language];
  const format = documentFormat(language);
  const { begins } = sitting;
  const title = `${text.title} · ${sitting.name} · ${room.name}`;
  return (
    <Paper title={title} language={language} at={madeAt}>
      <Sheet
        language={language}
        footer={footerText(letters, `${text.title} · ${room.name}`)}
        bookmark={text.title}
        counted="inDocument"
      >
        <Words style={paperStyles.title}>{`${text.title} · ${room.name}`}</Words>
        <Words style={paperStyles.subtitle}>{sitting.name}</Words>
        <Facts
          facts={[
            [letter.institute, room.institute],
            [text.proctors, room.proctors.length === 0 ? null : room.proctors.join(', ')],
            begins.kind === 'moment'
              ? [text.starts, format.dateTime(begins.startsAt)]
              : [letter.period, `${format.dateTime(begins.from)} – ${format.dateTime(begins.until)}`],
            ['', text.count(candidates.length)],
          ]}
        />
        <Words style={[paperStyles.small, paperStyles.quiet, { marginVertical: 8 }]}>{text.hint}</Words>
        {candidates.length === 0 ? (
          <Words>{text.empty}</Words>
        ) : (
          <PaperTable
            rowHeight={28}
            columns={[
              { name: text.columns.seat, share: 8 },
              { name: text.columns.name, share: 28 },
              { name: text.columns.number, share: 14 },
              { name: text.columns.identity, share: 18 },
              { name: text.columns.extra, share: 11 },
              { name: text.columns.signature, share: 21 },
            ]}
            rows={candidates.map(({ seat, name, number, bigNumber, birthDate, extraMinutes }) => [
              seat ?? '',
              name,
              number,
              bigNumber !== null
                ? text.big(bigNumber)
                : birthDate === null
                  ? ''
                  : text.born(format.day(birthDate)),
              extraMinutes === 0 ? '' : minutes(extraMinutes),
              '',
            ])}
          />
        )}
      </Sheet>
    </Paper>
  );
}
