import type { MeasureReleaseDraft } from '#contracts/calibrating.ts';
import { printedReport } from '#itembank/calibration/printedReport.ts';

type Report = MeasureReleaseDraft['report'];

/** The calibration in a file, or undefined when the file holds none. What exactly is in it the server judges. */
export async function readReport(file: File): Promise<Report | undefined> {
  try {
    return printedReport(JSON.parse(await file.text())) as Report | undefined;
  } catch {
    return undefined;
  }
}
