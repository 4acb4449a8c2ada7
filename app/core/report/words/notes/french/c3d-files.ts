import type { C3D_FILE_NOTES, UnreadBecause } from '../../../../notes/english/c3d-files.ts'
import { plain } from './words.ts'

const because = (one: UnreadBecause): string =>
  one.why === 'type' ? `son type de données est ${plain(one.type)}, et non −1, 1, 2 ou 4` : one.why === 'dimensions' ? `il a ${one.dimensions} dimensions, 7 sont permises` : `ses données (${one.values.length === 0 ? '1 valeur' : `${one.values.join(' × ')} valeurs`}) dépassent la fin de son entrée`

export const FRENCH_C3D_FILES: typeof C3D_FILE_NOTES = {
  'c3d-parameter-unreadable': ({ name, reason }) => `Le paramètre ${name} est laissé de côté : ${because(reason)}.`,
  'c3d-parameter-chain-broken': ({ name }) => `L’entrée après ${name} serait en dehors de la section des paramètres ; ce qui la suit n’est pas lu.`,
  'c3d-rate-disagrees': ({ header, parameter }) => `L’en-tête indique ${plain(header)} Hz, POINT:RATE ${plain(parameter)} Hz ; c’est POINT:RATE qui est pris.`,
  'c3d-point-count-disagrees': ({ header, parameter }) => `L’en-tête annonce ${header} points, POINT:USED ${parameter} ; c’est l’en-tête qui est suivi.`,
  'c3d-labels-missing': ({ points, labels }) => `Pour ${points} points il y a ${labels} étiquettes ; les autres n’ont pas de nom.`,
  'c3d-analog-count-disagrees': ({ header, channels, samples }) => `L’en-tête annonce ${header} échantillons analogiques par image ; le fichier a la place de ${channels} voies de ${samples} échantillons, soit ${channels * samples}.`,
  'c3d-data-start-disagrees': ({ header, parameter }) => `L’en-tête place les données au bloc ${header}, POINT:DATA_START au bloc ${parameter} ; c’est l’en-tête qui est suivi.`,
  'c3d-scale-disagrees': ({ header, parameter }) => `L’en-tête multiplie les points par ${plain(header)}, POINT:SCALE par ${plain(parameter)} ; c’est l’en-tête qui est suivi.`,
  'c3d-no-unit': () => 'POINT:UNITS ne dit pas en quelle unité sont les points ; des millimètres sont supposés.',
  'c3d-points-at-zero': ({ count }) => `${count === 1 ? '1 position est' : `${count} positions sont`} exactement à 0, 0, 0 et ${count === 1 ? 'vue d’aucune caméra ; elle est prise pour manquante' : 'vues d’aucune caméra ; elles sont prises pour manquantes'}.`,
  'c3d-points-perhaps-modelled': ({ count, names }) => `${count === 1 ? '1 point porte un nom que les modèles donnent à un résultat' : `${count} points portent des noms que les modèles donnent à leurs résultats`} (${names.join(', ')}), mais POINT:ANGLES et les listes semblables ne ${count === 1 ? 'le nomment pas ; il est lu comme une position' : 'les nomment pas ; ils sont lus comme des positions'}.`,
  'c3d-marker-twice': ({ count, names }) => `${count === 1 ? '1 marqueur porte le même nom qu’un autre ; il est appelé' : `${count} marqueurs portent le même nom qu’un autre ; ils sont appelés`} ${names.join(', ')}${count > names.length ? ' …' : ''}.`,
}
