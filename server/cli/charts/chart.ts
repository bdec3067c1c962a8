/** A chart as what it shows; how it looks is the matter of `chartSvg`, and its figures stand in `chartTable`. */
export interface Chart {
  /** Names its file and its place on a page: letters and hyphens. */
  readonly id: string;
  readonly title: string;
  /** What can be seen in it, for those who do not see it. */
  readonly description: string;
  readonly kind: 'lines' | 'bars';
  readonly xLabel: string;
  readonly yLabel: string;
  readonly series: readonly Series[];
  /** Levels to compare with, such as a limit. */
  readonly levels?: readonly { readonly y: number; readonly label: string }[];
}

export interface Series {
  readonly name: string;
  /** In ascending order of x; y is null where there is no figure. */
  readonly points: readonly { readonly x: number; readonly y: number | null }[];
}
