import { performance } from 'node:perf_hooks'

const LONGEST_MS = 10

/** Of each one after the other, as a synchronous database answers, with others’ turn in between: who asks for much at once keeps nobody waiting. */
export async function inTurns<One, Answer>(all: readonly One[], answer: (one: One) => Answer, nowMs: () => number = () => performance.now()): Promise<Answer[]> {
  const answers: Answer[] = []
  let sinceMs = nowMs()
  for (const one of all) {
    answers.push(answer(one))
    if (nowMs() - sinceMs < LONGEST_MS) continue
    await new Promise((resolve) => setImmediate(resolve))
    sinceMs = nowMs()
  }
  return answers
}
