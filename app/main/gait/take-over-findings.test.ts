import { expect, test } from 'vitest'
import { temporaryLibrary } from '../testing/library.ts'
import { NOT_YET } from './take-over-findings.ts'

test('what is asked for at each start reads no gait that is in the queue already', async () => {
  const { sql } = await temporaryLibrary()
  const plan = (sql.prepare(`EXPLAIN QUERY PLAN ${NOT_YET}`).all() as { detail: string }[]).map(({ detail }) => detail)
  expect(plan[0]).toBe('SCAN g USING COVERING INDEX gait_not_in_queue')
})
