import type { ProblemCode } from '#contracts/problem.ts';
import type { Role } from '#contracts/role.ts';

/** What the staff application says outside any one feature. Features have texts of their own. */
export interface StaffText {
  readonly product: string;
  readonly staff: string;
  readonly skipToContent: string;
  readonly menu: string;
  readonly mainNavigation: string;
  readonly breadcrumbs: string;
  readonly nouns: {
    readonly measurements: string;
    readonly work: string;
    readonly notices: string;
    readonly items: string;
    readonly currency: string;
    readonly coverage: string;
    readonly rooms: string;
    readonly sittings: string;
    readonly designs: string;
    readonly releases: string;
    readonly releaseDrafts: string;
  };
  /** After a noun, for who cannot see the mark. */
  unread(count: string): string;
  readonly search: string;
  readonly palette: {
    readonly placeholder: string;
    readonly empty: string;
    readonly pages: string;
    readonly sittings: string;
    readonly newSitting: string;
    readonly newItem: string;
  };
  readonly language: string;
  readonly appearance: {
    readonly name: string;
    readonly light: string;
    readonly dark: string;
    readonly auto: string;
  };
  account(name: string): string;
  readonly roles: Readonly<Record<Role, string>>;
  rolesThatMay(roles: string): string;
  readonly signIn: {
    readonly title: string;
    readonly email: string;
    readonly password: string;
    readonly submit: string;
    readonly candidateInstead: string;
    readonly ended: string;
    readonly emailMissing: string;
    readonly passwordMissing: string;
  };
  readonly signOut: string;
  readonly noScreens: { readonly title: string; body(role: string): string };
  readonly notFound: { readonly title: string; readonly body: string; readonly back: string };
  readonly error: {
    readonly title: string;
    readonly retry: string;
    readonly notForRole: string;
    readonly unexpected: string;
    readonly reload: string;
  };
  readonly connection: {
    /** Nothing comes through; `since` is the time of the last data. */
    offline(since: string): string;
    /** Only the socket is gone; data are fetched instead of pushed. */
    readonly polling: string;
  };
  readonly loading: string;
  readonly close: string;
  readonly cancel: string;
  /** A step was sent and cannot be called back. */
  readonly underway: string;
  readonly clear: string;
  readonly undo: string;
  readonly units: { minutes(count: number): string };
  /** By stable code; where it is silent the server's own sentence is shown. */
  readonly problems: Readonly<Partial<Record<ProblemCode, string>>> & {
    readonly unreachable: string;
    readonly internal: string;
  };
}
