/** What an MP4 file says about itself. */
export interface Mp4Facts {
  /** The names of its outermost boxes, in order. */
  readonly boxes: readonly string[];
  readonly seconds: number;
  /** H.264 profile number; 66 is baseline. */
  readonly profile: number;
  readonly widthPx: number;
  readonly heightPx: number;
  readonly tracks: number;
}

/** @see ISO/IEC 14496-12 (boxes) and 14496-15 (avcC) */
export function mp4Facts(file: Buffer): Mp4Facts {
  const header = file.indexOf('mvhd') + 4;
  const track = file.indexOf('tkhd') + 4;
  const decoder = file.indexOf('avcC') + 4;
  return {
    boxes: outerBoxes(file),
    seconds: file.readUInt32BE(header + 16) / file.readUInt32BE(header + 12),
    profile: file[decoder + 1]!,
    widthPx: file.readUInt32BE(track + 76) / 65_536,
    heightPx: file.readUInt32BE(track + 80) / 65_536,
    tracks: file.toString('latin1').split('tkhd').length - 1,
  };
}

function outerBoxes(file: Buffer): string[] {
  const names: string[] = [];
  for (let at = 0; at < file.length; at += file.readUInt32BE(at)) {
    names.push(file.toString('latin1', at + 4, at + 8));
  }
  return names;
}
