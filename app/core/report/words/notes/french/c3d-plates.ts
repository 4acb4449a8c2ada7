import type { C3D_PLATE_NOTES } from '../../../../notes/english/c3d-plates.ts'

export const FRENCH_C3D_PLATES: typeof C3D_PLATE_NOTES = {
  'plate-origin-reversed': ({ plate }) => `Plateforme de force ${plate} : l’origine est donnée au-dessus de la surface ; elle est en dessous et a été prise ainsi.`,
  'plate-unit': ({ plate, unit }) => `Plateforme de force ${plate} : l’unité de ses voies est « ${unit} » ; elles sont prises pour des newtons.`,
  'plate-sensors-unknown': ({ plate }) => `Plateforme de force ${plate} : la place de ses quatre capteurs n’est pas indiquée ; il n’y a donc pas de centre de pression.`,
  'plate-not-empty': ({ plate, frames: [first, last], because, newtons }) => `Plateforme de force ${plate} : les images ${first} à ${last} doivent la montrer vide, mais ${because === 'rests' ? `${newtons} N reposent sur elle` : `elle serait ensuite tirée de ${newtons} N`} ; rien n’a été soustrait.`,
  'plate-action': ({ plate }) => `Plateforme de force ${plate} : ses voies disent ce qui appuie sur elle ; inversées, elles donnent la force de réaction du sol.`,
  'plate-pressed-outside': ({ plate, percent }) => `Plateforme de force ${plate} : le centre de pression est en dehors d’elle dans ${percent} % des échantillons chargés : coins, origine ou voies ne concordent pas.`,
}
