import { ProblemError } from '../../core/problem.ts'

/** What a network answers with when it is tried: weights that were damaged on their way often give NaN, and the file still opens. */
export function wantOnlyNumbers(name: string, outputs: readonly Float32Array[]): void {
  if (outputs.every((values) => values.every(Number.isFinite))) return
  throw new ProblemError({ code: 'model-refused', message: `The model "${name}" cannot be used: some of what it answers with when it is tried is no number.`, hint: 'Its file may have been damaged on its way: get it again where it came from.', subject: name })
}
