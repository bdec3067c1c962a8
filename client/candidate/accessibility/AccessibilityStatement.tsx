import { useLanguage } from '../../shared/language.ts';
import { Link } from '../Link.tsx';
import { FocusedHeading } from '../page/FocusedHeading.tsx';
import { Page } from '../page/Page.tsx';
import { useText } from '../useText.ts';
import { statements } from './statements.ts';

/** What works for whom, what does not yet, and whom to tell. */
export default function AccessibilityStatement() {
  const { general } = useText();
  const { title, intro, sections } = statements[useLanguage()];
  return (
    <Page title={title}>
      <FocusedHeading>{title}</FocusedHeading>
      <p className="page-lead">{intro}</p>
      {sections.map(({ heading, lines }) => (
        <section key={heading} className="page-section">
          <h2>{heading}</h2>
          <ul>
            {lines.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </section>
      ))}
      <div className="page-actions">
        <Link to="/" className="button">
          {general.back}
        </Link>
      </div>
    </Page>
  );
}
