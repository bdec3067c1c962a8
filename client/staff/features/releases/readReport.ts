import type { MeasureReleaseDraft } from '#contracts/calibrating.ts';

type Report = MeasureReleaseDraft['report'];

/** The calibration in a file, or undefined when the file holds none. What exactly is in it the server judges. */
export async function readReport(file: File): Promise<Report | undefined> {
  try {
    const found: unknown = JSON.parse(await file.text());
    return isReport(found) ? found : undefined;
  } catch {
    return undefined;
  }
}

function isReport(found: unknown): found is Report {
  return (
    typeof found === 'object' &&
    found !== null &&
    'items' in found &&
    Array.isArray(found.items) &&
    'converged' in found &&
    'model' in found
  );
}
