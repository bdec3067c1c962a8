import { Group, Title } from '@mantine/core';
import { type ReactNode, useEffect } from 'react';
import { staffTexts } from '../staffTexts.ts';
import { useText } from '../useText.ts';
import { type Crumb, Crumbs } from './Crumbs.tsx';
import classes from './Page.module.css';

interface Props {
  /** Where this page lives; the page itself comes last and is no link. */
  readonly crumbs: readonly Crumb[];
  readonly title: string;
  /** A line under the title. */
  readonly meta?: ReactNode;
  readonly actions?: ReactNode;
  /** Forms and reading pages keep a measure; tables take the width. */
  readonly narrow?: boolean;
  readonly children: ReactNode;
}

/** The frame of every page: breadcrumbs, title, what one can do here, content. */
export function Page({ crumbs, title, meta, actions, narrow, children }: Props) {
  const { product } = useText(staffTexts);
  useEffect(() => {
    document.title = `${title} – ${product}`;
  }, [title, product]);

  return (
    <div className={classes.page} data-narrow={narrow}>
      <header className={classes.header}>
        <Crumbs crumbs={crumbs} current={title} />
        <Group justify="space-between" align="flex-start" gap="12px 24px">
          <div className={classes.titles}>
            <Title order={1}>{title}</Title>
            {meta && <div className={classes.meta}>{meta}</div>}
          </div>
          {actions && <Group gap={8}>{actions}</Group>}
        </Group>
      </header>
      {children}
    </div>
  );
}
