import type { STALE_NOTES } from '../../../../notes/english/stale.ts'

export const GERMAN_STALE: typeof STALE_NOTES = {
  'stale-movement': () => 'Die Bewegung ist inzwischen eine andere.',
  'stale-version': () => 'Eine frühere Version von Stridescope hat ihn berechnet.',
  'stale-standing': () => 'Der Standversuch der Sitzung ist hinzugekommen, weggefallen oder geändert.',
  'stale-belt': () => 'Das Laufband lief nach der jetzigen Angabe mit anderer Geschwindigkeit.',
  'stale-plates': () => 'Die Kraftmessplatten oder die Art, die Schritte zu bestimmen, haben sich geändert.',
  'stale-model': () => 'Seine Punkte sind nach der jetzigen Angabe von einem anderen Modell oder Markersatz.',
  'stale-up': () => 'Nach der jetzigen Angabe zeigt eine andere Achse seiner Datei nach oben.',
  'stale-gait': () => 'Er soll von einer anderen Gangart sein.',
  'stale-events': () => 'Ereignisse oder Gangzyklen wurden geändert.',
  'stale-stated': () => 'Was über den Versuch oder die Person angegeben ist, hat sich geändert.',
  'stale-chosen': () => 'Ein anderer Vergleich wurde gewählt.',
  'stale-references': () => 'Normen oder Kohorten sind hinzugekommen, weggefallen oder geändert.',
  'stale-earlier': () => 'Frühere Sitzungen sind hinzugekommen, weggefallen oder geändert.',
  'stale-lab-plates': () => 'Die Kraftmessplatten dieses Labors sagen inzwischen anderes darüber, wie früh oder spät Schritte gefunden werden.',
  'stale-untried': () => 'Ob seine Befunde Bestand haben, wurde nicht geprüft.',
}
