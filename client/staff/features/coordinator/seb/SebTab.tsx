import { Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useInstitute } from '../../../session/useInstitute.ts';
import { Loaded } from '../../../states/Loaded.tsx';
import { TableSkeleton } from '../../../table/TableSkeleton.tsx';
import { useText } from '../../../useText.ts';
import { useSittingContext } from '../sitting/useSittingContext.ts';
import { ExamKeys } from './ExamKeys.tsx';
import { HandOut } from './HandOut.tsx';
import { PolicyForm } from './PolicyForm.tsx';
import classes from './Seb.module.css';
import { SebChecks } from './SebChecks.tsx';
import { sebQuery } from './sebQueries.ts';
import { sebTexts } from './sebTexts.ts';

/** Safe Exam Browser in one sitting: what is asked, what to hand out, and how it stands with everyone. */
export function SebTab() {
  const { sitting } = useSittingContext();
  const text = useText(sebTexts);
  const national = useInstitute() === null;
  const overview = useQuery(sebQuery(sitting.id));
  return (
    <Loaded query={overview} skeleton={<TableSkeleton label={text.loading} />}>
      {(seb) => (
        <div className={classes.sections}>
          <section>
            <Title order={2} mb={8}>
              {text.policy.title}
            </Title>
            {national ? (
              <PolicyForm key={seb.policy} sittingId={sitting.id} seb={seb} />
            ) : (
              <>
                <Text>{text.policy.names[seb.policy]}</Text>
                <Text className={classes.prose}>{text.policy.means[seb.policy]}</Text>
              </>
            )}
          </section>
          {seb.policy !== 'off' && (
            <>
              <section>
                <Title order={2} mb={8}>
                  {text.handOut.title}
                </Title>
                <HandOut seb={seb} />
              </section>
              <section>
                <Title order={2} mb={8}>
                  {text.checks.title}
                </Title>
                <SebChecks sittingId={sitting.id} />
              </section>
              <section>
                <Title order={2} mb={8}>
                  {text.keys.title}
                </Title>
                <ExamKeys sittingId={sitting.id} keys={seb.examKeys} mayChange={national} />
              </section>
            </>
          )}
        </div>
      )}
    </Loaded>
  );
}
