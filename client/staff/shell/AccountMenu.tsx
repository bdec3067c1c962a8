import { Menu, useMantineColorScheme } from '@mantine/core';
import { IconChevronUp, IconLogout } from '@tabler/icons-react';
import { type Language, setLanguage, useLanguage } from '#client/shared/language.ts';
import type { Me } from '#contracts/signIn.ts';
import { useSignOut } from '../session/useSession.ts';
import { staffTexts } from '../staffTexts.ts';
import { useText } from '../useText.ts';
import classes from './Shell.module.css';

const languages: Readonly<Record<Language, string>> = { nl: 'Nederlands', en: 'English' };
const schemes = ['light', 'dark', 'auto'] as const;

/** Who is signed in, with language, appearance and signing out. */
export function AccountMenu({ me }: { readonly me: Me }) {
  const text = useText(staffTexts);
  const language = useLanguage();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const signOut = useSignOut();

  return (
    <Menu
      position="top-start"
      width={240}
      withinPortal={false}
      withInitialFocusPlaceholder={false}
      transitionProps={{ duration: 120 }}
    >
      <Menu.Target>
        <button type="button" className={classes.account} aria-label={text.account(me.name)}>
          <span>
            {me.name}
            <small>{text.roles[me.role]}</small>
          </span>
          <IconChevronUp size={16} stroke={1.75} aria-hidden="true" />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.RadioGroup value={language} onChange={(value) => setLanguage(value as Language)}>
          <Menu.Label>{text.language}</Menu.Label>
          {Object.entries(languages).map(([id, name]) => (
            <Menu.RadioItem key={id} value={id} lang={id}>
              {name}
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
        <Menu.Divider />
        <Menu.RadioGroup
          value={colorScheme}
          onChange={(value) => setColorScheme(value as (typeof schemes)[number])}
        >
          <Menu.Label>{text.appearance.name}</Menu.Label>
          {schemes.map((scheme) => (
            <Menu.RadioItem key={scheme} value={scheme}>
              {text.appearance[scheme]}
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
        <Menu.Divider />
        <Menu.Item
          leftSection={<IconLogout size={16} stroke={1.75} aria-hidden="true" />}
          onClick={() => signOut.mutate()}
        >
          {text.signOut}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
