import type { COORDINATE_NOTES } from '../../../../notes/english/coordinates.ts'
import { REPORT_GERMAN } from '../../german.ts'
import { number } from './words.ts'

const { angles } = REPORT_GERMAN

interface Names {
  names: readonly string[]
  more: number
}
interface Reach {
  leastDeg: number
  mostDeg: number
}

const listed = ({ names, more }: Names): string => `${names.join(', ')}${more > 0 ? ` und ${more} weitere` : ''}`
const reach = ({ leastDeg, mostDeg }: Reach) => `von ${number(leastDeg, 0)}° bis ${number(mostDeg, 0)}°`

export const GERMAN_COORDINATES: typeof COORDINATE_NOTES = {
  'angles-read': ({ file, both, left, right }) => {
    const parts = [['', both], ['nur links ', left], ['nur rechts ', right]] as const
    return `Aus ${file} gelesen, in jedem Bild: ${parts.flatMap(([whose, known]) => (known.length === 0 ? [] : [`${whose}${known.map((angle) => angles[angle]).join(', ')}`])).join('; ')}.`
  },
  'pelvis-order': ({ file, order }) => `${file} hat die Drehungen des Beckens in der Reihenfolge ${order}: In welcher Reihenfolge sie im Modell aufeinander folgen, ist nicht bekannt, daher werden Becken, Rumpf und Oberschenkel gegen den Raum nicht angegeben.`,
  'pelvis-too-fast': ({ file }) => `Nach pelvis_tx und pelvis_tz von ${file} wäre die Person schneller als jeder Mensch: Sie sind nicht in Metern und bleiben unbeachtet.`,
  'lengths-by-pelvis': () => 'Kein Fuß ist bekannt: Gangzyklen sind so lang und so schnell, wie das Becken von Aufsetzen zu Aufsetzen zurücklegt, und Schrittlängen werden nicht angegeben.',
  'knees-way-unknown': ({ file, ...of }) => `Die Knieflexion wird nicht angegeben: Die Knie von ${file} gehen ${reach(of)}; das zeigt nicht, ob Beugung im Modell nach oben oder unten zählt, und die Datei sagt es nicht.`,
  'knees-way': ({ file, isUp, ...of }) => `Die Knie von ${file} gehen ${reach(of)}: ${isUp ? 'Beugung zählt nach oben, wie in den Modellen von Rajagopal und OpenCap, und sie sind unverändert übernommen' : 'Beugung zählt nach unten, wie in den Modellen gait2354 und gait2392, daher sind sie umgekehrt'}.`,
  'way-by-pelvis': ({ file, isSideways }) => `${isSideways ? `Die Person in ${file} blickt zur Seite ihres Weges` : `${file} zeigt nicht, wohin die Person geht`}, daher gilt als ihr Weg, wohin das Becken im Ganzen zeigt: Eine ständige Drehung zu einer Seite ist in seiner Rotation nicht enthalten.`,
  'way-turns': ({ file }) => `Die Person in ${file} geht eine Kurve: Ihrem Weg wird langsamer gefolgt als den Schritten, und ein Teil der Drehung von Becken und Rumpf in langsamen Gangzyklen kann dafür gehalten werden.`,
  'coordinates-locked': ({ file, ...of }) => `Nirgends in ${file} ${of.names.length + of.more === 1 ? 'bewegt sich diese Koordinate' : 'bewegen sich diese Koordinaten'}: ${listed(of)}. Was ein Modell festhält, ist keine Messung, und die Winkel dazu werden nicht angegeben.`,
  'columns-unread': ({ file, ...of }) => `Aus ${of.names.length + of.more === 1 ? '1 Spalte' : `${of.names.length + of.more} Spalten`} von ${file} wird kein Winkel: ${listed(of)}.`,
}
