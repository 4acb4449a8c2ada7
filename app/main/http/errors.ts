import { ORPCError, ValidationError } from '@orpc/server'
import { problemSchema } from '../../contract/basics/problem.ts'
import { problemOf, type Problem } from '../../core/problem.ts'
import { statusOf } from '../serving/statuses.ts'

/** Any error as the contract's one shape: the Problem travels as the error's data. */
export function asContractError(thrown: unknown): ORPCError<string, Problem> {
  const problem = contractProblem(thrown)
  if (problem.code === 'unexpected') console.error(thrown)
  return new ORPCError(problem.code, { status: statusOf(problem), message: problem.message, data: problem, cause: thrown })
}

export function carriesProblem(thrown: unknown): boolean {
  return thrown instanceof ORPCError && problemSchema.safeParse(thrown.data).success
}

function contractProblem(thrown: unknown): Problem {
  if (!(thrown instanceof ORPCError)) return problemOf(thrown)
  const { cause } = thrown
  if (thrown.code === 'BAD_REQUEST')
    return {
      code: 'bad-input',
      message: cause instanceof ValidationError ? describeIssues(cause) : 'The request cannot be read.',
      hint: 'The page at /api says what is expected.',
    }
  if (thrown.code === 'NOT_FOUND') return { code: 'not-found', message: 'There is no such call.', hint: 'The page at /api lists them.' }
  return problemOf(cause ?? thrown)
}

function describeIssues(error: ValidationError): string {
  return error.issues
    .slice(0, 5)
    .map((issue) => {
      const where = (issue.path ?? []).map((part) => String(typeof part === 'object' ? part.key : part)).join('.')
      return where ? `${where}: ${issue.message}` : issue.message
    })
    .join('; ')
}
