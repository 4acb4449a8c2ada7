import type { STALE_NOTES } from '../../../../notes/english/stale.ts'

export const FRENCH_STALE: typeof STALE_NOTES = {
  'stale-movement': () => 'Le mouvement est maintenant un autre.',
  'stale-version': () => 'Une version antérieure de Stridescope l’a calculée.',
  'stale-standing': () => 'L’essai debout de la séance a été ajouté, retiré ou modifié.',
  'stale-belt': () => 'Le tapis roulait à une autre vitesse, d’après ce qui est indiqué maintenant.',
  'stale-plates': () => 'Les plateformes de force, ou ce qui détermine les pas, ne sont plus les mêmes.',
  'stale-model': () => 'Ses points sont d’un autre modèle ou jeu de marqueurs, d’après ce qui est indiqué maintenant.',
  'stale-up': () => 'Un autre axe de son fichier est vertical, d’après ce qui est indiqué maintenant.',
  'stale-gait': () => 'Elle doit être d’une autre allure.',
  'stale-events': () => 'Des événements ou des cycles ont été modifiés.',
  'stale-stated': () => 'Ce qui est indiqué de l’essai ou de la personne a changé.',
  'stale-chosen': () => 'Une autre référence a été choisie.',
  'stale-references': () => 'Des normes ou des cohortes ont été ajoutées, retirées ou modifiées.',
  'stale-earlier': () => 'Des séances précédentes ont été ajoutées, retirées ou modifiées.',
  'stale-lab-plates': () => 'Les plateformes de force de ce laboratoire disent maintenant autre chose de l’avance ou du retard avec lesquels les pas sont trouvés.',
  'stale-untried': () => 'On n’a pas vérifié si ses constats tiennent.',
}
