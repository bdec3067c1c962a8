/** Whether this page says it is shown in Safe Exam Browser: only a reason to check, never proof. */
export function insideSafeExamBrowser(): boolean {
  return 'SafeExamBrowser' in window || /\bSEB\//.test(navigator.userAgent);
}
