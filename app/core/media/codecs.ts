/** Codecs by the names that containers and ffmpeg give them. */
const LABELS: Record<string, string> = {
  h264: 'H.264',
  hevc: 'H.265 (HEVC)',
  vp8: 'VP8',
  vp9: 'VP9',
  av1: 'AV1',
  mpeg4: 'MPEG-4 part 2',
  mpeg2: 'MPEG-2',
  mpeg1: 'MPEG-1',
  mjpeg: 'Motion JPEG',
  prores: 'ProRes',
  dnxhd: 'DNxHD',
  cineform: 'CineForm',
  dv: 'DV',
  h263: 'H.263',
  wmv: 'Windows Media Video',
  vc1: 'VC-1',
  raw: 'uncompressed',
  ffv1: 'FFV1',
}

/** FourCCs of QuickTime sample entries and AVI stream headers, Matroska ids, MPEG-TS stream types, ffmpeg names. */
const CODECS: [RegExp, string][] = [
  [/^(avc[1-4]|h264|x264|davc|v_mpeg4\/iso\/avc|avc)$/, 'h264'],
  [/^(hvc1|hev1|hevc|h265|dvh1|dvhe|v_mpegh\/iso\/hevc)$/, 'hevc'],
  [/^(vp08|vp80|vp8|v_vp8)$/, 'vp8'],
  [/^(vp09|vp90|vp9|v_vp9)$/, 'vp9'],
  [/^(av01|av1|v_av1)$/, 'av1'],
  [/^(mp4v|xvid|divx|dx50|fmp4|mp4s|m4s2|div[3-6]|mp4[23]|msmpeg4v[1-3]?|mpeg4|v_mpeg4\/(iso\/(sp|asp|ap)|ms\/v3)|16)$/, 'mpeg4'],
  [/^(m2v1|mp2v|mpg2|mpeg2video|hdv[0-9]|xd[5hv].|mx[345][np]|v_mpeg2|mpeg2|2)$/, 'mpeg2'],
  [/^(mpeg|mpg1|mp1v|m1v1?|pim1|mpeg1video|v_mpeg1|mpeg1|1)$/, 'mpeg1'],
  [/^(mjp[abg]|mjpg|jpeg|mjpeg|avrn|dmb1|v_mjpeg)$/, 'mjpeg'],
  [/^(ap[co][hnso]|ap4[hx]|prores|v_prores)$/, 'prores'],
  [/^(avd[nhv]|dnxhd)$/, 'dnxhd'],
  [/^(cfhd)$/, 'cineform'],
  [/^(dvc.?|dvh[2-6pq]|dv[sh]d|dv25|dv50|dvvideo)\s*$/, 'dv'],
  [/^(s263|h263|u263)$/, 'h263'],
  [/^(wmv[1-3]|wmv)$/, 'wmv'],
  [/^(wvc1|vc-?1|vc1|wmva|234)$/, 'vc1'],
  [/^(raw|rgb|2vuy|yuv2|v210|uyvy|yuy2|i420|iyuv|nv12|dib|rawvideo|v_uncompressed|)\s*$/, 'raw'],
  [/^(ffv1|v_ffv1)$/, 'ffv1'],
]

/** The container's own name in small letters where it is not known. */
export function codecOf(name: string): string {
  const small = name.toLowerCase().trim()
  return CODECS.find(([pattern]) => pattern.test(small))?.[1] ?? small
}

/** ISO/IEC 14496-1 table 5, for `mp4v` entries. */
export function codecOfObjectType(objectType: number | undefined): string {
  if (objectType !== undefined && objectType >= 0x60 && objectType <= 0x65) return 'mpeg2'
  if (objectType === 0x6a) return 'mpeg1'
  return objectType === 0x6c ? 'mjpeg' : 'mpeg4'
}

export function codecLabel(codec: string): string {
  return LABELS[codec] ?? codec
}
