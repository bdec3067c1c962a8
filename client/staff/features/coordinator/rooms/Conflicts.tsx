import { Anchor, Title } from '@mantine/core';
import { IconAlertTriangle, IconInfoCircle } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import type { Conflict } from '#contracts/planning.ts';
import type { Sitting } from '#contracts/sitting.ts';
import { Loaded } from '../../../states/Loaded.tsx';
import { TableSkeleton } from '../../../table/TableSkeleton.tsx';
import { useFormat } from '../../../useFormat.ts';
import { useText } from '../../../useText.ts';
import classes from './Conflicts.module.css';
import { conflictsQuery } from './roomQueries.ts';
import { roomsTexts } from './roomsTexts.ts';

/** What does not fit yet, each with a link to where it is mended; what keeps the sitting from being published first. */
export function Conflicts({ sitting }: { readonly sitting: Sitting }) {
  const text = useText(roomsTexts).conflicts;
  const conflicts = useQuery(conflictsQuery(sitting.id));
  return (
    <section>
      <Title order={2} mb={8}>
        {text.title}
      </Title>
      <Loaded query={conflicts} skeleton={<TableSkeleton label={text.title} rows={2} />}>
        {(found) =>
          found.length === 0 ? (
            <p className={classes.none}>{text.none}</p>
          ) : (
            <>
              <p className={classes.none}>
                {text.count(
                  found.filter(({ blocks }) => blocks).length,
                  found.filter(({ blocks }) => !blocks).length,
                )}
              </p>
              <ul className={classes.list}>
                {found.slice(0, shown).map((conflict) => (
                  <ConflictLine
                    key={`${conflict.code}/${conflict.message.nl}`}
                    conflict={conflict}
                    sittingId={sitting.id}
                  />
                ))}
              </ul>
              {found.length > shown && <p className={classes.none}>{text.more(found.length - shown)}</p>}
            </>
          )
        }
      </Loaded>
    </section>
  );
}

const shown = 50;

function ConflictLine({ conflict, sittingId }: { readonly conflict: Conflict; readonly sittingId: string }) {
  const text = useText(roomsTexts).conflicts;
  const format = useFormat();
  const { blocks, message, where, search } = conflict;
  const Icon = blocks ? IconAlertTriangle : IconInfoCircle;
  const query = search === null ? '' : `?q=${encodeURIComponent(search)}`;
  return (
    <li data-blocks={blocks}>
      <Icon size={18} stroke={1.75} aria-hidden="true" />
      <span>
        <strong>{blocks ? text.blocks : text.warns}</strong> {format.name(message)}{' '}
        {where !== 'overview' && (
          <Anchor component={Link} to={`/sittings/${sittingId}/${where}${query}`} underline="always">
            {text.where[where]}
          </Anchor>
        )}
      </span>
    </li>
  );
}
