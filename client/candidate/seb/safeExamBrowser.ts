/** What Safe Exam Browser offers to a page; which parts are there differs by platform and version. */
export interface SafeExamBrowserApi {
  readonly version?: string;
  readonly security?: {
    readonly configKey?: string;
    readonly browserExamKey?: string;
    readonly updateKeys?: (done: () => void) => void;
  };
}

export function safeExamBrowserApi(): SafeExamBrowserApi | undefined {
  return (window as { SafeExamBrowser?: SafeExamBrowserApi }).SafeExamBrowser;
}
