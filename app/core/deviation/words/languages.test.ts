import { expect, it } from 'vitest'
import { ANGLES } from '../../body/angles/segment-angles.ts'
import { SIDES } from '../../body/joints.ts'
import { PHASES } from '../../gait/cycles/phases.ts'
import { ENGLISH, type Told } from './english.ts'
import { FRENCH } from './french.ts'
import { GERMAN } from './german.ts'
import { rounded } from './rounded.ts'
import { SPANISH } from './spanish.ts'

const OTHERS = { GERMAN, FRENCH, SPANISH } as const
const knee: Told = {
  angle: 'knee-flexion',
  side: 'left',
  phase: 'initial-swing',
  ...rounded(44.2, 61.3, 4),
  athleteName: undefined,
  reference: { kind: 'earlier-sessions', count: 3 },
  verdict: 'beyond',
  heldBack: null,
  thresholdsDeg: { family: 11.2, single: 5.6 },
  strides: { showing: 8, of: 9 },
  shareOfScore: 0.458,
  goesWith: [{ angle: 'ankle-flexion', side: 'left', phase: 'initial-swing', ...rounded(8.1, 2, 3) }],
  quality: { cameras: { least: 3, most: 4 }, reprojectionPx: 0.44, shareInterpolated: 0, eventUncertaintyS: 0.01 },
  doubts: [],
}

it('says a finding in German, French and Spanish as each writes it', () => {
  expect(GERMAN.sentence(knee)).toBe('Das linke Knie ist in der initialen Schwungphase um 17° weniger gebeugt als in den 3 früheren Sitzungen (44° statt 61°; übliche Schwankung dieser Messung bis 11°), in 8 von 9 Gangzyklen; das macht 46 % des quadrierten Gangwerts aus; zugleich besteht mehr Dorsalextension im linken Sprunggelenk (+6°). Gesehen von 3–4 Kameras, Rückprojektionsfehler 0,4 px.')
  expect(FRENCH.sentence(knee)).toBe('Le genou gauche est moins fléchi, de 17°, en début d’oscillation que lors des 3 séances précédentes (44° au lieu de 61° ; la variation habituelle de cette mesure jusqu’à 11°), dans 8 cycles sur 9 ; cela fait 46 % du score de marche au carré ; s’y ajoute : plus de dorsiflexion de la cheville gauche (+6°). Vu par 3–4 caméras, erreur de reprojection 0,4 px.')
  expect(SPANISH.sentence(knee)).toBe('La rodilla izquierda está 17° menos flexionada en la oscilación inicial que en las 3 sesiones anteriores (44° en lugar de 61°; la variación habitual de esta medición hasta 11°), en 8 de 9 ciclos; supone el 46 % de la puntuación de la marcha al cuadrado; se suma: más dorsiflexión del tobillo izquierdo (+6°). Visto por 3–4 cámaras, error de reproyección 0,4 px.')
})

/** Numbers, without what a language does to them. */
const numbersIn = (text: string) => (text.replaceAll(',', '.').match(/[−+]?\d+(?:\.\d+)?/g) ?? []).toSorted()
const NAMED_SAME = { quality: null, doubts: [] }

it('tells the numbers that English tells, of every angle, side, reference, verdict and phase', () => {
  const references: Told['reference'][] = [{ kind: 'session', name: 'A' }, { kind: 'trial', name: 'A' }, { kind: 'other-side' }, { kind: 'people', name: 'A', count: 36, areOthers: true }]
  const verdicts: Pick<Told, 'verdict' | 'heldBack' | 'thresholdsDeg'>[] = [
    { verdict: 'beyond', heldBack: null, thresholdsDeg: { family: 11.2, single: 5.6 } },
    { verdict: 'possible', heldBack: { by: 'events', seconds: 0.0392 }, thresholdsDeg: { family: 11.2, single: 5.6 } },
    { verdict: 'possible', heldBack: { by: 'one-stride' }, thresholdsDeg: { family: 11.2, single: 5.6 } },
    { verdict: 'possible', heldBack: null, thresholdsDeg: { family: 11.2, single: 5.6 } },
    { verdict: 'too-little-data', heldBack: null, thresholdsDeg: null },
  ]
  for (const angle of ANGLES)
    for (const side of SIDES)
      for (const [at, reference] of references.entries())
        for (const verdict of verdicts) {
          const told: Told = { ...knee, ...NAMED_SAME, ...verdict, angle, side, reference, deltaDeg: at % 2 === 0 ? 6 : -6, atPercent: reference.kind === 'people' ? 71 : undefined }
          for (const words of Object.values(OTHERS)) {
            const sentence = words.sentence(told)
            expect(numbersIn(sentence)).toEqual(numbersIn(ENGLISH.sentence(told)))
            expect(sentence).not.toMatch(/undefined|  |\b(er|sie|sein|ihr|il|elle|son|sa|él|ella|su)\b/)
          }
        }
})

