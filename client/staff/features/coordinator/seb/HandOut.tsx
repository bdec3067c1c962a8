import { Anchor } from '@mantine/core';
import type { SebOverview } from '#contracts/seb.ts';
import { Facts } from '../../../shell/Facts.tsx';
import { useText } from '../../../useText.ts';
import classes from './Seb.module.css';
import { sebTexts } from './sebTexts.ts';

/** Addresses for candidates, the password for the surveillant, and the settings as a file. */
export function HandOut({ seb }: { readonly seb: SebOverview }) {
  const text = useText(sebTexts).handOut;
  const link = (href: string, label = href) => (
    <Anchor href={href} underline="always" className={classes.key}>
      {label}
    </Anchor>
  );
  return (
    <Facts
      facts={[
        { term: text.openPage, value: link(seb.openPage) },
        { term: text.selfTestPage, value: link(seb.selfTestPage) },
        {
          term: text.quitPassword,
          value: seb.quitPassword === null ? text.quitPasswordElsewhere : <code>{seb.quitPassword}</code>,
        },
        { term: text.file, value: link(seb.file, text.download) },
        { term: text.configKey, value: <code className={classes.key}>{seb.configKey}</code> },
      ]}
    />
  );
}
