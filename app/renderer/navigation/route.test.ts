import fc from 'fast-check'
import { expect, it } from 'vitest'
import { rightsOf } from '../../core/lab/roles.ts'
import { parseRoute, pathOf, routeFor } from './route.ts'

it('reads an address as what it opens', () => {
  expect(parseRoute('/')).toEqual({ workspace: 'library' })
  expect(parseRoute('/library/sessions/abc')).toEqual({ workspace: 'library', sessionId: 'abc' })
  expect(parseRoute('/library/athletes/abc/')).toEqual({ workspace: 'library', athleteId: 'abc' })
  expect(parseRoute('/library/references')).toEqual({ workspace: 'library', references: true })
  expect(parseRoute('/analyse')).toEqual({ workspace: 'analyse' })
  expect(parseRoute('/analyse/abc')).toEqual({ workspace: 'analyse', sessionId: 'abc' })
  expect(parseRoute('/analyse/abc/def')).toEqual({ workspace: 'analyse', sessionId: 'abc', trialId: 'def' })
  expect(parseRoute('/analyse/abc/calibrate/points')).toEqual({ workspace: 'analyse', sessionId: 'abc', calibrate: 'points' })
  expect(parseRoute('/analyse/abc/def/calibrate')).toEqual({ workspace: 'analyse', sessionId: 'abc', trialId: 'def', calibrate: 'check' })
  expect(parseRoute('/review')).toEqual({ workspace: 'review' })
  expect(parseRoute('/review/abc')).toEqual({ workspace: 'review', findingId: 'abc' })
  expect(parseRoute('/review/athletes/abc')).toEqual({ workspace: 'review', athleteId: 'abc' })
  expect(parseRoute('/models')).toEqual({ workspace: 'models' })
  expect(parseRoute('/nowhere')).toEqual({ workspace: 'library' })
})

it('comes back to the same place through its address', () => {
  fc.assert(
    fc.property(fc.uuid(), fc.uuid(), (id, trialId) => {
      const routes = [
        { workspace: 'library', sessionId: id },
        { workspace: 'library', athleteId: id },
        { workspace: 'library', references: true },
        { workspace: 'library', references: true, referenceId: id },
        { workspace: 'analyse', sessionId: id },
        { workspace: 'review', findingId: id },
        { workspace: 'review', athleteId: id },
        { workspace: 'analyse', sessionId: id, trialId },
        { workspace: 'analyse', sessionId: id, trialId, calibrate: 'lenses' },
        { workspace: 'analyse', sessionId: id, calibrate: 'footage' },
      ] as const
      for (const route of routes) expect(parseRoute(pathOf(route))).toEqual(route)
    }),
  )
})

it('shows in place of what one may not open what one may', () => {
  expect(routeFor({ workspace: 'annotate', datasetId: 'abc' }, rightsOf('physio'))).toEqual({ workspace: 'settings' })
  expect(routeFor({ workspace: 'library', sessionId: 'abc' }, rightsOf('annotator'))).toEqual({ workspace: 'annotate' })
  expect(routeFor({ workspace: 'annotate', datasetId: 'abc' }, rightsOf('annotator'))).toEqual({ workspace: 'annotate', datasetId: 'abc' })
})
