import { FocusedHeading } from '../page/FocusedHeading.tsx';
import { Page } from '../page/Page.tsx';
import { useSebText } from './useSebText.ts';

/** Safe Exam Browser closes when it comes here; another browser shows this. */
export function EndPage() {
  const { end } = useSebText();
  return (
    <Page title={end.title}>
      <FocusedHeading>{end.title}</FocusedHeading>
      <p>{end.text}</p>
      <div className="page-actions">
        <a className="button" href="/">
          {end.back}
        </a>
      </div>
    </Page>
  );
}
