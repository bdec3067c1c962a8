/** The addresses of the pages around Safe Exam Browser; each is a page of its own, outside the application. */
export function sebPages(publicOrigin: string) {
  return {
    /** In an ordinary browser: the button that opens Safe Exam Browser. */
    open: (sittingId: string) => `${publicOrigin}/seb/open/${sittingId}`,
    /** The first page inside it: the handshake. */
    start: (sittingId: string) => `${publicOrigin}/seb/start/${sittingId}`,
    selfTest: `${publicOrigin}/seb/zelftest`,
    /** Asking for this page closes Safe Exam Browser. */
    quit: `${publicOrigin}/seb/einde`,
  };
}
