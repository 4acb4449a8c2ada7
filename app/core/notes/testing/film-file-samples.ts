import type { FILM_FILE_NOTES } from '../english/film-files.ts'
import type { ValuesOf } from '../notes.ts'

export const FILM_FILE_SAMPLES: { readonly [Key in keyof typeof FILM_FILE_NOTES]: readonly ValuesOf<Key>[] } = {
  'repeated-times': [{ frames: 1, first: 12 }, { frames: 3, first: 12 }],
  'no-key-frame': [{}],
  'variable-frame-rate': [{ leastMs: 16.6, mostMs: 17, gaps: 0 }, { leastMs: 16.6, mostMs: 33.4, gaps: 1 }, { leastMs: 16.6, mostMs: 83.25, gaps: 5 }],
  rotated: [{ deg: 90 }],
  'pixel-aspect': [{ pixel: [16, 11], shown: [1024, 576] }],
  interlaced: [{}],
  'high-dynamic-range': [{ transfer: 'HLG' }],
  'stand-in-maybe': [{ codec: 'H.265 (HEVC)' }],
  'stand-in-needed': [{ codec: 'uncompressed', codecString: null, container: 'AVI' }, { codec: 'MPEG-4 part 2', codecString: 'mp4v.20', container: 'MP4' }],
  'stand-in-of-cut': [{}],
  'several-edits': [{ pieces: 2 }],
  'edit-rate': [{}],
  'edit-list-trims': [{ hidden: 3, of: 100 }],
  'several-video-tracks': [{ tracks: 2 }],
  mirrored: [{}],
  'frames-undecodable': [{ frames: 1, of: 100, first: 12, timeS: 0.2 }, { frames: 7, of: 100, first: 12, timeS: 0.2 }],
  'packets-undecodable': [{ packets: 100, lost: 1 }, { packets: 100, lost: 4 }],
  'decoding-not-checked': [{}],
  'decode-order-unknown': [{}],
}
