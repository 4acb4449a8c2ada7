import { ORPCError } from '@orpc/client'
import { z } from 'zod'
import { problemSchema } from '../../contract/basics/problem.ts'
import { ProblemError, type Problem } from '../../core/problem.ts'

/** Input that the contract refused: oRPC gives zod's findings. */
const issuesSchema = z.object({ issues: z.array(z.object({ message: z.string() })).min(1) })

/** What to tell a person about anything that was thrown; null for what they stopped themselves. */
export function toProblem(thrown: unknown): Problem | null {
  if (thrown instanceof DOMException && thrown.name === 'AbortError') return null
  if (thrown instanceof ProblemError) return thrown.problem
  // Electron's bridge hands over plain data.
  const plain = problemSchema.safeParse(thrown)
  if (plain.success && !(thrown instanceof Error)) return plain.data
  if (thrown instanceof ORPCError) return fromEngine(thrown)
  // What fetch throws when nobody answers.
  if (thrown instanceof TypeError && /fetch|network/i.test(thrown.message)) return UNREACHABLE
  return { code: 'unexpected', message: messageOf(thrown), hint: 'This is a fault in Stridescope, not in your data.' }
}

/** The body of a plain HTTP answer that is no success. */
export async function problemOfResponse(response: Response): Promise<Problem> {
  const parsed = problemSchema.safeParse(await response.json().catch(() => undefined))
  return parsed.success ? parsed.data : { code: `http-${response.status}`, message: `The engine answered ${response.status}.` }
}

const UNREACHABLE: Problem = {
  code: 'engine-unreachable',
  message: 'The engine does not answer.',
  hint: 'It is tried again every few seconds; what is on screen stays.',
}

function fromEngine(error: ORPCError<string, unknown>): Problem {
  const problem = problemSchema.safeParse(error.data)
  if (problem.success) return problem.data
  const issues = issuesSchema.safeParse(error.data)
  if (issues.success) return { code: 'not-valid', message: issues.data.issues.map((issue) => issue.message).join('; ') }
  if (error.status === 401) return { code: 'no-session', message: 'This window has no session.' }
  return { code: error.code.toLowerCase(), message: error.message }
}

const messageOf = (thrown: unknown) => (thrown instanceof Error ? thrown.message : String(thrown))
