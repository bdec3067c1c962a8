/** Numbers with the word for what they count. */
export const count = (n: number, one: string, more: string) => `${n} ${n === 1 ? one : more}`;
export const questions = (n: number) => count(n, 'question', 'questions');
export const minutes = (n: number) => count(n, 'minute', 'minutes');
export const listed = (words: readonly string[]) => new Intl.ListFormat('en-GB').format(words);
