import type { C3D_PLATE_NOTES } from '../../../../notes/english/c3d-plates.ts'

export const FRENCH_C3D_PLATES: typeof C3D_PLATE_NOTES = {
  'plate-type': ({ plate, type }) => `La plateforme de force ${plate} est laissée de côté : elle est de type ${type} ; les types 1 à 4 sont connus.`,
  'plate-channels': ({ plate, needed, channels }) => `La plateforme de force ${plate} est laissée de côté : ses ${needed} voies ne sont pas toutes parmi les ${channels} du fichier.`,
  'plate-without-area': ({ plate }) => `La plateforme de force ${plate} est laissée de côté : ses coins ne délimitent aucune surface.`,
  'plate-without-matrix': ({ plate }) => `La plateforme de force ${plate} est laissée de côté : sa matrice d’étalonnage 6 × 6 manque.`,
  'plate-origin-reversed': ({ plate }) => `Plateforme de force ${plate} : l’origine est donnée au-dessus de la surface ; elle est en dessous et a été prise ainsi.`,
  'plate-unit': ({ plate, unit }) => `Plateforme de force ${plate} : l’unité de ses voies est « ${unit} » ; elles sont prises pour des newtons.`,
  'plate-sensors-unknown': ({ plate }) => `Plateforme de force ${plate} : la place de ses quatre capteurs n’est pas indiquée ; il n’y a donc pas de centre de pression.`,
  'plate-not-empty': ({ plate, frames: [first, last], because, newtons }) => `Plateforme de force ${plate} : les images ${first} à ${last} doivent la montrer vide, mais ${because === 'rests' ? `${newtons} N reposent sur elle` : `elle serait ensuite tirée de ${newtons} N`} ; rien n’a été soustrait.`,
  'plate-action': ({ plate }) => `Plateforme de force ${plate} : ses voies disent ce qui appuie sur elle ; inversées, elles donnent la force de réaction du sol.`,
  'plate-pressed-outside': ({ plate, percent }) => `Plateforme de force ${plate} : le centre de pression est en dehors d’elle dans ${percent} % des échantillons chargés : coins, origine ou voies ne concordent pas.`,
}
