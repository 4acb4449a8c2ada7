/** A report under the person's pseudonym, its days moved, and without what anybody has written by hand. */
import type { Gait } from '../../contract/gait/gait.ts'
import type { ReportData, ReportTrial } from '../../contract/review/report.ts'
import { type Renaming, renamed } from '../../core/report/other-names.ts'
import { movedDay } from '../../core/time/day.ts'
import { pseudonymFor } from '../lab/pseudonyms.ts'
import type { Library } from '../store/library.ts'

/** As far as names are in it. */
interface Named {
  person: { name: string }
  trials: readonly { sessionName: string; conditions: { name: string } | null; gait: { earlier: readonly { name: string }[]; gait: Pick<Gait, 'reference'> } }[]
}

export function renamingOf(library: Library, athleteId: string, { person, trials }: Named): Renaming {
  const { name, shiftDays } = pseudonymFor(library, athleteId)
  const { sessions, called } = codesOf(trials)
  const names = [[person.name, name], ...sessions, ...called] as [string, string][]
  return { names: names.toSorted(([one], [other]) => other.length - one.length), shiftDays }
}

/** `S-1`, `T-1`, as the person is `P-…`: the same in every language, and in sentences as above tables. */
function codesOf(trials: Named['trials']) {
  const sessions = new Set(trials.flatMap(({ sessionName, gait }) => [...gait.earlier.map((one) => one.name), ...(gait.gait.reference?.sessions ?? []).map((one) => one.name), sessionName]))
  const called = new Set(trials.flatMap(({ conditions }) => conditions?.name ?? []))
  return { sessions: new Map([...sessions].map((one, n) => [one, `S-${n + 1}`])), called: new Map([...called].map((one, n) => [one, `T-${n + 1}`])) }
}

export function underPseudonym(library: Library, athleteId: string, data: ReportData): ReportData {
  const renaming = renamingOf(library, athleteId, data)
  const { name, shiftDays } = pseudonymFor(library, athleteId)
  const moved = (day: string) => movedDay(day, shiftDays)
  const { person, madeOn, trials, compared, ...rest } = data
  return {
    ...rest,
    isPseudonymous: true,
    question: '',
    comments: {},
    madeBy: null,
    madeOn: moved(madeOn),
    person: { ...person, name, birthDate: person.birthDate === null ? null : moved(person.birthDate) },
    trials: trials.map((trial) => trialUnder(trial, codesOf(trials), renaming, moved)),
    compared: renamed(compared, renaming),
  }
}

function trialUnder(trial: ReportTrial, { sessions, called }: ReturnType<typeof codesOf>, renaming: Renaming, moved: (day: string) => string): ReportTrial {
  const { conditions, gait, decisions, sources, fileNotes, calibration, cameras, date, ...rest } = renamed(trial, renaming)
  const { reference } = gait.gait
  return {
    ...rest,
    sessionName: sessions.get(trial.sessionName) ?? '',
    date: moved(date),
    conditions: conditions && { ...conditions, name: called.get(trial.conditions!.name) ?? '', footwear: null, aid: null, instruction: null, notes: '', rejectionReason: null },
    clinical: null,
    gait: { ...gait, earlier: gait.earlier.map((one) => ({ ...one, date: moved(one.date) })), gait: { ...gait.gait, reference: reference && { ...reference, sessions: reference.sessions.map((one) => ({ ...one, date: moved(one.date) })) } } },
    notes: [],
    decisions: decisions.map(({ decision, ...one }) => ({ ...one, decision: { ...decision, note: '', by: null } })),
    sources: sources.map(({ kind, sha256 }, at) => ({ kind, name: `${kind} ${at + 1}`, sha256 })),
    fileNotes: fileNotes.map(({ kind, ...one }) => (kind === 'footage' ? { kind, ...one } : { ...one, kind, of: kind })),
    calibration: calibration && { ...calibration, name: 'calibration' },
    cameras: cameras.map((camera) => ({ ...camera, fileName: camera.label })),
  }
}
