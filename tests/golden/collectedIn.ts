/** The environment variable that names the file in which every comparison leaves its deviations, one JSON object a line. */
export const collectedIn = 'GOLDEN_DEVIATIONS';
