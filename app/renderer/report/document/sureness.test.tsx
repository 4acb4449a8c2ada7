import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { toldDrift } from '../../../core/deviation/drift/told-drift.ts'
import { findDeviations } from '../../../core/deviation/find-deviations.ts'
import { madeGait } from '../../../core/deviation/testing/made-gait.ts'
import { said, saidInEnglish } from '../../../core/notes/notes.ts'
import { reportWords } from '../../../core/report/words/all-languages.ts'
import { Comparison } from './comparison.tsx'
import { Head } from './head.tsx'
import type { Report } from './report.ts'
import { Summary } from './summary.tsx'
import { Within } from './within.tsx'

const BELT = 'The belt ran at another speed, as it is stated now.'
const { deviations } = findDeviations({ today: madeGait({ seed: 2, changed: [{ angle: 'knee-flexion', side: 'left', phase: 'initial-swing', byDeg: -40 }] }), earlier: [madeGait({ seed: 1 })], picked: 'session', seed: 1 })
const reference = { kind: 'picked', name: 'the session “Before”', picked: { kind: 'session', called: 'Before' }, n: 1, shapeOnly: null, curves: { left: {}, right: {} } }
const gait = { deviations, reference, scores: null, parameters: { left: {}, right: {} }, curves: { left: {}, right: {} } }

interface Changes {
  isTried?: boolean
  stale?: readonly (string | null)[]
  isForTrying?: boolean
}

/** Of as many measurements as `stale` has. */
function report(language: 'en' | 'de' | 'fr' | 'es', { isTried = true, stale = [null], isForTrying = false }: Changes): Report {
  const trials = stale.map((why, n) => ({ trial: { date: `2026-0${n + 1}-01`, sessionName: `Session ${n + 1}`, conditions: null, decisions: [], model: { title: 'Own', isForTrying }, gait: { id: String(n) } }, trialGait: { gait, stale: why, isTried } }))
  const data = { kind: 'summary', template: { language, sections: [{ id: 'parameters', isShown: true }] }, person: { name: 'Ada', birthDate: null }, question: '', logo: null, lab: 'Lab', compared: { reference, deviations, isTried, scores: null } }
  return { data, words: reportWords(language), trials, stills: new Map() } as unknown as Report
}
const summary = (language: 'en' | 'de' | 'fr' | 'es', changes: Changes = {}) => renderToStaticMarkup(<Summary report={report(language, changes)} />)
const languages = ['en', 'de', 'fr', 'es'] as const

it('the page for the person says in plain words what is not very sure, not up to date, and not checked', () => {
  expect(deviations[0]!.confidence).toBe('low')
  for (const language of languages) {
    const { unsure, cautions } = reportWords(language).summary
    const [plain, doubted] = [summary(language), summary(language, { isTried: false, stale: [BELT] })]
    expect(plain).toContain(`${unsure})`)
    for (const words of Object.values(cautions)) expect([plain.includes(words), doubted.includes(words)]).toEqual([false, true])
  }
})

it('page 1 of each kind says that a model is for trying the program alone, where one saw the person', () => {
  for (const language of languages) {
    const { head, summary: plain } = reportWords(language)
    for (const [Part, words] of [[Head, head.forTrying('Own')], [Summary, plain.forTrying]] as const) expect([false, true].map((isForTrying) => renderToStaticMarkup(<Part report={report(language, { isForTrying })} />).includes(words))).toEqual([false, true])
  }
})

it('a comparison says it of the second measurement as well, and by its name', () => {
  const both = report('en', { stale: [null, BELT] })
  for (const Part of [Head, Comparison]) expect(renderToStaticMarkup(<Part report={both} />)).toMatch(/The gait of 1 February 2026 \(Session 2\) no longer is what its inputs would give: <span lang="en">The belt/)
  const { head, deviations: { doubts } } = reportWords('de')
  const comparison = (isTried: boolean) => renderToStaticMarkup(<Comparison report={report('de', { stale: [null, null], isTried })} />)
  for (const words of [head.notTried, doubts.untried()]) expect([true, false].map((isTried) => comparison(isTried).includes(words))).toEqual([false, true])
})

