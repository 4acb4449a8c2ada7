import type { DATA_FILE_NOTES, PhotoEnd } from '../../../../notes/english/data-files.ts'
import { toldCount } from '../../../../told-count.ts'
import { toldMegabytes } from '../../../../told-megabytes.ts'
import { plain } from './words.ts'

const PHOTO_END: Readonly<Record<PhotoEnd, string>> = { jpeg: 'le marqueur de fin d’image', png: 'le bloc IEND' }

export const FRENCH_DATA_FILES: typeof DATA_FILE_NOTES = {
  'read-in-part': ({ bytes, of }) => `Seuls les ${toldMegabytes(bytes, ',')} premiers Mo sur ${toldMegabytes(of, ',')} Mo ont été lus ici ; les nombres sont estimés.`,
  'records-uncounted': () => 'Le fichier est trop grand pour que ses enregistrements soient comptés ici.',
  'trc-marker-count': ({ stated, markers }) => `NumMarkers indique ${stated}, la quatrième ligne nomme ${markers} marqueurs.`,
  'trc-frame-count': ({ stated, rows }) => `NumFrames indique ${stated}, le fichier contient ${rows} lignes.`,
  'trc-columns': ({ columns, markers }) => `La première ligne a ${columns} colonnes ; ${markers} marqueurs en demandent ${2 + 3 * markers}.`,
  'trc-broken-row': ({ line }) => `La ligne ${line} ne commence pas par un numéro d’image et un temps.`,
  'trc-units': ({ unit }) => (unit === '' ? 'Le fichier n’indique pas d’unité de longueur.' : `L’unité de longueur est « ${unit} », et non m, cm ou mm.`),
  'trc-marker-twice': ({ marker }) => `Le nom de marqueur « ${marker} » apparaît plus d’une fois.`,
  'trc-rate-disagrees': ({ stated, measured }) => `DataRate indique ${plain(stated)} Hz, la colonne du temps ${measured === null ? 'n’avance pas' : `avance à ${plain(measured)} Hz`}.`,
  'mot-row-count': ({ stated, rows }) => `nRows indique ${stated}, le fichier contient ${rows} lignes.`,
  'mot-column-count': ({ stated, columns }) => `nColumns indique ${stated}, la ligne des étiquettes nomme ${columns} colonnes.`,
  'mot-no-time': ({ column }) => `La première colonne est « ${column} », et non « time ».`,
  'mot-angle-unit': () => 'L’en-tête ne dit pas si les angles sont en degrés ou en radians.',
  'anc-channel-count': ({ stated, channels }) => `#Channels indique ${stated}, la ligne « Name » en nomme ${channels}.`,
  'anc-mixed-rates': () => 'Les voies ont des fréquences différentes ; les lignes suivent la plus rapide.',
  'anc-cut-short': ({ stated, lastS }) => `L’en-tête annonce ${plain(stated)} s, le dernier échantillon est à ${plain(lastS)} s.`,
  'forces-sample-count': ({ stated, rows }) => `NumberOfSamples indique ${stated}, le fichier contient ${rows} lignes.`,
  'table-ragged': ({ line, columns }) => `La ligne ${line} n’a pas ${columns === 1 ? 'la' : 'les'} ${toldCount(columns)} ${columns === 1 ? 'colonne' : 'colonnes'} de la première.`,
  'table-no-header': () => 'La première ligne contient des nombres ; les colonnes n’ont donc pas de nom.',
  'rr-implausible': ({ count, leastMs, mostMs, first }) => `${toldCount(count)} ${count === 1 ? 'valeur n’est pas un intervalle' : 'valeurs ne sont pas des intervalles'} entre battements du cœur (${leastMs} à ${mostMs} ms) ; la première est ${plain(first)}.`,
  'rr-not-a-number': ({ lines }) => `${toldCount(lines)} ${lines === 1 ? 'ligne ne contient' : 'lignes ne contiennent'} aucun nombre.`,
  'training-no-time': () => 'Aucun point du parcours ne dit quand il a été enregistré.',
  'photo-truncated': ({ format }) => `La fin de la photo manque (il manque ${PHOTO_END[format]}) : sa partie inférieure peut être grise.`,
}
