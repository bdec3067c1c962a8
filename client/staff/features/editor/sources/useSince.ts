import { localeOf, useLanguage } from '#client/shared/language.ts';
import { useFormat } from '../../../useFormat.ts';
import { useText } from '../../../useText.ts';
import { sourcesTexts } from './sourcesTexts.ts';

/** Says a day, month or year as exactly as it is known. */
export function useSince(): (since: string | null) => string {
  const { source } = useText(sourcesTexts);
  const format = useFormat();
  const monthText = useMonthText();
  return (since) => {
    if (since === null) return source.unknownSince;
    if (since.length === 4) return since;
    return since.length === 7 ? monthText(since) : format.day(since);
  };
}

/** Says a month: januari 2027. @param month as `2027-01` */
export function useMonthText(): (month: string) => string {
  const locale = localeOf[useLanguage()];
  const text = new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric', timeZone: 'UTC' });
  return (month) => text.format(Date.parse(`${month}-15T12:00:00Z`));
}
