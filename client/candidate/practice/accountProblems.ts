/** What someone filled in to sign in or to make an account. */
export interface AccountFields {
  readonly name: string;
  readonly email: string;
  readonly password: string;
}

export type FieldProblem = 'missing' | 'wrongEmail' | 'shortPassword';

export const shortestPassword = 12;

/** What is wrong with the fields, so that it can be said at the field before anything is sent. */
export function accountProblems(
  { name, email, password }: AccountFields,
  purpose: 'signIn' | 'newAccount',
): Partial<Record<keyof AccountFields, FieldProblem>> {
  return {
    ...(purpose === 'newAccount' && name.trim().length < 2 ? { name: 'missing' as const } : {}),
    ...(email.trim() === ''
      ? { email: 'missing' as const }
      : /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email.trim())
        ? {}
        : { email: 'wrongEmail' as const }),
    ...(password === ''
      ? { password: 'missing' as const }
      : purpose === 'newAccount' && password.length < shortestPassword
        ? { password: 'shortPassword' as const }
        : {}),
  };
}