it('a German report says in German why a gait is out of date, and why only shapes are compared; what an earlier version kept stands in English', () => {
  const [belt, model] = [said('stale-belt', {}), said('gate-model', { now: 'Own', theirs: 'Other', called: { kind: 'session', name: 'Before' } })]
  const page = (isKept: boolean) => {
    const { trials, data, ...rest } = report('de', { stale: [null, saidInEnglish(belt)] })
    const shapeOnly = { reason: saidInEnglish(model), remedy: null, ...(isKept && { said: [model] }) }
    const changed = { ...rest, data: { ...data, compared: { ...data.compared!, reference: { ...reference, shapeOnly } } }, trials: trials.map((one) => ({ ...one, trialGait: { ...one.trialGait, ...(isKept && one.trialGait.stale && { staleSaid: belt }) } })) } as unknown as Report
    return [Head, Comparison].map((Part) => renderToStaticMarkup(<Part report={changed} />))
  }
  for (const part of page(true)) {
    expect(part).not.toContain('lang=')
    for (const german of ['Das Laufband lief nach der jetzigen Angabe mit anderer Geschwindigkeit.', 'Die heutige Messung ist mit Own gemacht, die Sitzung „Before“ mit Other.']) expect(part).toContain(german)
  }
  for (const part of page(false)) for (const english of [belt, model].map(saidInEnglish)) expect(part).toContain(`<span lang="en">${english}</span>`)
})

it('the cover of a comparison tells what the comparison found, then how many differ from the usual reference', () => {
  const both = report('en', { stale: [null, null] })
  const one = { ...deviations[0]!, verdict: 'possible' as const }
  const cover = renderToStaticMarkup(<Head report={{ ...both, data: { ...both.data, compared: { ...both.data.compared!, deviations: [one] } } } as unknown as Report} />)
  expect(cover).toMatch(/<strong>Compared with: 1 February 2026 \(Session 2\)\. <\/strong>1 difference that is possible, not shown\.<\/p><ol><li>Left knee/)
  expect(cover).toMatch(/<strong>Held against: the session “Before”\. <\/strong>/)
  expect(cover.match(/<ol>/g)).toHaveLength(1)
})

it('page 1 counts what the table of peaks and ranges marks, and only where that is in the report', () => {
  const against = (verdict: string) => ({ title: 'Knee', unit: 'deg', value: 1, against: { verdict, reference: 0, interval: null, thresholds: null } })
  const features = { left: { peak: against('beyond'), range: against('beyond'), least: against('within') }, right: { peak: against('possible') } }
  const { trials: [trial], data, ...rest } = report('de', {})
  const cover = (isShown: boolean) => renderToStaticMarkup(<Head report={{ ...rest, data: { ...data, template: { ...data.template, sections: [{ id: 'parameters', isShown }] } }, trials: [{ ...trial, trialGait: { ...trial.trialGait, gait: { ...gait, features } } }] } as unknown as Report} />)
  expect([true, false].map((isShown) => cover(isShown).includes('2 deutlich, 1 möglich'))).toEqual([true, false])
})

it('the page for the person says than when, and what a check would claim less of', () => {
  const shaken = (verdict: 'beyond' | 'within') => {
    const { trials: [trial], ...rest } = report('en', {})
    const deviation = { ...deviations[0]!, verdict: 'beyond' as const, confidence: 'medium' as const, sensitivity: [{ what: 'without cam02', verdict }] }
    return renderToStaticMarkup(<Summary report={{ ...rest, trials: [{ ...trial, trialGait: { ...trial.trialGait, gait: { ...gait, deviations: [deviation] } } }] } as unknown as Report} />)
  }
  expect(shaken('beyond')).toContain('forward than in the session “Before”.')
  expect(shaken('within')).toContain(`(${reportWords('en').summary.wavers})`)
})

it('along the session nothing is said of a side that was not looked at, and nothing of sides that could not be held against each other', () => {
  const { strides, ...walk } = madeGait({ seed: 1, strideDeg: 1.5, strides: 25 })
  const drift = toldDrift({ today: { ...walk, strides: { ...strides, right: strides.right.slice(0, 12) } }, variations: [], seed: 1 })
  const within = (betweenSides: object) => {
    const { trials: [trial], ...rest } = report('en', {})
    const changed = { ...rest, trials: [{ ...trial, trialGait: { ...trial.trialGait, gait: { ...gait, drift, betweenSides } } }] } as unknown as Report
    return renderToStaticMarkup(<Within report={changed} />)
  }
  const { steady, noDrift, noSides, untoldSides } = reportWords('en').within
  const untold = within({ tested: [], familyFactor: null, deviations: [] })
  for (const words of [steady(['left']), noDrift(['right'], 20), untoldSides]) expect(untold).toContain(words)
  for (const words of [steady(['left', 'right']), noSides]) expect(untold).not.toContain(words)
  expect(within({ tested: ['knee-flexion'], familyFactor: 3.5, deviations: [] })).toContain(noSides)
})
