import { expect, it } from 'vitest'
import { ANGLES } from '../../body/angles/segment-angles.ts'
import { FEATURE_NAMES } from '../../gait/features/stride-features.ts'
import { REPORT_ENGLISH } from './english.ts'
import { PHASES } from '../../gait/cycles/phases.ts'
import { phaseLegend, phaseLetters } from './phase-letters.ts'
import type { ReportWords } from './report-words.ts'
import { reportWords } from './all-languages.ts'

const languages = (['de', 'fr', 'es'] as const).map((language) => reportWords(language))

/** Each text by its path; what is a function by its path alone. */
function textsOf(of: unknown, path = ''): [path: string, text: string][] {
  if (typeof of === 'string') return [[path, of]]
  if (typeof of !== 'object' || of === null) return [[path, '']]
  return Object.entries(of).flatMap(([key, value]) => textsOf(value, `${path}.${key}`))
}

it('has in each language all that English has, and nothing left in English', () => {
  const english = new Map(textsOf(REPORT_ENGLISH))
  // Names of methods, and words that are the same.
  const same = /^(Gait|Edinburgh|SHA|Stridescope|Test|Notes?|Parameter|Session|Trial|Conditions|Question|Page|Variable|Trunk|possible|initial|terminal|confidence|Program|Filter|Source|file|Licence|Opensim|squat|n |on|of|%|Conditions|Symmetry|Person|Complaint|Angle|Reference|Reconstruction|Calibration|Unit|no)/i
  for (const words of languages) {
    const texts = new Map(textsOf(words))
    expect([...english.keys()].filter((path) => !texts.has(path))).toEqual([])
    const left = [...english].filter(([path, text]) => text.length > 6 && text === texts.get(path) && !same.test(text))
    expect(left).toEqual([])
  }
})

it('names every angle, feature and parameter, and writes numbers and days as the language does', () => {
  for (const words of languages) {
    for (const angle of ANGLES) expect(words.angles[angle].length).toBeGreaterThan(3)
    for (const feature of FEATURE_NAMES) expect([feature, words.features[feature]]).toEqual([feature, expect.any(String)])
    expect(words.number(-1.25, 1)).toBe('−1,3')
  }
  expect(languages.map((words: ReportWords) => words.day('2026-11-20'))).toEqual(['20. November 2026', '20 novembre 2026', '20 de noviembre de 2026'])
  expect(REPORT_ENGLISH.day('2026-11-20')).toBe('20 November 2026')
})

it('says in each language that it is no diagnosis, and guesses nobody’s sex', () => {
  for (const words of [REPORT_ENGLISH, ...languages]) {
    for (const text of [words.head.notDiagnosis, words.footer.notDiagnosis, words.summary.notDiagnosis]) expect(text).toMatch(/diagn[oó]/i)
    for (const [, text] of textsOf(words)) expect(text).not.toMatch(/(?<!\p{L})(?:he|she|his|her|him|sein Knie|ihr Knie|son genou|su rodilla)(?!\p{L})/u)
  }
})

it('says in each language of which side nothing drifts, and of which side nothing is told', () => {
  const [left, right] = [/left|linken|gauche|izquierdo/, /right|rechten|droit|derecho/]
  for (const { within } of [REPORT_ENGLISH, ...languages]) {
    expect([within.steady(['left']), within.noDrift(['right'], 20)]).toEqual([expect.stringMatching(left), expect.stringMatching(right)])
    for (const words of [within.steady(['left', 'right']), within.noDrift(['left', 'right'], 20)]) expect(words).not.toMatch(right)
  }
})

it('tells phases apart by their letters, and says what these mean', () => {
  for (const words of [REPORT_ENGLISH, ...languages]) {
    const letters = PHASES.map((phase) => phaseLetters(words, phase))
    expect([new Set(letters).size, Math.max(...letters.map(({ length }) => length))]).toEqual([PHASES.length, expect.toSatisfy((most: number) => most <= 3)])
    for (const phase of PHASES) expect(phaseLegend(words)).toContain(`${phaseLetters(words, phase)} ${words.phases[phase]}`)
  }
  expect(languages.map(phaseLegend).map((legend) => legend.slice(0, legend.indexOf(',')))).toEqual(['Phasen des Gangzyklus: LR Belastungsantwort', 'Phases du cycle : MC mise en charge', 'Fases del ciclo: RC respuesta a la carga'])
})
