/** The items somebody chose in the table. It lives outside the table, so that choosing one draws one box again. */
export interface Selection {
  readonly has: (code: string) => boolean;
  readonly codes: () => ReadonlySet<string>;
  toggle(code: string): void;
  choose(codes: Iterable<string>): void;
  /** @returns how to stop listening */
  readonly listen: (onChange: () => void) => () => void;
}

export function emptySelection(): Selection {
  let chosen: ReadonlySet<string> = new Set();
  const listeners = new Set<() => void>();
  const change = (codes: ReadonlySet<string>) => {
    chosen = codes;
    for (const listener of listeners) listener();
  };
  return {
    has: (code) => chosen.has(code),
    codes: () => chosen,
    toggle: (code) =>
      change(
        chosen.has(code) ? new Set([...chosen].filter((one) => one !== code)) : new Set([...chosen, code]),
      ),
    choose: (codes) => change(new Set(codes)),
    listen: (onChange) => {
      listeners.add(onChange);
      return () => listeners.delete(onChange);
    },
  };
}
