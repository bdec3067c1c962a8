import { createHash } from 'node:crypto';
import { parse } from 'plist';

/**
 * What Safe Exam Browser does with a settings file, written apart from the product: it reads the file, computes the
 * key its own way, and sends hashes of it with every request.
 */
export interface SafeExamBrowser {
  readonly settings: Readonly<Record<string, unknown>>;
  readonly configKey: string;
  /** The first address it opens, with what stood behind the second question mark of the link. */
  readonly startUrl: string;
  /** The headers of the version for Windows. */
  headersFor(url: string, examKey?: string): Record<string, string>;
  /** The hash its JavaScript API gives on a page, on macOS and iOS. */
  hashFor(url: string, key?: string): string;
}

/** Opens a link as Windows does: the file is asked for several times, without any cookie. */
export async function openLink(link: string): Promise<SafeExamBrowser> {
  const [address = '', query = ''] = link.split('??');
  const file = address.replace(/^seb/, 'http');
  await fetch(file, { method: 'HEAD' });
  await fetch(file);
  const response = await fetch(file);
  if (!response.ok) throw new Error(`the settings file: ${response.status}`);
  const settings = parse(await response.text()) as Record<string, unknown>;
  const configKey = hex(textOf(without(settings, 'originatorVersion')));
  const hashFor = (url: string, key = configKey) => hex(url.replace(/#.*$/s, '') + key);
  return {
    settings,
    configKey,
    startUrl: query === '' ? String(settings.startURL) : `${settings.startURL}?${query}`,
    hashFor,
    headersFor: (url, examKey = 'a'.repeat(64)) => ({
      'User-Agent': 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) Chrome/120.0 SEB/3.7.0',
      'X-SafeExamBrowser-ConfigKeyHash': hashFor(url),
      'X-SafeExamBrowser-RequestHash': hashFor(url, examKey),
    }),
  };
}

/** The settings as the hash is made over them, built up piece by piece. */
function textOf(value: unknown): string {
  const pieces: string[] = [];
  (function write(one: unknown): void {
    if (typeof one === 'string') pieces.push('"', one, '"');
    else if (one instanceof Uint8Array) pieces.push('"', Buffer.from(one).toString('base64'), '"');
    else if (Array.isArray(one)) {
      pieces.push('[');
      one.forEach((element, i) => {
        if (i > 0) pieces.push(',');
        write(element);
      });
      pieces.push(']');
    } else if (typeof one === 'object' && one !== null) {
      const filled = Object.keys(one).filter((name) => textOf((one as never)[name]) !== '{}');
      const collator = new Intl.Collator('en', { sensitivity: 'base' });
      pieces.push('{');
      filled.sort(collator.compare).forEach((name, i) => {
        if (i > 0) pieces.push(',');
        pieces.push('"', name, '":');
        write((one as never)[name]);
      });
      pieces.push('}');
    } else pieces.push(String(one));
  })(value);
  return pieces.join('');
}

function without(settings: Record<string, unknown>, name: string): Record<string, unknown> {
  return Object.fromEntries(Object.entries(settings).filter(([key]) => key !== name));
}

function hex(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}
