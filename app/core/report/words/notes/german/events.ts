import type { Assumed, EVENT_NOTES } from '../../../../notes/english/events.ts'
import { and, EVENT, eventCalled, FOOT, NEEDED, number, partCalled, plain, SIDE, TOLD_BY } from './words.ts'

function assumed(one: Assumed): string {
  switch (one.why) {
    case 'manual': return `bei von Hand gesetzten ein Bild, mindestens ${plain(one.leastMs)} ms`
    case 'manual-in-cycle': return 'bei von Hand gesetzten etwa ein Bild'
    case 'vendor': return `bei denen des Herstellers der Datei mindestens ${plain(one.leastMs)} ms`
    case 'vendor-in-cycle': return 'bei denen des Herstellers der Datei etwa ein Bild'
    case 'lab': return 'bei den nach Kraftmessplatten des Labors berichtigten, dass diese Person den dort gemessenen gleicht und dass ein Fuß die Hälfte des Rests in allen Schritten gleich hat'
    case 'usual': return `bei den nach Erfahrungswerten berichtigten, dass Menschen den berechneten Gehenden auf ${one.leastMs === one.mostMs ? '' : `${one.leastMs} bis `}${one.mostMs} ms gleichen`
  }
}

export const GERMAN_EVENTS: typeof EVENT_NOTES = {
  'no-steps': () => 'Es wurde kein Schritt gefunden, daher gibt es weder Gangzyklen noch Parameter.',
  'no-feet-in-angles': () => 'Gelenkwinkel zeigen keine Füße, daher sind in ihnen keine Schritte zu finden: Gangzyklen und Parameter gibt es, sobald jemand die Schritte gesetzt hat oder Kraftmessplatten sie bestimmen.',
  'no-feet': ({ missing }) => `In der Datei fehlen Marker für ${and(missing.map(partCalled))}, daher können ihre Schritte nicht gefunden werden.`,
  'parts-missing': ({ missing }) => `In der Datei fehlen Marker für ${and(missing.map(partCalled))}: Was davon abhängt, wird nicht angegeben.`,
  'feet-too-short': () => 'Der Versuch dauert weniger als eine halbe Sekunde, daher können keine Schritte gefunden werden.',
  'walks-backwards': () => 'Hier geht jemand rückwärts: Die Füße gehen zurück, während sie abgehoben sind. Schritte aus der Bewegung der Füße zu bestimmen, ist nur für das Vorwärtsgehen erprobt, daher wird so keiner bestimmt; Kraftmessplatten bestimmen die ihren, und Schritte können von Hand gesetzt werden.',
  'run-uncorrected': () => 'Hier wird gelaufen. Marker allein zeigen den Bodenkontakt eines laufenden Fußes länger, als er ist; wie lange er steht und fliegt, lässt sich daher nicht sagen.',
  'events-out-of-order': ({ later, earlier }) => `${eventCalled(later)} folgt erst auf ${eventCalled(earlier)}: Kein Fuß wäre am Boden, obwohl hier gegangen wird.`,
  'events-too-close': ({ before, afterS, apartMs }) => `${eventCalled(before)} und das nächste bei ${number(afterS, 2)} s liegen nur ${apartMs} ms auseinander.`,
  'event-missing': ({ before, afterS }) => `Zwischen ${eventCalled(before)} und dem nächsten bei ${number(afterS, 2)} s gibt es kein ${EVENT[before.kind === 'foot-strike' ? 'foot-off' : 'foot-strike']}.`,
  'edited-event-gone': ({ event, edit }) => `${eventCalled(event)}, von Hand ${edit === 'move' ? 'verschoben' : 'geändert'}, wird nicht mehr gefunden; was daraus gemacht wurde, bleibt.`,
  'events-by': ({ count, kind, side, source, passedOver }) => `${count} × ${EVENT[kind]} des ${FOOT[side]} ${count === 1 ? 'wurde' : 'wurden'} durch ${TOLD_BY[source]} bestimmt. Nicht gesucht wurde ${passedOver.map((one) => `durch ${TOLD_BY[one.source]}, wo etwas davon fehlt: ${and(one.needs.map((part) => NEEDED[part](side)))}`).join('; ')}.`,
  'foot-not-seen': ({ kind, side }) => `Das ${EVENT[kind]} des ${FOOT[side]} kann nicht bestimmt werden: ${kind === 'foot-strike' ? `Die Ferse ${SIDE[side]} ist` : `Die Zehen ${SIDE[side]} sind`} nie eine halbe Sekunde lang zu sehen.`,
  'not-heel-first': ({ feet, heelFirstDeg }) =>
    `Beim Aufsetzen ist die Fußsohle ${and(feet.map(({ side, angleDeg }) => `${SIDE[side]} um ${number(angleDeg, 0)}°`))} gegenüber ihrer Lage im Stand geneigt: Erst Zehen, die um mehr als ${heelFirstDeg}° angehoben sind, bedeuten einen Fersenkontakt. Die Bestimmung der Schritte aus der Bewegung der Füße ist dafür am besten bekannt; sonst kann das Aufsetzen zu früh und das Abheben zu spät bestimmt sein, wodurch die Standphase zu lang und die Schwungphase zu kurz ausfällt. Die Unsicherheit ist hier größer angegeben.`,
  'events-assumed': ({ assumptions }) => `Wie sicher Ereignisse sind, ist angenommen: ${assumptions.map(assumed).join('; ')}. Davon hängen die Intervalle der Parameter und der Winkel bei Ereignissen ab.`,
}
