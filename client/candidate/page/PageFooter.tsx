import { type Language, setLanguage, useLanguage } from '../../shared/language.ts';
import { Link } from '../Link.tsx';
import { useText } from '../useText.ts';

const languages: readonly { readonly language: Language; readonly name: string }[] = [
  { language: 'nl', name: 'Nederlands' },
  { language: 'en', name: 'English' },
];

/** Language and accessibility statement, at the foot of every screen. */
export function PageFooter() {
  const { general } = useText();
  const current = useLanguage();
  return (
    <footer className="page-footer">
      <fieldset className="page-languages">
        <legend className="visually-hidden">{general.language}</legend>
        {languages.map(({ language, name }) => (
          <button
            key={language}
            type="button"
            lang={language}
            aria-pressed={language === current}
            onClick={() => setLanguage(language)}
          >
            {name}
          </button>
        ))}
      </fieldset>
      <Link to="/toegankelijkheid">{general.accessibility}</Link>
    </footer>
  );
}
