import type { BODY_NOTES, BodySize, ExchangedPart, Slips } from '../../../../notes/english/body.ts'
import type { LengthUnit } from '../../../../notes/english/words.ts'
import { SHORTEST_TOLD_M, toldLength } from '../../../../notes/told-length.ts'
import { and, number, plain, SIDE } from './words.ts'

const UNITS: Readonly<Record<LengthUnit, string>> = { feet: 'Fuß', inches: 'Zoll', metres: 'Meter', decimetres: 'Dezimeter', centimetres: 'Zentimeter', millimetres: 'Millimeter' }
const PARTS: Readonly<Record<ExchangedPart, string>> = { hip: 'die linke Hüfte', shoulder: 'die linke Schulter', knee: 'das linke Knie', foot: 'der linke Fuß' }

const length = (metres: number) => toldLength(metres, 'weniger als einen Millimeter', ',')
const about = (metres: number) => `${metres < SHORTEST_TOLD_M ? '' : 'etwa '}${length(metres)}`
const slipsIn = (slips: Slips) => slips.map(([is, takenFor]) => `${UNITS[is]} für ${UNITS[takenFor]} gehalten`).join(' oder ')

const seen = ({ statureM, statedM, byLegM }: BodySize) =>
  `Nach diesen Punkten wäre die Person ${about(statureM)} groß${statedM === null ? '' : byLegM === null ? `, nicht ${length(statedM)} wie angegeben` : `, nicht ${about(statedM)}, wie es zur angegebenen Beinlänge von ${length(byLegM)} passt`}`

function wouldBe({ fitting, statedM }: BodySize): string {
  return fitting.length === 0 ? '' : ` ${statedM === null ? 'Üblich' : 'Passend'} wäre: ${fitting.map(({ slips, statureM }) => `${length(statureM)} (${slipsIn(slips)})`).join(', ')}.`
}

const toddler = ({ statureM, inCentimetresM }: { statureM: number; inCentimetresM: number }) => `Die Datei gibt Zoll an; danach wäre die Person ${about(statureM)} groß, in Zentimetern ${about(inCentimetresM)}, wie Kleinkinder es sind`

const NOT_TOLD = 'Schrittlängen und Geschwindigkeiten werden nicht angegeben; auch die Zeitpunkte der Schritte und die Winkel eines angepassten Körpers sind nicht verlässlich.'
const AS_IF_RIGHT = 'Schrittlängen und Geschwindigkeiten sind angegeben, als stimmte die Einheit.'

export const GERMAN_BODY: typeof BODY_NOTES = {
  'body-size': (size) => {
    const why = size.fitting.length > 0 ? `Die Punkte sind in einer anderen Längeneinheit als angenommen${size.statedM === null ? '' : ', oder die Angabe gehört zu einer anderen Person'}` : 'Keine andere gebräuchliche Längeneinheit würde das beheben; vielleicht sind Becken oder Füße andere Marker, als angenommen wird'
    return `${seen(size)}: ${why}.${wouldBe(size)} ${NOT_TOLD}`
  },
  'body-size-doubted': (size) => `${seen(size)}${size.statedM === null ? ', wie nur wenige Menschen' : ', und keine andere Längeneinheit ergäbe es'}.${size.statedM === null ? wouldBe(size) : ''} ${AS_IF_RIGHT}`,
  'body-size-of-toddler': (size) => `${toddler(size)}, und nach dem angegebenen Alter ist es eines: Die Punkte sind in einer anderen Einheit, als die Datei angibt, oder das Alter gehört zu einer anderen Person. ${NOT_TOLD}`,
  'body-size-of-toddler-perhaps': (size) => `${toddler(size)}: Beides ist möglich. ${AS_IF_RIGHT}`,
  'sides-exchanged': ({ parts }) => {
    const isOfLegs = parts.every((part) => part === 'knee' || part === 'foot')
    const why = isOfLegs ? 'Die Namen der Seiten sind vertauscht, zumindest an den Beinen' : 'Die Namen der Seiten sind vertauscht, eine Achse der Koordinaten ist umgekehrt (ein linkshändiges System), oder Fersen sind als Zehen benannt'
    return `Gesehen in der Richtung, in die die Füße zeigen, ${parts.length === 1 ? 'liegt' : 'liegen'} ${and(parts.map((part) => PARTS[part]))} rechts statt links${isOfLegs ? ', während ein Bein am anderen vorbeischwingt' : ''}: ${why}.`
  },
  'sides-exchanged-untold': () => 'Winkel, Merkmale, Signale über den Gangzyklus und Seitenunterschiede werden nicht angegeben; Schritte schon, unter den Seiten, die die Namen nennen.',
  'other-angles': ({ wanted, given }) => `Diese Datei kann die verlangten Winkel (${wanted}) nicht liefern; diese sind von anderer Art (${given}).`,
  'angles-steadied': ({ cutOffHz, usualHz }) => `Die Körperpunkte sind unruhiger als üblich, gemessen an Knochen gleichbleibender Länge; deshalb wurden die Winkel stärker geglättet, wie mit einem Tiefpass von ${number(cutOffHz, 1)} Hz statt ${plain(usualHz)}: Schnelle Spitzen fallen kleiner aus, als sie sind.`,
  'limit-acts': ({ side, joint, percent }) => `Die Gelenkgrenze hielt ${joint === 'knee' ? 'das Knie' : 'den Ellenbogen'} ${SIDE[side]} in ${percent === null ? 'weniger als 1' : percent} % der Bilder davon ab, sich nach ${joint === 'knee' ? 'vorn' : 'hinten'} zu beugen; dort stammt der Winkel nicht allein aus den Körperpunkten.`,
  'feet-turned-back': ({ lessPercent, mostDeg }) => `Das Modell, das die Punkte gesehen hat, sieht Füße um etwa ${lessPercent} % weniger gedreht, als sie sind, gemessen an berechneten Personen; bei Sprunggelenken und Füßen ist das um bis zu ${mostDeg}° zurückgenommen. An echten Personen hat das niemand gemessen.`,
}
