import type { Assumed, EVENT_NOTES } from '../../../../notes/english/events.ts'
import { and, EVENT, eventCalled, M, NEEDED, number, partCalled, plain, TOLD_BY } from './words.ts'

function assumed(one: Assumed): string {
  switch (one.why) {
    case 'manual': return `pour ceux placés à la main, une image et au moins ${plain(one.leastMs)} ms`
    case 'manual-in-cycle': return 'pour ceux placés à la main, une image environ'
    case 'vendor': return `pour ceux de l’auteur du fichier, au moins ${plain(one.leastMs)} ms`
    case 'vendor-in-cycle': return 'pour ceux de l’auteur du fichier, une image environ'
    case 'lab': return 'pour ceux corrigés d’après les plateformes de force du laboratoire, que cette personne ressemble à celles qui y sont passées et que la moitié du reste est commune à tous les pas d’un même pied'
    case 'usual': return `pour ceux corrigés d’après les valeurs habituelles, que les personnes ressemblent aux marcheurs simulés à ${one.leastMs === one.mostMs ? '' : `${one.leastMs}–`}${one.mostMs} ms près`
  }
}

export const FRENCH_EVENTS: typeof EVENT_NOTES = {
  'no-steps': () => 'Aucun pas n’a été trouvé : il n’y a donc ni cycles ni paramètres.',
  'no-feet-in-angles': () => 'Des angles articulaires ne montrent pas les pieds : aucun pas n’y est donc trouvé. Il y aura des cycles et des paramètres une fois les pas placés à la main ou déterminés par des plateformes de force.',
  'no-feet': ({ missing }) => `Il manque dans le fichier des marqueurs pour ${and(missing.map(partCalled))} : ses pas ne peuvent donc pas être trouvés.`,
  'parts-missing': ({ missing }) => `Il manque dans le fichier des marqueurs pour ${and(missing.map(partCalled))} : ce qui en dépend n’est pas indiqué.`,
  'feet-too-short': () => 'L’essai dure moins d’une demi-seconde : les pas ne peuvent pas être trouvés.',
  'walks-backwards': () => 'La personne marche à reculons : les pieds reculent pendant qu’ils sont levés. La détermination des pas par le mouvement des pieds n’est connue que pour la marche vers l’avant ; aucun n’est donc déterminé ainsi. Les plateformes de force déterminent les leurs, et les pas peuvent être placés à la main.',
  'run-uncorrected': () => 'Les pas sont ici ceux d’une course. Des marqueurs seuls montrent le contact d’un pied qui court plus long qu’il n’est : on ne peut donc pas dire combien de temps il est au sol ni en l’air.',
  'events-out-of-order': ({ later, earlier }) => `Le ${eventCalled(later)} vient après le ${eventCalled(earlier)} : aucun pied ne serait au sol, alors que c’est une marche.`,
  'events-too-close': ({ before, afterS, apartMs }) => `Le ${eventCalled(before)} et le suivant à ${number(afterS, 2)} s ne sont séparés que de ${apartMs} ms.`,
  'event-missing': ({ before, afterS }) => `Entre le ${eventCalled(before)} et le suivant à ${number(afterS, 2)} s, il n’y a pas de ${EVENT[before.kind === 'foot-strike' ? 'foot-off' : 'foot-strike']}.`,
  'edited-event-gone': ({ event, edit }) => `Le ${eventCalled(event)}, qui avait été ${edit === 'move' ? 'déplacé' : 'modifié'}, n’est plus trouvé ; ce qui en a été fait demeure.`,
  'events-by': ({ count, kind, side, source, passedOver }) => `${count} ${EVENT[kind]}${count === 1 ? '' : 's'} du pied ${M[side]} ${count === 1 ? 'a été déterminé' : 'ont été déterminés'} par ${TOLD_BY[source]} : ${passedOver.map((one) => `${TOLD_BY[one.source]} n’a pas servi là où manque l’un de ces points : ${and(one.needs.map((part) => NEEDED[part](side)))}`).join(' ; ')}.`,
  'foot-not-seen': ({ kind, side }) => `Les ${EVENT[kind]}s du pied ${M[side]} ne peuvent pas être trouvés : ${kind === 'foot-strike' ? 'le talon n’est jamais vu' : 'les orteils ne sont jamais vus'} pendant une demi-seconde.`,
  'not-heel-first': ({ feet, heelFirstDeg }) =>
    `Au contact, ${feet.map(({ side, angleDeg }) => `la plante du pied ${M[side]} est vue à ${number(angleDeg, 0)}° de sa position à l’appui`).join(', ')} : des orteils relevés de plus de ${heelFirstDeg}° signifient une attaque par le talon. C’est pour celle-ci que la détermination des pas par le mouvement des pieds est la mieux connue ; sinon le contact peut être trouvé trop tôt et le décollement trop tard, ce qui allonge l’appui et raccourcit l’oscillation. L’incertitude indiquée ici est donc plus grande.`,
  'events-assumed': ({ assumptions }) => `La précision des événements est supposée : ${assumptions.map(assumed).join(' ; ')}. Les intervalles des paramètres et des angles aux événements en dépendent.`,
}
