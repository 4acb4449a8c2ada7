import { expect, it } from 'vitest'
import { findDeviations } from '../deviation/find-deviations.ts'
import { madeGait } from '../deviation/testing/made-gait.ts'
import { reportWords } from './words/all-languages.ts'
import { type ToldAgainst, toldFinding } from './told-finding.ts'

const [finding] = findDeviations({ today: madeGait({ seed: 2, changed: [{ angle: 'knee-flexion', side: 'left', phase: 'initial-swing', byDeg: -20 }] }), earlier: [madeGait({ seed: 1 })], picked: 'trial', seed: 1 }).deviations
const against = (reference: Partial<NonNullable<ToldAgainst['reference']>>): ToldAgainst => ({ reference: { kind: 'picked', name: 'the trial “Walk, the session”', n: 1, ...reference }, deviations: [], isTried: true })
const languages = (['en', 'de', 'fr', 'es'] as const).map((language) => reportWords(language))

it('names in each language what was picked to compare with, whatever it is called', () => {
  for (const [kind, words] of [['trial', /the trial|im Versuch|l’essai|la prueba/], ['session', /the session|in der Sitzung|la séance|la sesión/]] as const)
    for (const { deviations, against: named } of languages) {
      const told = [toldFinding(finding!, against({ picked: { kind, called: 'Barfuß' } }), deviations).sentence, named({ kind: 'picked', name: 'the trial “X”', n: 1, picked: { kind, called: 'Barfuß' } })]
      for (const sentence of told) expect(sentence).toMatch(/[“„«]\s?Barfuß\s?[”“»]/)
      expect(told[0]).toMatch(words)
    }
})

it('reads what an earlier version has kept, by its name', () => {
  for (const { deviations } of languages) expect(toldFinding(finding!, against({}), deviations).sentence).toContain('Walk, the session')
})

it('says that it has not been tried only where it has not', () => {
  const care = (isTried: boolean) => toldFinding(finding!, { ...against({}), isTried }, languages[0]!.deviations).care
  expect([care(true), care(false)]).toEqual([expect.not.stringContaining('not been tried'), expect.stringContaining('not been tried')])
})
