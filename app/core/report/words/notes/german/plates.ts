import type { PLATE_NOTES, Teachers } from '../../../../notes/english/plates.ts'
import { EVENT, number, n as count } from './words.ts'

const teachersCalled = ({ from, people }: Teachers): string => (from === 'trial' ? 'Kraftmessplatten dieses Versuchs' : from === 'lab' ? `Kraftmessplatten von ${people} Personen dieses Labors` : 'berechneten Gehenden des Beispiellabors')

export const GERMAN_PLATES: typeof PLATE_NOTES = {
  'steps-put-right': ({ teachers, offsets }) => `Die Schritte sind aus der Bewegung der Füße bestimmt. Nach ${teachersCalled(teachers)} wurden sie berichtigt: ${offsets.map(({ kind, byMs, sdMs, clockMs, n }) => `${EVENT[kind]} um ${byMs} ms (SD ${sdMs} ms${clockMs === null ? '' : `, Standardfehler ihrer Uhr ${clockMs} ms`}, ${count(n, 'Ereignis', 'Ereignisse')})`).join(', ')}.`,
  'plates-check': ({ isChosen, kinds }) => {
    const why = isChosen ? 'In den Bedingungen ist gewählt, dass die Bewegung sie bestimmt' : 'Sie liegen in einer eigenen Datei, deren Uhr eine andere ist als die der Bewegung, und niemand hat angegeben, dass sie es sollen'
    const held = kinds.map(({ kind, lateMs, isEarly, sdMs, n }) => `${EVENT[kind]} ${lateMs} ms zu ${isEarly ? 'früh' : 'spät'} (SD ${sdMs} ms, ${count(n, 'Schritt', 'Schritte')})`)
    return `Die Kraftmessplatten dieses Versuchs bestimmen seine Schritte nicht: ${why}.${held.length === 0 ? '' : ` Mit ihnen verglichen: ${held.join(', ')}.`}`
  },
  'plates-unused': () => 'Kein Schritt wurde durch eine Kraftmessplatte bestimmt: Keine wurde von einem Fuß allein betreten, vom Aufsetzen an oder bis zum Abheben.',
  'plates-clock': ({ file }) => `${file} bestimmt keine Schritte: Niemand hat angegeben, wo die Uhr dieser Kräfte auf der der Sitzung liegt, und Platten, die um 50 ms verschoben sind, würden um 50 ms verfälschen.`,
  'plates-elsewhere': ({ plates, movement }) => `Die Kraftmessplatten bestimmen keinen Schritt: Nach der angegebenen Uhr zeichneten sie von ${number(plates.fromS, 1)} bis ${number(plates.toS, 1)} s auf, die Bewegung reicht von ${number(movement.fromS, 1)} bis ${number(movement.toS, 1)} s.`,
  'plates-disagree-feet': ({ besideCm, lagMs, isEarlier, thereCm }) => `Die Kraftmessplatten passen nicht zu den Füßen und wurden nicht verwendet: Sie werden ${besideCm} cm neben den Füßen belastet, die auf ihnen stünden, und einen halben Gangzyklus ${isEarlier ? 'früher' : 'später'} (${lagMs} ms) stehen die anderen ${thereCm} cm davon entfernt: Nach der angegebenen Uhr wäre jeder Schritt der des anderen Fußes.`,
  'plates-disagree': ({ pressesBeside, clock }) =>
    `Die Kraftmessplatten passen nicht zu den Füßen und wurden nicht verwendet: ${pressesBeside === null ? 'Sie bestimmen jedes Aufsetzen und jedes Abheben gleichermaßen zu früh oder zu spät' : `Von ${pressesBeside} Belastungen durch einen Fuß lag kaum eine unter einem Fuß allein`}.${clock === null ? '' : ` Danach, wie der Körper beschleunigt wird, beginnen sie etwa ${clock.byMs} ms ${clock.isEarlier ? 'früher' : 'später'} als angegeben.`}`,
}
