import type { BODY_NOTES, BodySize, ExchangedPart, Slips } from '../../../../notes/english/body.ts'
import type { LengthUnit } from '../../../../notes/english/words.ts'
import { SHORTEST_TOLD_M, toldLength } from '../../../../notes/told-length.ts'
import { and, M, number, plain } from './words.ts'

const UNITS: Readonly<Record<LengthUnit, string>> = { feet: 'pieds', inches: 'pouces', metres: 'mètres', decimetres: 'décimètres', centimetres: 'centimètres', millimetres: 'millimètres' }
const PARTS: Readonly<Record<ExchangedPart, string>> = { hip: 'la hanche gauche', shoulder: 'l’épaule gauche', knee: 'le genou gauche', foot: 'le pied gauche' }

const length = (metres: number) => toldLength(metres, 'moins d’un millimètre', ',')
const about = (metres: number) => `${metres < SHORTEST_TOLD_M ? '' : 'environ '}${length(metres)}`
const slipsIn = (slips: Slips) => slips.map(([is, takenFor]) => `des ${UNITS[is]} pris pour des ${UNITS[takenFor]}`).join(' ou ')

const seen = ({ statureM, statedM, byLegM }: BodySize) =>
  `D’après ces points, la personne mesurerait ${about(statureM)}${statedM === null ? '' : byLegM === null ? `, et non ${length(statedM)} comme indiqué` : `, et non ${about(statedM)}, comme le veut la longueur de jambe indiquée de ${length(byLegM)}`}`

function wouldBe({ fitting, statedM }: BodySize): string {
  return fitting.length === 0 ? '' : ` Taille ${statedM === null ? 'habituelle' : 'qui conviendrait'} : ${fitting.map(({ slips, statureM }) => `${length(statureM)} (${slipsIn(slips)})`).join(', ')}.`
}

const toddler = ({ statureM, inCentimetresM }: { statureM: number; inCentimetresM: number }) => `Le fichier indique des pouces, d’après lesquels la personne mesurerait ${about(statureM)} ; en centimètres, elle mesurerait ${about(inCentimetresM)}, comme un jeune enfant`

const NOT_TOLD = 'Longueurs et vitesses des pas ne sont pas indiquées ; le moment des pas et les angles d’un corps ajusté ne sont pas fiables non plus.'
const AS_IF_RIGHT = 'Longueurs et vitesses des pas sont indiquées comme si l’unité était juste.'

export const FRENCH_BODY: typeof BODY_NOTES = {
  'body-size': (size) => {
    const why = size.fitting.length > 0 ? `ils sont dans une autre unité de longueur que celle supposée${size.statedM === null ? '' : ', ou l’indication est celle d’une autre personne'}` : 'aucune autre unité de longueur usuelle n’y remédierait ; bassin ou pieds sont peut-être d’autres marqueurs que supposé'
    return `${seen(size)} : ${why}.${wouldBe(size)} ${NOT_TOLD}`
  },
  'body-size-doubted': (size) => `${seen(size)}${size.statedM === null ? ', comme peu de gens' : ', et aucune autre unité de longueur ne le donnerait'}.${size.statedM === null ? wouldBe(size) : ''} ${AS_IF_RIGHT}`,
  'body-size-of-toddler': (size) => `${toddler(size)}, et d’après l’âge indiqué c’en est un : les points sont dans une autre unité que celle du fichier, ou l’âge est celui d’une autre personne. ${NOT_TOLD}`,
  'body-size-of-toddler-perhaps': (size) => `${toddler(size)} : les deux sont possibles. ${AS_IF_RIGHT}`,
  'sides-exchanged': ({ parts }) => {
    const isOfLegs = parts.every((part) => part === 'knee' || part === 'foot')
    const why = isOfLegs ? 'les noms des côtés sont inversés, au moins pour les jambes' : 'les noms des côtés sont inversés, un axe des coordonnées est retourné (repère indirect), ou les talons sont appelés orteils'
    return `Vu dans la direction des pieds, ${and(parts.map((part) => PARTS[part]))} ${parts.length === 1 ? 'se trouve' : 'se trouvent'} du côté droit${isOfLegs ? ', pendant qu’une jambe dépasse l’autre' : ''} : ${why}.`
  },
  'sides-exchanged-untold': () => 'Angles, valeurs caractéristiques, signaux sur le cycle et différences entre les côtés ne sont pas indiqués ; les pas le sont, sous les côtés que disent les noms.',
  'other-angles': ({ wanted, given }) => `Ce fichier ne peut pas donner les angles demandés (${wanted}) ; ceux-ci sont d’une autre sorte (${given}).`,
  'angles-steadied': ({ cutOffHz, usualHz }) => `Les points du corps sont plus bruités que d’ordinaire, au regard d’os de longueur constante ; les angles ont donc été davantage lissés, comme par un passe-bas de ${number(cutOffHz, 1)} Hz au lieu de ${plain(usualHz)} : les pics rapides paraissent plus petits qu’ils ne sont.`,
  'limit-acts': ({ side, joint, percent }) => `La limite articulaire a empêché le ${joint === 'knee' ? 'genou' : 'coude'} ${M[side]} de se plier vers l’${joint === 'knee' ? 'avant' : 'arrière'} dans ${percent === null ? 'moins de 1' : percent} % des images ; l’angle n’y vient donc pas des seuls points du corps.`,
  'feet-turned-back': ({ lessPercent, mostDeg }) => `Le modèle qui a vu les points voit les pieds tournés d’environ ${lessPercent} % de moins qu’ils ne le sont, d’après des personnes simulées ; pour les chevilles et les pieds, cela est corrigé, de ${mostDeg}° au plus. Personne ne l’a mesuré sur des personnes réelles.`,
}
