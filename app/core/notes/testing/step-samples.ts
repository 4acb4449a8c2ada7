import type { C3D_PLATE_NOTES } from '../english/c3d-plates.ts'
import type { EVENT_NOTES } from '../english/events.ts'
import type { PLATE_NOTES } from '../english/plates.ts'
import type { STRIDE_NOTES } from '../english/strides.ts'
import type { NotedEvent } from '../english/words.ts'
import type { ValuesOf } from '../notes.ts'

const STRIKE: NotedEvent = { side: 'left', kind: 'foot-strike', timeS: 1.234 }
const OFF: NotedEvent = { side: 'right', kind: 'foot-off', timeS: 2.5 }
const IN_CYCLE: NotedEvent = { side: 'right', kind: 'foot-off', timeS: 0.6, cyclePercent: 61.25 }
const MISSING = [{ part: 'pelvis' }, { part: 'heel', side: 'left' }, { part: 'toes', side: 'right' }] as const
const offset = (clockMs: number | null) => ({ kind: 'foot-strike', byMs: 57, sdMs: 20, clockMs, n: 474 }) as const

export const STEP_SAMPLES: { readonly [Key in keyof (typeof C3D_PLATE_NOTES & typeof EVENT_NOTES & typeof PLATE_NOTES & typeof STRIDE_NOTES)]: readonly ValuesOf<Key>[] } = {
  'no-steps': [{}],
  'no-feet-in-angles': [{}],
  'no-feet': [{ missing: MISSING }],
  'parts-missing': [{ missing: MISSING }, { missing: MISSING.slice(1, 2) }],
  'feet-too-short': [{}],
  'walks-backwards': [{}],
  'run-uncorrected': [{}],
  'events-out-of-order': [{ later: STRIKE, earlier: OFF }],
  'events-too-close': [{ before: OFF, afterS: 2.61, apartMs: 110 }],
  'event-missing': [{ before: OFF, afterS: 3.7 }, { before: STRIKE, afterS: 2.3 }],
  'edited-event-gone': [{ event: IN_CYCLE, edit: 'move' }, { event: STRIKE, edit: 'change' }],
  'events-by': [{ count: 7, kind: 'foot-strike', side: 'left', source: 'foot-height', passedOver: [{ source: 'zeni', needs: ['pelvis', 'heel'] }, { source: 'foot-velocity', needs: ['heading', 'toe'] }] }, { count: 1, kind: 'foot-off', side: 'right', source: 'foot-velocity', passedOver: [{ source: 'zeni', needs: ['pelvis'] }] }],
  'foot-not-seen': [{ kind: 'foot-strike', side: 'left' }, { kind: 'foot-off', side: 'right' }],
  'not-heel-first': [{ feet: [{ side: 'left', angleDeg: -3.2 }, { side: 'right', angleDeg: 5.1 }], heelFirstDeg: 8 }],
  'events-assumed': [{ assumptions: [{ why: 'manual', leastMs: 10 }, { why: 'vendor', leastMs: 10 }, { why: 'lab' }, { why: 'usual', leastMs: 20, mostMs: 50 }] }, { assumptions: [{ why: 'manual-in-cycle' }, { why: 'vendor-in-cycle' }, { why: 'usual', leastMs: 20, mostMs: 20 }] }],
  'steps-put-right': [{ teachers: { from: 'trial', people: null }, offsets: [offset(3), { ...offset(null), kind: 'foot-off' }] }, { teachers: { from: 'lab', people: 4 }, offsets: [offset(null)] }, { teachers: { from: 'usual', people: null }, offsets: [offset(null)] }],
  'plates-check': [{ isChosen: true, kinds: [] }, { isChosen: false, kinds: [{ kind: 'foot-strike', lateMs: 12, isEarly: true, sdMs: 4, n: 6 }, { kind: 'foot-off', lateMs: 9, isEarly: false, sdMs: 3, n: 5 }] }],
  'plates-unused': [{}],
  'plates-clock': [{ file: 'forces.mot' }],
  'plates-elsewhere': [{ plates: { fromS: 12.34, toS: 18 }, movement: { fromS: 0, toS: 5.67 } }],
  'plates-disagree-feet': [{ besideCm: 31, lagMs: 540, isEarlier: true, thereCm: 4 }, { besideCm: 31, lagMs: 540, isEarlier: false, thereCm: 4 }],
  'plates-disagree': [{ pressesBeside: 14, clock: { byMs: 230, isEarlier: true } }, { pressesBeside: null, clock: { byMs: 230, isEarlier: false } }, { pressesBeside: null, clock: null }],
  'plate-type': [{ plate: 2, type: 7 }],
  'plate-channels': [{ plate: 2, needed: 6, channels: 4 }],
  'plate-without-area': [{ plate: 2 }],
  'plate-without-matrix': [{ plate: 2 }],
  'plate-origin-reversed': [{ plate: 2 }],
  'plate-unit': [{ plate: 1, unit: 'V' }],
  'plate-sensors-unknown': [{ plate: 2 }],
  'plate-not-empty': [{ plate: 1, frames: [1, 10], because: 'rests', newtons: 612 }, { plate: 1, frames: [1, 10], because: 'pulled', newtons: 80 }],
  'plate-action': [{ plate: 2 }],
  'plate-pressed-outside': [{ plate: 2, percent: 34 }],
  'stride-turns': [{ turnDeg: 32.4 }],
  'stride-between-gaits': [{}],
  'stride-of-other-gait': [{ gait: 'run', n: 12, counts: 'walk' }, { gait: 'walk', n: 8, counts: 'run' }],
  'stride-out-of-rhythm': [{ tookS: 2.204, usualS: 1.1, isLong: true }, { tookS: 0.52, usualS: 1.1, isLong: false }],
  'no-whole-stride': [{ events: 1 }, { events: 3 }],
  'all-strides-left-out': [{}],
  'two-gaits': [{ walks: 9, runs: 12, counts: 'run', isChosen: false }, { walks: 9, runs: 12, counts: 'walk', isChosen: true }],
  'gait-not-there': [{ counts: 'walk' }, { counts: 'run' }],
  'gait-not-apart': [{ walks: 1, runs: 9, counts: 'run', fewest: 3 }, { walks: 9, runs: 2, counts: 'walk', fewest: 3 }],
  'toes-under-floor': [{ side: 'left', lowerMm: 14 }],
  'no-treadmill': [{ beltMps: 1.25, roomMps: 1.31 }],
  'belt-unsaid': [{}],
  'normalised-cycle': [{}],
}
