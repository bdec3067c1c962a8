/** @jsxRuntime automatic */
import { documentFormat } from './documentFormat.ts';
import { documentTexts } from './documentTexts.ts';
import { Facts } from './Facts.tsx';
import { footerText } from './footerText.ts';
import { Paper, Sheet } from './Paper.tsx';
import { type PaperColumn, PaperTable } from './PaperTable.tsx';
import { paperStyles } from './paperStyles.ts';
import type { SignOff } from './signOff.ts';
import { Words } from './Words.tsx';

/** What happened in one room, as the surveillant signed it off. */
export function SignOffDocument({ report }: { readonly report: SignOff }) {
  const { language, sitting, room, counts, signedOff } = report;
  const { signOff: text, minutes } = documentTexts[language];
  const format = documentFormat(language);
  const { columns } = text;
  const moment = (at: number | null) => (at === null ? text.notYet : format.dateTime(at));
  const reasonText = (reason: SignOff['absent'][number]['reason']) =>
    reason === null ? text.noReason : [text.reasons[reason.category], reason.text].filter(Boolean).join(': ');
  return (
    <Paper title={`${text.title} · ${room.name} · ${sitting.name}`} language={language} at={report.madeAt}>
      <Sheet
        language={language}
        footer={footerText(report, `${text.title} · ${room.name}`)}
        bookmark={text.title}
        counted="inDocument"
      >
        <Words style={paperStyles.title}>{`${text.title} ${room.name}`}</Words>
        <Words style={paperStyles.subtitle}>{sitting.name}</Words>
        {signedOff === null && (
          <Words style={[paperStyles.box, { marginBottom: 10 }]}>{text.provisional}</Words>
        )}
        <Facts
          facts={[
            [text.institute, room.institute],
            [text.proctors, room.proctors.length === 0 ? null : room.proctors.join(', ')],
            [text.begun, moment(sitting.startsAt)],
            [text.ended, moment(sitting.endsAt)],
          ]}
        />
        <Words style={paperStyles.heading}>{text.counts}</Words>
        <Facts
          facts={[
            [text.expected, String(counts.expected)],
            [text.present, String(counts.present)],
            [text.finished, String(counts.finished)],
            [text.absentCount, String(counts.absent)],
          ]}
        />
        <Section
          title={text.late}
          none={documentTexts[language].none}
          columns={[
            { name: columns.time, share: 10 },
            { name: columns.number, share: 14 },
            { name: columns.name, share: 26 },
            { name: columns.admittedBy, share: 24 },
            { name: columns.reason, share: 26 },
          ]}
          rows={report.late.map(({ at, number, name, admittedBy, reason }) => [
            format.time(at),
            number,
            name,
            admittedBy,
            reason === null ? '' : reasonText(reason),
          ])}
        />
        <Section
          title={text.absent}
          none={documentTexts[language].none}
          columns={[
            { name: columns.number, share: 18 },
            { name: columns.name, share: 37 },
            { name: columns.reason, share: 45 },
          ]}
          rows={report.absent.map(({ number, name, reason }) => [number, name, reasonText(reason)])}
        />
        <Section
          title={text.irregularities}
          none={documentTexts[language].none}
          columns={[
            { name: columns.time, share: 10 },
            { name: columns.about, share: 24 },
            { name: columns.what, share: 48 },
            { name: columns.by, share: 18 },
          ]}
          rows={report.irregularities.map(({ at, about, categories, text: said, by }) => [
            format.time(at),
            about === null ? text.wholeRoom : `${about.name} (${about.number})`,
            `${categories.map((category) => text.categories[category]).join(', ')}\n${said}`,
            by,
          ])}
        />
        <Section
          title={text.extraTime}
          none={documentTexts[language].none}
          columns={[
            { name: columns.number, share: 16 },
            { name: columns.name, share: 30 },
            { name: columns.accommodation, share: 15 },
            { name: columns.incident, share: 15 },
            { name: columns.reason, share: 24 },
          ]}
          rows={report.extraTime.map(({ number, name, accommodationMinutes, incidentMinutes, reason }) => [
            number,
            name,
            accommodationMinutes === 0 ? '' : minutes(accommodationMinutes),
            incidentMinutes === 0 ? '' : minutes(incidentMinutes),
            reason === null ? '' : reasonText(reason),
          ])}
        />
        {signedOff !== null && (
          <>
            <Words style={paperStyles.heading}>{text.signedOff}</Words>
            <Facts
              facts={[
                [text.by, signedOff.by],
                [text.at, format.dateTime(signedOff.at)],
                [text.remarks, signedOff.remarks === '' ? null : signedOff.remarks],
              ]}
            />
          </>
        )}
      </Sheet>
    </Paper>
  );
}

interface SectionProps {
  readonly title: string;
  /** What stands there when there is nothing, so that it is clear that nothing was left out. */
  readonly none: string;
  readonly columns: readonly PaperColumn[];
  readonly rows: readonly (readonly string[])[];
}

function Section({ title, none, columns, rows }: SectionProps) {
  return (
    <>
      <Words style={paperStyles.heading}>{title}</Words>
      {rows.length === 0 ? (
        <Words style={paperStyles.quiet}>{none}</Words>
      ) : (
        <PaperTable columns={columns} rows={rows} />
      )}
    </>
  );
}
