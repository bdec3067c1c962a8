import { expect, type Page } from '@playwright/test';

/** Watches a page for anything that text might have made it do. */
export interface Innocence {
  /** Fails when anything ran, was asked for elsewhere, or stands in the page as more than text. */
  expect(what: string): Promise<void>;
}

export async function watch(page: Page, origin: string): Promise<Innocence> {
  const seen: string[] = [];
  await page.addInitScript(() => {
    const marked = window as unknown as { ran: () => void; hasRun: string[] };
    marked.hasRun = [];
    marked.ran = () => marked.hasRun.push('ran()');
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) =>
      marked.hasRun.push(`blocked ${effectiveDirective} ${blockedURI}`),
    );
  });
  page.on('dialog', (dialog) => {
    seen.push(`dialog ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('pageerror', (error) => seen.push(`error ${error.message}`));
  page.on('popup', (popup) => seen.push(`popup ${popup.url()}`));
  page.on('console', (message) => {
    if (message.type() === 'error') seen.push(`console ${message.text()}`);
  });
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(`${origin}/`) && !/^(?:data:|blob:)/.test(url)) seen.push(`request ${url}`);
  });
  return {
    async expect(what) {
      expect([...seen, ...(await page.evaluate(marksIn))], what).toEqual([]);
      expect(page.url().startsWith(`${origin}/`), what).toBe(true);
    },
  };
}

/** What stands in the page that no text should be able to put there. */
function marksIn(): string[] {
  const bad = [...(window as unknown as { hasRun: string[] }).hasRun];
  for (const element of document.querySelectorAll('*')) {
    const name = element.localName;
    if (/^(iframe|frame|object|embed|applet|base|foreignobject|marquee|plaintext|xmp|x-peil)$/.test(name)) {
      bad.push(`<${name}>`);
    }
    if (name === 'script' && !/^\/assets\//.test(element.getAttribute('src') ?? '')) bad.push('<script>');
    if (name === 'style' && /elders/.test(element.textContent ?? '')) bad.push('<style>');
    for (const { name: attribute, value } of element.attributes) {
      if (/^on/i.test(attribute)) bad.push(`${name} ${attribute}`);
      const isAddress = /^(?:(?:xlink:)?href|src|srcset|action|formaction|poster|ping|background|data)$/.test(
        attribute,
      );
      if (isAddress) {
        const { protocol, origin } = new URL(value, document.baseURI);
        const isOurs = origin === location.origin || /^(?:data:image\/|blob:)/.test(value);
        if (!isOurs || !/^(?:https?|data|blob):$/.test(protocol)) bad.push(`${name} ${attribute}=${value}`);
      }
      if (attribute === 'srcdoc' || (attribute === 'style' && /url\(|expression|elders/i.test(value))) {
        bad.push(`${name} ${attribute}=${value}`);
      }
    }
  }
  if ('ran' in Object.prototype) bad.push('Object.prototype.ran');
  return bad;
}
