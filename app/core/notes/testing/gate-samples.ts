import type { Called, GATE_NOTES } from '../english/gate.ts'
import { CORRECTED_BY } from '../english/gate.ts'
import type { PEOPLE_NOTES } from '../english/people.ts'
import type { STALE_NOTES } from '../english/stale.ts'
import type { ValuesOf } from '../notes.ts'

const CALLED: readonly Called[] = [{ kind: 'session', name: 'S 1' }, { kind: 'trial', name: 'T 2' }, { kind: 'norm' }, { kind: 'cohort' }, { kind: 'today' }]
const [SESSION, TRIAL, NORM, COHORT] = CALLED.map((called) => ({ called })) as [{ called: Called }, { called: Called }, { called: Called }, { called: Called }]
const ages = { from: 20, to: 59 }

export const GATE_SAMPLES: { readonly [Key in keyof (typeof GATE_NOTES & typeof PEOPLE_NOTES & typeof STALE_NOTES)]: readonly ValuesOf<Key>[] } = {
  'gate-no-angle': [{ ...SESSION, because: 'sides-exchanged' }],
  'gate-angles': [{ now: 'fit', theirs: 'vendor', ...NORM }, { now: 'opensim', theirs: 'points', ...COHORT }, { now: 'markers', theirs: 'fit', ...TRIAL }],
  'gate-model-unsaid': CALLED.flatMap((called) => [true, false].map((isOfModel) => ({ called, isOfModel }))),
  'gate-model': [{ now: 'RTMPose m', theirs: 'Plug-in Gait', ...SESSION }],
  'gate-topology': [{ now: 'halpe-26', theirs: null, ...TRIAL }, { now: null, theirs: 'halpe-26', ...COHORT }],
  'gate-events-unknown': CALLED.map((called) => ({ called })),
  'gate-events': [{ now: 'force-plate+zeni', theirs: 'vendor', ...NORM }, { now: 'foot-velocity', theirs: 'foot-height+manual+motek', ...SESSION }],
  'gate-correction': [{ now: null, theirs: `${CORRECTED_BY.trial} and ${CORRECTED_BY.lab}`, ...COHORT }, { now: CORRECTED_BY.usual, theirs: null, ...TRIAL }],
  'gate-zero': [{ now: true, theirs: false, ...SESSION }, { now: false, theirs: true, ...NORM }],
  'gate-movement': [{ now: 'run', theirs: 'walk', ...NORM }, { now: 'walk', theirs: 'run', ...TRIAL }],
  'gate-own-surface-unsaid': [{}],
  'gate-surface-unsaid': CALLED.map((called) => ({ called })),
  'gate-surface': [{ now: 'treadmill', theirs: 'overground', ...SESSION }, { now: 'overground', theirs: 'treadmill', ...TRIAL }],
  'gate-speed-unknown': CALLED.flatMap((called) => (['speed', 'leg-length'] as const).map((field) => ({ called, field }))),
  'gate-speed': [{ speed: 0.3621, from: 0.363, to: 0.5, decimals: 3, ...NORM }, { speed: 0.36, from: null, to: 0.3, decimals: 2, ...COHORT }, { speed: 0.2, from: 0.3, to: null, decimals: 2, ...SESSION }],
  'gate-ages-unsaid': [{ kind: 'cohort' }],
  'gate-age-unsaid': [{ kind: 'norm', ages }],
  'gate-age': [{ kind: 'norm', ages, age: 71 }],
  'gate-one-person': [{ kind: 'norm' }],
  'gate-member': [{ kind: 'cohort', n: 12 }],
  'member-left-out': [{ kind: 'cohort', n: 41, all: 42, ofAll: { ages, isSpeed: true }, isSpeedOfOthers: false }, { kind: 'cohort', n: 41, all: 42, ofAll: { ages: null, isSpeed: true }, isSpeedOfOthers: false }, { kind: 'cohort', n: 41, all: 42, ofAll: { ages: null, isSpeed: false }, isSpeedOfOthers: true }],
  'leg-of-skeleton': [{ legM: 0.874 }],
  'norm-unchecked': [{}],
  'cohort-ages-unsaid': [{ unsaid: 1, all: 12 }, { unsaid: 3, all: 12 }],
  'shape-only': [{ name: 'Fukuchi 2018' }],
  'no-verdict': [{ name: 'Fukuchi 2018' }],
  'only-means-published': [{}],
  'too-few-people': [{ n: 12, least: 30, isWithoutOwn: false }, { n: 29, least: 30, isWithoutOwn: true }],
  'reference-gone': [{ isOwn: true }, { isOwn: false }],
  'cohort-stale': [{}],
  'cohort-stale-version': [{}],
  'cohort-stale-plates': [{}],
  'cohort-make-again': [{}],
  'cohort-remove': [{}],
  'cohort-ask': [{}],
  'stale-movement': [{}],
  'stale-version': [{}],
  'stale-standing': [{}],
  'stale-belt': [{}],
  'stale-plates': [{}],
  'stale-model': [{}],
  'stale-up': [{}],
  'stale-gait': [{}],
  'stale-events': [{}],
  'stale-stated': [{}],
  'stale-chosen': [{}],
  'stale-references': [{}],
  'stale-earlier': [{}],
  'stale-lab-plates': [{}],
  'stale-untried': [{}],
}
