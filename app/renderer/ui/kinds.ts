import type { Media } from '../../contract/library/media.ts'
import type { SessionRow } from '../../contract/library/sessions.ts'
import type { IconName } from './icons.tsx'

interface KindWords {
  icon: IconName
  /** For one file, and for a count of them. */
  one: string
  many: string
}

const KINDS: Readonly<Record<string, KindWords>> = {
  footage: { icon: 'footage', one: 'Footage', many: 'footage' },
  calibration: { icon: 'calibration', one: 'Calibration', many: 'calibration' },
  'calibration-photo': { icon: 'photo', one: 'Calibration photo', many: 'photos' },
  keypoints: { icon: 'keypoints', one: 'Keypoints', many: 'keypoints' },
  c3d: { icon: 'markers', one: 'C3D', many: 'C3D' },
  trc: { icon: 'markers', one: 'Markers (TRC)', many: 'TRC' },
  mot: { icon: 'curve', one: 'Curves (MOT)', many: 'MOT' },
  analog: { icon: 'curve', one: 'Analog', many: 'analog' },
  wearable: { icon: 'wearable', one: 'Wearable', many: 'wearable' },
  imu: { icon: 'wearable', one: 'IMU', many: 'IMU' },
  table: { icon: 'table', one: 'Table', many: 'tables' },
}
const UNKNOWN: KindWords = { icon: 'unknown', one: 'Unknown', many: 'unknown' }

/** Footage first, then what belongs to it; the order in every list of files. */
export const kindOrder = (kind: string) => {
  const at = Object.keys(KINDS).indexOf(kind)
  return at < 0 ? Object.keys(KINDS).length : at
}
export const kindWords = (kind: string): KindWords => KINDS[kind] ?? UNKNOWN

/** What one camera saw: it can be told which. */
export const hasCamera = (kind: string) => kind === 'footage' || kind === 'keypoints' || kind === 'calibration-photo'

export const READINESS: Readonly<Record<SessionRow['readiness'], { icon: IconName; word: string; tone: 'plain' | 'good' | 'busy' | 'watch' }>> = {
  empty: { icon: 'empty', word: 'empty', tone: 'plain' },
  working: { icon: 'working', word: 'preparing', tone: 'busy' },
  ready: { icon: 'ready', word: 'ready', tone: 'good' },
  attention: { icon: 'warning', word: 'needs a look', tone: 'watch' },
}

export const MEDIA_STATES: Readonly<Record<Media['state'], { icon: IconName; word: string; tone: 'plain' | 'good' | 'busy' | 'strong' }>> = {
  waiting: { icon: 'waiting', word: 'waiting', tone: 'plain' },
  working: { icon: 'working', word: 'preparing', tone: 'busy' },
  ready: { icon: 'ready', word: 'ready', tone: 'good' },
  failed: { icon: 'error', word: 'failed', tone: 'strong' },
}

export const ODDITY: Readonly<Record<'error' | 'warning' | 'note', { icon: IconName; word: string; tone: 'strong' | 'watch' | 'plain' }>> = {
  error: { icon: 'error', word: 'Error', tone: 'strong' },
  warning: { icon: 'warning', word: 'Warning', tone: 'watch' },
  note: { icon: 'note', word: 'Note', tone: 'plain' },
}
