import { type Axis, axis } from './axis.ts';
import type { Chart, Series } from './chart.ts';
import { escaped } from './escaped.ts';

const [width, height] = [720, 400];
const frame = { left: 66, right: width - 16, top: 44, bottom: height - 54 };

/** Series differ in dashes and marks as well as in colour, so that neither a print nor an eye has to tell colours apart. */
const dashes = ['', '7 4', '2 4', '10 3 2 3'];
const style = `
  .paper{fill:#fff}text{font:13px system-ui,sans-serif;fill:#1c1c1c}
  .grid{stroke:#d9d9d9;stroke-width:1}.axis{stroke:#6b6b6b;stroke-width:1}
  .level{stroke:#6b6b6b;stroke-width:1.5;stroke-dasharray:3 3}
  .line{fill:none;stroke-width:2.2}
  .s0{stroke:#0b5a9d}.s1{stroke:#a8410a}.s2{stroke:#2f6b2f}.s3{stroke:#6d3a9c}
  .f0{fill:#0b5a9d}.f1{fill:#a8410a}.f2{fill:#2f6b2f}.f3{fill:#6d3a9c}
  @media(prefers-color-scheme:dark){
    .paper{fill:#161616}text{fill:#ededed}.grid{stroke:#3d3d3d}.axis,.level{stroke:#a5a5a5}
    .s0{stroke:#7fc1ff}.s1{stroke:#ffb07a}.s2{stroke:#95d695}.s3{stroke:#cfa8f5}
    .f0{fill:#7fc1ff}.f1{fill:#ffb07a}.f2{fill:#95d695}.f3{fill:#cfa8f5}
  }`;

/** The chart as one SVG element that needs nothing else: no script, no fonts, light and dark. */
export function chartSvg(chart: Chart): string {
  const points = chart.series.flatMap((series) => series.points);
  const values = points.flatMap(({ y }) => (y === null ? [] : [y]));
  const levels = chart.levels ?? [];
  const baseline = chart.kind === 'bars' ? [0] : [];
  const ys = [...values, ...baseline, ...levels.map(({ y }) => y)];
  const xs = points.map(({ x }) => x);
  const halfBar = chart.kind === 'bars' ? 0.5 : 0;
  const across = [Math.min(...xs) - halfBar, Math.max(...xs) + halfBar];
  const x = axis(xs.length > 0 ? across : [0, 1], frame.left, frame.right, 10);
  const y = axis(ys.length > 0 ? ys : [0, 1], frame.bottom, frame.top);
  const [titleId, descriptionId] = [`${chart.id}-title`, `${chart.id}-desc`];
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="${titleId} ${descriptionId}">`,
    `<title id="${titleId}">${escaped(chart.title)}</title>`,
    `<desc id="${descriptionId}">${escaped(chart.description)}</desc>`,
    `<style>${style}</style>`,
    // Its own paper: a page around the file may be light while the reader's machine is dark.
    `<rect class="paper" width="${width}" height="${height}"/>`,
    ...y.ticks.map((tick) => gridLine(y, tick)),
    ...x.ticks.map((tick) => tickOf(x, tick)),
    `<line class="axis" x1="${frame.left}" y1="${frame.bottom}" x2="${frame.right}" y2="${frame.bottom}"/>`,
    ...levels.map((level) => levelLine(y, level)),
    ...chart.series.map((series, k) =>
      chart.kind === 'bars' ? bars(series, k, x, y) : line(series, k, x, y),
    ),
    ...legend(chart.series),
    `<text x="${(frame.left + frame.right) / 2}" y="${height - 12}" text-anchor="middle">${escaped(chart.xLabel)}</text>`,
    `<text x="${-(frame.top + frame.bottom) / 2}" y="16" text-anchor="middle" transform="rotate(-90)">${escaped(chart.yLabel)}</text>`,
    '</svg>',
  ].join('\n');
}

function gridLine({ place, decimals }: Axis, tick: number): string {
  const at = fixed(place(tick));
  return `<line class="grid" x1="${frame.left}" y1="${at}" x2="${frame.right}" y2="${at}"/><text x="${frame.left - 8}" y="${at}" dy="4" text-anchor="end">${written(tick, decimals)}</text>`;
}

function tickOf({ place, decimals }: Axis, tick: number): string {
  const at = fixed(place(tick));
  return `<line class="axis" x1="${at}" y1="${frame.bottom}" x2="${at}" y2="${frame.bottom + 5}"/><text x="${at}" y="${frame.bottom + 20}" text-anchor="middle">${written(tick, decimals)}</text>`;
}

function levelLine({ place }: Axis, { y, label }: { y: number; label: string }): string {
  const at = fixed(place(y));
  return `<line class="level" x1="${frame.left}" y1="${at}" x2="${frame.right}" y2="${at}"/><text x="${frame.right}" y="${at}" dy="-5" text-anchor="end">${escaped(label)}</text>`;
}

/** A line that breaks where there is no figure. */
function line({ points }: Series, k: number, x: Axis, y: Axis): string {
  let path = '';
  let pen = 'M';
  for (const point of points) {
    if (point.y === null) {
      pen = 'M';
      continue;
    }
    path += `${pen}${fixed(x.place(point.x))} ${fixed(y.place(point.y))}`;
    pen = 'L';
  }
  const dash = dashes[k % dashes.length];
  const drawn = `<path class="line s${k % 4}"${dash ? ` stroke-dasharray="${dash}"` : ''} d="${path}"/>`;
  if (points.length > 40) return drawn;
  const dots = points.flatMap((point) =>
    point.y === null ? [] : [mark(k, fixed(x.place(point.x)), fixed(y.place(point.y)))],
  );
  return drawn + dots.join('');
}

function mark(k: number, x: string, y: string): string {
  const colour = `class="f${k % 4}"`;
  if (k % 2 === 0) return `<circle ${colour} cx="${x}" cy="${y}" r="3.2"/>`;
  return `<rect ${colour} x="${fixed(Number(x) - 3)}" y="${fixed(Number(y) - 3)}" width="6" height="6"/>`;
}

function bars({ points }: Series, k: number, x: Axis, y: Axis): string {
  const wide = Math.max(1, (x.place(1) - x.place(0)) * 0.8);
  return points
    .flatMap((point) => {
      if (point.y === null) return [];
      const top = y.place(point.y);
      const left = fixed(x.place(point.x) - wide / 2);
      return [
        `<rect class="f${k % 4}" x="${left}" y="${fixed(top)}" width="${fixed(wide)}" height="${fixed(y.place(0) - top)}"/>`,
      ];
    })
    .join('');
}

function legend(series: readonly Series[]): string[] {
  if (series.length < 2) return [];
  let x = frame.left;
  return series.map(({ name }, k) => {
    const at = x;
    x += 52 + 7.4 * name.length;
    const dash = dashes[k % dashes.length];
    return `<path class="line s${k % 4}"${dash ? ` stroke-dasharray="${dash}"` : ''} d="M${fixed(at)} 20h28"/>${mark(k, fixed(at + 14), '20')}<text x="${fixed(at + 34)}" y="24">${escaped(name)}</text>`;
  });
}

function fixed(value: number): string {
  return Number(value.toFixed(1)).toString();
}

/** A minus sign, not a hyphen, and no −0. */
function written(value: number, decimals: number): string {
  const text = (Math.abs(value) < 1e-12 ? 0 : value).toFixed(decimals);
  return text.replace('-', '−');
}
