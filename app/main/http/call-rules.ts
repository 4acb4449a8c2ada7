/** Every call of the contract: what one must be allowed to make it, and what the audit log keeps of it. A call without a rule does not compile. */
import type { AnyContractProcedure } from '@orpc/contract'
import type { AuditEntry } from '../../contract/lab/audit.ts'
import type { contract } from '../../contract/contract.ts'
import type { Right } from '../../core/lab/roles.ts'

export interface CallRule {
  /** `window`: whoever has come in at the door, before anybody has signed in. */
  readonly needs: Right | 'window' | 'any-right'
  readonly audit?: AuditEntry['action']
}
type RulesOf<Calls> = { readonly [Name in keyof Calls]: Calls[Name] extends AnyContractProcedure ? CallRule : RulesOf<Calls[Name]> }

const see: CallRule = { needs: 'see' }
const view: CallRule = { needs: 'see', audit: 'view' }
const describe: CallRule = { needs: 'describe', audit: 'edit' }
const measure: CallRule = { needs: 'measure', audit: 'edit' }
const analyse: CallRule = { needs: 'measure', audit: 'analysis' }
/** Gestures at labels are kept as diffs under a name, thousands a day: the log has what opens a film, and what goes out. */
const label: CallRule = { needs: 'annotate' }
const lookAndLabel: CallRule = { needs: 'annotate', audit: 'view' }
const makeDataset: CallRule = { needs: 'annotate', audit: 'edit' }
const handOut: CallRule = { needs: 'annotate', audit: 'export' }
const window: CallRule = { needs: 'window' }

const callRules: RulesOf<typeof contract> = {
  athletes: { list: see, get: view, create: describe, update: describe, erase: { needs: 'manage' } },
  sessions: { list: see, get: view, create: describe, update: describe },
  trials: { create: describe, update: describe },
  media: { get: view, update: measure, move: measure, prepare: { needs: 'measure' } },
  analysis: { ofTrial: view, start: analyse, again: analyse, check: see },
  calibration: { ofTrial: see, start: analyse, use: measure },
  footage: { ofTrial: view, proposePlatesClock: { needs: 'measure' }, findClocks: analyse, foundClocks: see, setClocks: measure },
  gait: {
    ofTrial: view,
    start: analyse,
    // What a person has decided already, brought up to date.
    refresh: see,
    editEvent: measure,
    forgetEventEdits: measure,
    excludeStride: measure,
    chooseGait: measure,
    leaveOutSessions: measure,
    others: see,
    comparedWith: see,
    references: see,
    chooseReference: measure,
  },
  tags: { list: see },
  bin: { list: see, put: { needs: 'measure', audit: 'removal' }, restore: { needs: 'measure', audit: 'removal' }, empty: { needs: 'manage', audit: 'removal' } },
  // Each undoes what is their own, with the right that it was done by: see `library/may-undo.ts`.
  history: { undo: { needs: 'any-right', audit: 'edit' }, redo: { needs: 'any-right', audit: 'edit' }, state: { needs: 'any-right' } },
  imports: { offer: { needs: 'measure' }, preview: { needs: 'measure' }, start: measure, discard: { needs: 'measure' } },
  jobs: { list: see, get: see, stop: { needs: 'measure' }, cancel: { needs: 'measure' }, retry: { needs: 'measure' }, clearEnded: { needs: 'measure' } },
  models: { list: see, fetch: measure, add: measure, search: see, compare: analyse, comparison: see, remove: measure },
  references: { list: see, get: see, file: { needs: 'see', audit: 'export' }, add: measure, checkCohort: see, make: measure, makeAgain: measure, remove: measure },
  review: {
    list: see,
    get: view,
    decide: { needs: 'decide', audit: 'decision' },
    comment: { needs: 'see', audit: 'decision' },
    ofAthlete: view,
    feedback: see,
  },
  reports: {
    setup: { needs: 'report', audit: 'view' },
    preview: { needs: 'report', audit: 'view' },
    setTemplate: { needs: 'report', audit: 'edit' },
    setComments: { needs: 'report', audit: 'edit' },
    setLogo: { needs: 'report', audit: 'edit' },
    make: { needs: 'report', audit: 'export' },
    export: { needs: 'report', audit: 'export' },
    made: { needs: 'report' },
  },
  annotate: {
    datasets: label,
    create: makeDataset,
    update: makeDataset,
    trials: label,
    addTrial: makeDataset,
    removeTrial: makeDataset,
    trial: lookAndLabel,
    frames: label,
    addFrames: label,
    removeFrames: label,
    labels: lookAndLabel,
    edit: label,
    undo: label,
    redo: label,
    agreement: label,
    double: label,
    versions: label,
    makeVersion: handOut,
    export: handOut,
    import: makeDataset,
  },
  audit: { list: { needs: 'manage' } },
  tablets: { state: { needs: 'manage' }, switch: { needs: 'manage' }, newCode: { needs: 'manage' }, setRights: { needs: 'manage' }, revoke: { needs: 'manage' } },
  users: {
    list: window,
    me: window,
    // Of a library without users everybody may.
    create: { needs: 'manage' },
    update: { needs: 'manage' },
    // One's own, or with the right: see `users/sign-in.ts`.
    setSecret: { needs: 'any-right' },
    signIn: window,
    signOut: window,
  },
  system: {
    about: window,
    doctor: window,
    openSample: measure,
    // It makes again what is damaged.
    check: analyse,
    checkReport: see,
    reportDecoders: window,
    choices: { get: window, set: { needs: 'any-right' } },
  },
}

/** `['athletes', 'get']`; undefined: there is no such call. */
export function ruleOf(path: readonly string[]): CallRule | undefined {
  let at: unknown = callRules
  for (const name of path) at = typeof at === 'object' && at !== null && Object.hasOwn(at, name) ? (at as Record<string, unknown>)[name] : undefined
  return at as CallRule | undefined
}
