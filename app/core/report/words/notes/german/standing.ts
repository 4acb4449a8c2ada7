import type { STANDING_NOTES } from '../../../../notes/english/standing.ts'
import { number, plain, SIDE } from './words.ts'

const JOINT = { knee: 'Knie', ankle: 'Sprunggelenk' } as const
const signed = (degrees: number): string => `${degrees < 0 ? '' : '+'}${number(degrees, 1)}°`
const seenBy = (one: { model: string } | { markers: number }): string => ('model' in one ? one.model : `${one.markers} Marker`)

export const GERMAN_STANDING: typeof STANDING_NOTES = {
  'stands-still': ({ canSet, mostCm }) => `Hier steht jemand still: Kein Fuß entfernt sich mehr als ${plain(mostCm)} cm von seinem Platz, daher gibt es keine Schritte, keine Gangzyklen und keine Parameter. ${canSet ? 'Für das Gehen mit denselben Punkten kann das Längen und die Stellung bei 0° setzen.' : 'Für das Gehen setzt es nichts: Das können nur Körperpunkte, und die Marker hier sind keine.'}`,
  'standing-trial': ({ trial, takenOff }) => `Längen und Füße sind die des Standversuchs „${trial}“${takenOff.length === 0 ? '' : `, und was seine gestreckten Knie und flachen Füße zeigten, wurde abgezogen: ${takenOff.map(({ side, joint, deg }) => `${JOINT[joint]} ${SIDE[side]} ${signed(deg)}`).join(', ')}`}.`,
  'standing-bent': ({ trial, side, deg }) => `Im Standversuch „${trial}“ stand das Knie ${SIDE[side]} bei ${signed(deg)}, mehr, als Körperpunkte neben einem gestreckten liegen: Das gilt als das eigene der Person, und an Knie und Sprunggelenk ${SIDE[side]} wurde nichts abgezogen.`,
  'no-standing-trial': () => 'Daher zählt ein Sprunggelenk als bei 0°, wo Ferse und gestreckte Zehen unter einem aufrechten Unterschenkel auf gleicher Höhe liegen; die ganze Kurve kann um einige Grad verschoben sein.',
  'standing-beside-file': () => 'Zu einer einzelnen Datei gibt es keinen Standversuch.',
  'standing-itself': () => 'Dies ist selbst ein Standversuch.',
  'standing-none': () => 'Die Sitzung hat keinen angenommenen Versuch, in dem jemand still steht.',
  'standing-not-analysed': ({ trial }) => `Der Standversuch „${trial}“ ist nicht ausgewertet.`,
  'standing-otherwise': ({ trial, stand, walk }) => `Der Standversuch „${trial}“ wurde mit einer anderen Methode (${seenBy(stand)}) gemessen als dieser Versuch (${seenBy(walk)}): Messen Sie beide mit derselben.`,
  'standing-lacks': ({ trial, markers }) => `Dem Standversuch „${trial}“ fehlen ${markers.join(', ')}, mit denen das Gehen gemessen wurde: Messen Sie beide mit denselben.`,
  'standing-of-skin': ({ trial }) => `Der Standversuch „${trial}“ ist nicht verwendbar: Keiner seiner Marker ist ein Körperpunkt von Rumpf, Beinen oder Füßen (Marker auf der Haut sind keine), und nur Körperpunkte setzen Längen und die Stellung bei 0°.`,
  'standing-exchanged': ({ trial }) => `Der Standversuch „${trial}“ ist nicht verwendbar: Darin liegt links, was rechts sein sollte, gesehen in der Richtung, in die die Füße zeigen.`,
  'standing-no-ankles': ({ trial }) => `Der Standversuch „${trial}“ ist nicht verwendbar: Darin sind nicht beide Sprunggelenke zu sehen.`,
  'standing-moves': ({ trial }) => `Der Standversuch „${trial}“ ist nicht verwendbar: Die Füße stehen darin nicht sichtbar still.`,
  'standing-not-whole': ({ trial }) => `Der Standversuch „${trial}“ ist nicht verwendbar: Rumpf und Beine sind darin nicht vollständig zu sehen.`,
}
