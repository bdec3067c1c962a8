export const loadPaused = () => import('../trouble/Paused.tsx');
export const loadOtherDevice = () => import('../trouble/OtherDevice.tsx');
export const loadAdmission = () => import('./Admission.tsx');
export const loadSupervisionLine = () => import('./SupervisionLine.tsx');
export const loadMessageList = () => import('./MessageList.tsx');
export const loadMessageDrawer = () => import('./MessageDrawer.tsx');

/** Fetches what is seldom seen, so that no line is needed to show that a surveillant stepped in. */
export function fetchSupervisionParts(): void {
  for (const load of [loadPaused, loadOtherDevice, loadAdmission, loadSupervisionLine, loadMessageDrawer]) {
    void load().catch(() => {});
  }
}
