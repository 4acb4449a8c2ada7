import { expect, it } from 'vitest'
import { type Check, checkName, checkNamed } from './checks.ts'

const NAMES = ['cam02', 'Baseline 1', 'events 20 ms later', 'against all', ' two\nlines ', 'ohne „Namen“']

it('reads back every check that it names, whatever a camera, session or cohort is called', () => {
  const checks: Check[] = [
    ...(['earlier', 'later'] as const).map((way) => ({ by: 'events', ms: 20, way }) as const),
    ...(['lower', 'higher'] as const).flatMap((way) => [true, false].map((isTodayAlone) => ({ by: 'filter', hz: 1, way, isTodayAlone }) as const)),
    ...NAMES.flatMap((name) => (['without', 'against'] as const).map((by) => ({ by, name }))),
  ]
  for (const check of checks) expect(checkNamed(checkName(check))).toEqual(check)
})

it('names them as they have been kept', () => {
  expect([checkName({ by: 'events', ms: 20, way: 'later' }), checkName({ by: 'filter', hz: 1, way: 'lower', isTodayAlone: true }), checkName({ by: 'without', name: 'cam02' })]).toEqual(['events 20 ms later', 'filter 1 Hz lower today alone', 'without cam02'])
  expect(checkNamed('the moon')).toBeNull()
})
