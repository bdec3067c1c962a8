import { Skeleton, Stack } from '@mantine/core';

/** The shape of a table that is on its way: same row height, so nothing jumps when it arrives. */
export function TableSkeleton({ label, rows = 8 }: { readonly label: string; readonly rows?: number }) {
  return (
    <Stack gap={12} py={12} role="status" aria-label={label}>
      {Array.from({ length: rows }, (_, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the bars are all the same
        <Skeleton key={index} height={24} radius="sm" animate={false} />
      ))}
    </Stack>
  );
}
