import { useMantineColorScheme } from '@mantine/core';
import { useLayoutEffect } from 'react';

/** The tokens listen to `data-theme`, Mantine to its own attribute: keeps the two the same. */
export function FollowColorScheme() {
  const { colorScheme } = useMantineColorScheme();
  useLayoutEffect(() => {
    if (colorScheme === 'auto') delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = colorScheme;
  }, [colorScheme]);
  return null;
}
