import type { Gait } from '../../../contract/gait/gait.ts'
import type { ReportTrial } from '../../../contract/review/report.ts'
import type { TrialGait } from '../../../contract/gait/trial-gait.ts'
import { SIDES } from '../../../core/body/joints.ts'
import { median } from '../../../core/math/median.ts'
import type { Said } from '../../../core/notes/said.ts'
import type { ReportWords } from '../../../core/report/words/report-words.ts'

/** By side, kind and what told them: how many, and how sure they are as a rule. */
export function eventRows({ events }: Pick<Gait, 'events'>, { quality, sideTitles, number }: ReportWords): { key: string; cells: string[] }[] {
  const groups = Map.groupBy(events, ({ side, kind, source }) => `${side} ${kind} ${source}`)
  return [...groups].toSorted(([one], [other]) => (one < other ? -1 : 1)).map(([key, group]) => {
    const [{ side, kind, source }] = group as [Gait['events'][number]]
    const ms = 1e3 * median(group.map(({ uncertaintyS }) => uncertaintyS))
    return { key, cells: [`${sideTitles[side]}, ${quality.event[kind]}`, quality.by[source], String(group.length), `${number(ms, 0)} ms`] }
  })
}

interface LeftOutRow {
  key: string
  words: string
  reason: string
  /** In a person's own words. */
  isByPerson: boolean
  said: readonly Said[]
}

/** Strides that are part of nothing, with the reason as it was noted. */
export function leftOutRows({ gait: { strides }, excludedStrides }: Pick<TrialGait, 'excludedStrides'> & { gait: Pick<Gait, 'strides'> }, { sideTitles, number }: ReportWords): LeftOutRow[] {
  return SIDES.flatMap((side) =>
    strides[side].flatMap(({ fromS, toS, leftOut, leftOutSaid }) => {
      if (leftOut === null) return []
      const isByPerson = excludedStrides.some((one) => one.side === side && one.atS >= fromS && one.atS < toS && one.reason === leftOut)
      return [{ key: `${side} ${fromS}`, words: `${sideTitles[side]}, ${number(fromS, 2)}–${number(toS, 2)} s:`, reason: leftOut, isByPerson, said: leftOutSaid ? [leftOutSaid] : [] }]
    }),
  )
}

interface ShownNote {
  message: string
  said: readonly Said[]
  /** Cameras and files that it is about; none: the measurement as a whole. */
  of: string[]
}

/** Each once, warnings first; in the program's words, and as data. */
export function notesOf({ analysis, fileNotes }: Pick<ReportTrial, 'analysis' | 'fileNotes'>, { findings }: Pick<Gait, 'findings'>): ShownNote[] {
  const whole = [...(analysis?.findings ?? []), ...findings].map((note) => ({ note, of: null }))
  const all = [...whole, ...fileNotes].toSorted((one, other) => RANK[one.note.level] - RANK[other.note.level])
  return [...Map.groupBy(all, ({ note }) => note.message)].map(([message, about]) => ({ message, said: about[0]!.note.said ?? [], of: about.flatMap(({ of }) => of ?? []) }))
}

const RANK = { error: 0, warning: 1, note: 2 } as const
