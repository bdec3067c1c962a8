import { expect, test } from 'vitest';
import { formulaRuns } from './formulaRuns.ts';

test.each([
  [String.raw`\frac{92}{1{,}70^2} \approx 31{,}8`, '92/1,70{^2} ≈ 31,8'],
  [
    String.raw`\mathrm{BMI} = \frac{\text{gewicht (kg)}}{\text{lengte (m)}^2}`,
    'BMI = (gewicht (kg))/(lengte (m)){^2}',
  ],
  [
    String.raw`LR^{+} = \frac{P(\text{positief} \mid \text{ziek})}{x_1^2}`,
    'LR{^+} = (P(positief ∣ ziek))/(x{_1}{^2})',
  ],
  [String.raw`\sqrt{x + 1}`, '√(x + 1)'],
  [String.raw`\sum_{i=1}^n x_i`, '∑{_i=1}{^n}x{_i}'],
  [String.raw`\begin{pmatrix}1&2\\3&4\end{pmatrix}`, '(1, 2; 3, 4)'],
])('[DOC5] the formula %s is written on one line as %s', (latex, line) => {
  const written = formulaRuns(latex).map((run) => {
    if (typeof run === 'string') return run;
    if ('formula' in run) return run.formula;
    return run.marks.includes('superscript') ? `{^${run.text}}` : `{_${run.text}}`;
  });
  expect(written.join('')).toBe(line);
});

test('[DOC5] a formula that cannot be read stands as it was typed', () => {
  expect(formulaRuns('\\frac{1')).toEqual(['\\frac{1']);
  expect(formulaRuns('\\href{https://kwaad.example}{x}')).not.toContain('https');
});
