import { hash, verify } from '@node-rs/argon2';

/** Argon2id (variant 2) with the parameters OWASP advises: 19 MiB, two passes, one lane. */
const parameters = { algorithm: 2, memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** Hashes computed at once: each takes a core for some 30 ms, and answers must not wait for them. */
const maximumAtOnce = 2;

/** Makes and checks password hashes, a few at a time. */
export interface Passwords {
  hash(password: string): Promise<string>;
  /** Takes as long for an unknown account (`undefined`) as for a wrong password. */
  verify(passwordHash: string | undefined, password: string): Promise<boolean>;
}

export function passwords(): Passwords {
  let running = 0;
  const waiting: (() => void)[] = [];
  const nobody = limited(() => hash('nobody has this password', parameters));

  async function limited<T>(task: () => Promise<T>): Promise<T> {
    if (running >= maximumAtOnce) await new Promise<void>((resolve) => waiting.push(resolve));
    else running += 1;
    try {
      return await task();
    } finally {
      const next = waiting.shift();
      if (next) next();
      else running -= 1;
    }
  }

  return {
    hash: (password) => limited(() => hash(password, parameters)),
    async verify(passwordHash, password) {
      const against = passwordHash ?? (await nobody);
      const right = await limited(() => verify(against, password));
      return right && passwordHash !== undefined;
    },
  };
}
