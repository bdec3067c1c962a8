import type { Command } from 'commander';
import type { Notices } from '#contracts/notices.ts';
import { dutchDay } from '#itembank/taxonomy/dutchDay.ts';
import { type Digest, digestOf } from '#server/notices/digest.ts';
import type { Services } from '#server/services.ts';
import { BadInput } from './badInput.ts';
import { commandNamed, printResult } from './runCommand.ts';
import { withServices } from './withServices.ts';

interface DigestOptions {
  readonly email?: string;
  readonly json?: boolean;
}

/** `digest`: what each editor has not read yet, as data for whoever sends mail; Peil itself sends none. */
export function digestCommand(): Command {
  return commandNamed('digest')
    .description(
      'print what editors have not read yet, one text per person; Peil has no mail service, so sending it is up to you',
    )
    .option('--email <address>', 'for this person only')
    .option('--json', 'JSON output: name, email, counts and text per person')
    .action((options: DigestOptions) => printResult(() => digests(options)));
}

/** @throws {BadInput} when nobody of the editorial staff has this address */
function digests({ email, json = false }: DigestOptions): Promise<string[]> {
  return withServices(async (services) => {
    const staff = await services.people.ofRoles(['author', 'reviewer', 'psychometrician']);
    const asked = email === undefined ? staff : staff.filter((one) => one.email === email);
    if (asked.length === 0 && email !== undefined) {
      throw new BadInput('--email', `${email} is nobody of the editorial staff`);
    }
    const today = dutchDay(services.clock.now());
    const found: Digest[] = [];
    for (const person of asked) {
      const digest = digestOf(person, await wholeNotices(services, person.id), today);
      if (digest !== undefined) found.push(digest);
    }
    return json
      ? [`${JSON.stringify(found)}\n`]
      : found.map(({ email: to, text }) => `To: ${to ?? '-'}\n${text}\n`);
  });
}

/** A digest waits until every log has been read in. */
async function wholeNotices({ notices }: Services, person: string): Promise<Notices> {
  let found = await notices.view(person);
  while (!found.complete) found = await notices.view(person);
  return found;
}