it('names each phase, and each angle both ways and on both sides, in words of its own', () => {
  for (const words of Object.values(OTHERS)) {
    const phases = PHASES.map((phase) => words.title({ ...knee, phase }))
    expect(new Set(phases).size).toBe(PHASES.length)
    const titles = ANGLES.flatMap((angle) => SIDES.flatMap((side) => [6, -6].map((deltaDeg) => words.title({ ...knee, angle, side, deltaDeg }))))
    expect(new Set(titles).size).toBe(titles.length)
  }
})

it('says what to be careful about, each doubt and each check that breaks it', () => {
  const weaker = [{ what: 'events 20 ms later', verdict: 'possible' as const }, { what: 'filter 1 Hz lower today alone', verdict: 'possible' as const }, { what: 'without cam02', verdict: 'within' as const }]
  expect(GERMAN.doubts.flips(weaker, 11)).toEqual(['mit 20 ms späteren Fußkontakten oder mit 1 Hz niedrigerem Filter nur heute wäre es nur möglich', 'ohne cam02 wäre es innerhalb der üblichen Schwankung'])
  expect(FRENCH.doubts.flips(weaker.slice(2), 11)).toEqual(['ce serait dans la variation habituelle sans cam02'])
  expect(SPANISH.doubts.flips([...weaker, ...weaker].map((one) => ({ ...one, verdict: 'possible' as const })), 11)).toEqual(['sería solo posible en 6 de las 11 comprobaciones'])
  expect(GERMAN.care([GERMAN.doubts.mayBeNothing([-23.2, 1.4]), GERMAN.doubts.interpolated(0.31)])).toBe('Mit Vorsicht zu nehmen: vielleicht besteht kein Unterschied (mit 95 % liegt er zwischen −23° und +1°); 31 % seiner Punkte sind ergänzt.')
})

it('says the same in plain words, without those of a lab', () => {
  const ankle = { ...knee, angle: 'ankle-flexion' as const, deltaDeg: 10 }
  expect([ENGLISH, GERMAN, FRENCH, SPANISH].map((words) => words.plain(ankle))).toEqual([
    'Left foot is bent 10° further towards the shin while that leg swings forward than in the three earlier sessions',
    'Der linke Fuß ist beim Vorschwingen des Beins um 10° weiter zum Schienbein hin gebeugt als in den 3 früheren Sitzungen',
    'Le pied gauche est plus plié vers le tibia que lors des 3 séances précédentes, de 10°, quand la jambe avance',
    'El pie izquierdo está 10° más doblado hacia la espinilla que en las 3 sesiones anteriores, cuando la pierna avanza',
  ])
  for (const words of [ENGLISH, ...Object.values(OTHERS)])
    for (const angle of ANGLES)
      for (const phase of PHASES) expect(words.plain({ ...knee, angle, phase })).not.toMatch(/Schwungphase|Standphase|oscillation|oscilación|appui|apoyo|dorsi|plantar|adduc|abduc|aduc|invers|evers|stance/i)
})

it('names what goes with a finding as a difference: a joint may be on the other side of nought', () => {
  const differs = { ENGLISH: /\bmore |less |further |higher |lower |closer |hip hiking|hip drop/, GERMAN: /mehr |weniger |höherer |tieferer |näher |weiter /, FRENCH: /plus |moins |rapprochement |éloignement /, SPANISH: /más |menos |acercamiento |alejamiento / }
  for (const [language, words] of Object.entries({ ENGLISH, ...OTHERS }) as [keyof typeof differs, typeof GERMAN][])
    for (const angle of ANGLES)
      for (const deltaDeg of [6, -6]) {
        const beside = words.sentence({ ...knee, quality: null, goesWith: [{ ...knee, angle, deltaDeg }] })
        const alone = words.sentence({ ...knee, quality: null, goesWith: [] })
        expect(beside.slice(alone.length - 1)).toMatch(differs[language])
      }
})
