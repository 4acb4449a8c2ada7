import { ProblemError } from '../../core/problem.ts'

const WORDS = { athlete: 'person', session: 'session', trial: 'trial', media: 'file', job: 'job', calibration: 'calibration', reference: 'reference', user: 'user', finding: 'finding', device: 'device', dataset: 'dataset', version: 'version of a dataset' } as const

/** The row, or an error that says which kind of thing is not there. */
export function found<T>(row: T | undefined, kind: keyof typeof WORDS, id: string): T {
  if (row !== undefined) return row
  throw new ProblemError({
    code: 'not-found',
    message: `There is no such ${WORDS[kind]} in this library.`,
    hint: 'It may have been moved to the bin, or removed for good.',
    subject: id,
  })
}
