/** @jsxRuntime automatic */
import { View } from '@react-pdf/renderer';
import { documentFormat } from './documentFormat.ts';
import { documentTexts } from './documentTexts.ts';
import { Facts } from './Facts.tsx';
import { footerText } from './footerText.ts';
import { Paper, Sheet } from './Paper.tsx';
import { paperStyles } from './paperStyles.ts';
import type { RoomLetters } from './roomLetters.ts';
import { Words } from './Words.tsx';

type Candidate = RoomLetters['candidates'][number];

/** A letter for everyone in a room, on a sheet of its own, with the code that is meant for nobody else. */
export function LettersDocument({ letters }: { readonly letters: RoomLetters }) {
  const { language, sitting, room, candidates, madeAt } = letters;
  const { letter, list } = documentTexts[language];
  const footer = footerText(letters, `${letter.title} · ${sitting.name}`);
  return (
    <Paper title={`${letter.title} · ${sitting.name} · ${room.name}`} language={language} at={madeAt}>
      {candidates.length === 0 && (
        <Sheet language={language} footer={footer} bookmark={letter.title} counted="bySheet">
          <Words>{list.empty}</Words>
        </Sheet>
      )}
      {candidates.map((candidate) => (
        <Sheet
          key={candidate.number}
          language={language}
          footer={footer}
          bookmark={`${candidate.name} (${candidate.number})`}
          counted="bySheet"
        >
          <Letter letters={letters} candidate={candidate} />
        </Sheet>
      ))}
    </Paper>
  );
}

function Letter({ letters, candidate }: { readonly letters: RoomLetters; readonly candidate: Candidate }) {
  const { language, sitting, room } = letters;
  const { letter: text, minutes } = documentTexts[language];
  const isHome = room.kind === 'home';
  const time = sitting.minutes === null ? null : minutes(sitting.minutes);
  const extra = candidate.extraMinutes === 0 ? null : minutes(candidate.extraMinutes);
  const rules = [
    ...(isHome ? text.atHome : text.supervised),
    sitting.mayGoBack ? text.mayReturn : text.noReturn,
    isHome ? text.troubleHome : text.trouble,
  ];
  return (
    <>
      <Words style={paperStyles.title}>{text.title}</Words>
      <Words style={paperStyles.subtitle}>{sitting.name}</Words>
      <Facts
        facts={[
          [text.for, candidate.name],
          ...begins(letters),
          [text.duration, time === null || extra === null ? time : text.extra(time, extra)],
          [text.institute, room.institute],
          [text.place, isHome ? text.home : room.name],
          [text.seat, candidate.seat],
        ]}
      />
      <View style={[paperStyles.box, { marginTop: 10 }]} wrap={false}>
        <Facts
          facts={[
            [text.address, sitting.address],
            [text.number, candidate.number],
          ]}
        />
        <View style={paperStyles.fact}>
          <Words style={paperStyles.factName}>{text.code}</Words>
          <Words style={[paperStyles.factValue, paperStyles.code]}>{candidate.code}</Words>
        </View>
        <Words style={[paperStyles.small, paperStyles.quiet]}>{text.codeHint}</Words>
      </View>
      <Words style={paperStyles.heading}>{text.rules}</Words>
      {rules.map((rule, index) => (
        <View key={rule} style={{ flexDirection: 'row', marginBottom: 3 }}>
          <Words style={{ width: 18 }}>{`${index + 1}.`}</Words>
          <Words style={paperStyles.factValue}>{rule}</Words>
        </View>
      ))}
    </>
  );
}

function begins({ language, sitting: { begins: when }, room: { kind } }: RoomLetters): [string, string][] {
  const { letter: text } = documentTexts[language];
  const format = documentFormat(language);
  if (when.kind === 'period') {
    return [[text.period, `${format.dateTime(when.from)} – ${format.dateTime(when.until)}`]];
  }
  return [
    [text.date, format.date(when.startsAt)],
    [kind === 'home' ? text.doorsHome : text.doors, format.time(when.doorsAt)],
    [text.starts, format.time(when.startsAt)],
  ];
}
