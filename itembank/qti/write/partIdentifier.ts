/** The id of a part as an identifier of QTI, which never begins with a digit. */
export function partIdentifier(id: string): string {
  return /^\d/.test(id) ? `_${id}` : id;
}

/** The id behind such an identifier. */
export function partId(identifier: string): string {
  return identifier.replace(/^_/, '');
}
