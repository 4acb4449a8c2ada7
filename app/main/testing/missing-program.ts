import { execFileSync } from 'node:child_process'

/** The first of them that is not installed; undefined: all are. */
export const missingProgram = (programs: readonly string[]): string | undefined =>
  programs.find((program) => {
    try {
      execFileSync(program, ['-v'], { stdio: 'ignore' })
      return false
    } catch {
      return true
    }
  })
