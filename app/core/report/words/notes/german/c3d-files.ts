import type { C3D_FILE_NOTES, UnreadBecause } from '../../../../notes/english/c3d-files.ts'
import { plain } from './words.ts'

const because = (one: UnreadBecause): string =>
  one.why === 'type' ? `Sein Datentyp ist ${plain(one.type)}, nicht −1, 1, 2 oder 4` : one.why === 'dimensions' ? `Er hat ${one.dimensions} Dimensionen, erlaubt sind 7` : `Seine Daten (${one.values.length === 0 ? '1 Wert' : `${one.values.join(' × ')} Werte`}) reichen über das Ende seines Eintrags hinaus`

export const GERMAN_C3D_FILES: typeof C3D_FILE_NOTES = {
  'c3d-parameter-unreadable': ({ name, reason }) => `Der Parameter ${name} ist ausgelassen: ${because(reason)}.`,
  'c3d-parameter-chain-broken': ({ name }) => `Der Eintrag nach ${name} läge außerhalb des Parameterabschnitts; was auf ihn folgt, wird nicht gelesen.`,
  'c3d-rate-disagrees': ({ header, parameter }) => `Der Dateikopf gibt ${plain(header)} Hz an, POINT:RATE ${plain(parameter)} Hz; es gilt POINT:RATE.`,
  'c3d-point-count-disagrees': ({ header, parameter }) => `Der Dateikopf gibt ${header} Punkte an, POINT:USED ${parameter}; es gilt der Dateikopf.`,
  'c3d-labels-missing': ({ points, labels }) => `Für ${points} Punkte gibt es ${labels} Bezeichnungen; die übrigen haben keinen Namen.`,
  'c3d-analog-count-disagrees': ({ header, channels, samples }) => `Der Dateikopf gibt ${header} Analogwerte je Bild an; Platz ist in der Datei für ${channels} Kanäle mit je ${samples} Messwerten, also ${channels * samples}.`,
  'c3d-data-start-disagrees': ({ header, parameter }) => `Nach dem Dateikopf beginnen die Daten in Block ${header}, nach POINT:DATA_START in Block ${parameter}; es gilt der Dateikopf.`,
  'c3d-scale-disagrees': ({ header, parameter }) => `Der Dateikopf skaliert Punkte mit ${plain(header)}, POINT:SCALE mit ${plain(parameter)}; es gilt der Dateikopf.`,
  'c3d-no-unit': () => 'POINT:UNITS sagt nicht, in welcher Einheit die Punkte sind; angenommen sind Millimeter.',
  'c3d-points-at-zero': ({ count }) => `${count === 1 ? '1 Position ist' : `${count} Positionen sind`} genau 0, 0, 0 und von keiner Kamera gesehen; ${count === 1 ? 'sie gilt' : 'sie gelten'} als fehlend.`,
  'c3d-points-perhaps-modelled': ({ count, names }) => `${count === 1 ? '1 Punkt heißt, wie Modelle ein Ergebnis nennen' : `${count} Punkte heißen, wie Modelle ihre Ergebnisse nennen`} (${names.join(', ')}), aber POINT:ANGLES und die Listen dieser Art nennen ${count === 1 ? 'ihn nicht; er ist als Position' : 'sie nicht; sie sind als Positionen'} gelesen.`,
  'c3d-marker-twice': ({ count, names }) => `${count === 1 ? '1 Marker hat denselben Namen wie ein anderer; er heißt' : `${count} Marker haben denselben Namen wie ein anderer; sie heißen`} hier ${names.join(', ')}${count > names.length ? ' …' : ''}.`,
}
