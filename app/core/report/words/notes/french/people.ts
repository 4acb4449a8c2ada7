import type { PEOPLE_NOTES } from '../../../../notes/english/people.ts'
import { and, number } from './words.ts'

const NAME = { norm: 'norme', cohort: 'cohorte' } as const

export const FRENCH_PEOPLE: typeof PEOPLE_NOTES = {
  'gate-ages-unsaid': ({ kind }) => `Personne n’a indiqué l’âge des personnes de la ${NAME[kind]}.`,
  'gate-age-unsaid': ({ kind, ages }) => `Les personnes de la ${NAME[kind]} ont de ${ages.from} à ${ages.to} ans, et l’âge de la personne d’aujourd’hui n’est pas indiqué.`,
  'gate-age': ({ kind, ages, age }) => `Les personnes de la ${NAME[kind]} ont de ${ages.from} à ${ages.to} ans, celle d’aujourd’hui ${age}.`,
  'gate-one-person': ({ kind }) => `La ${NAME[kind]} est d’une seule personne : elle ne dit pas combien les gens diffèrent.`,
  'gate-member': ({ kind, n }) => `La personne d’aujourd’hui est l’une des ${n} personnes de la ${NAME[kind]} et ne peut pas en être retirée : moyenne et dispersion sont aussi les siennes, ce qui diffère passerait donc inaperçu.`,
  'member-left-out': ({ kind, n, all, ofAll, isSpeedOfOthers }) => {
    const known = [...(ofAll.ages ? [`les âges (${ofAll.ages.from} à ${ofAll.ages.to} ans)`] : []), ...(ofAll.isSpeed ? ['la vitesse'] : [])]
    const rest = known.length === 0 ? '' : ` ; pour ${and(known)}, on ne connaît que l’ensemble des ${all}, personne d’aujourd’hui comprise`
    return `La personne d’aujourd’hui fait partie des personnes de la ${NAME[kind]} et en est retirée ici : moyenne, dispersion et bande sont celles des ${n} autres${isSpeedOfOthers ? ', la vitesse aussi' : ''}${rest}.`
  },
  'leg-of-skeleton': ({ legM }) => `La longueur de jambe est celle du squelette (${number(legM, 2)} m de la hanche à la cheville), non mesurée.`,
  'norm-unchecked': () => 'Une partie de ce que cette norme dit de ses personnes, de ses vitesses et de sa méthode n’a pas été vérifiée dans la publication : sa page, sous References, dit laquelle.',
  'cohort-ages-unsaid': ({ unsaid, all }) => `Non connu : l’âge de ${unsaid} de ces ${all} personnes ; les âges sont ceux des autres.`,
  'shape-only': ({ name }) => `Avec ${name}, seule la forme peut être comparée.`,
  'no-verdict': ({ name }) => `Par rapport à ${name}, il n’y a pas de jugement :`,
  'only-means-published': () => 'seuls la moyenne et l’écart type en chaque point du cycle ont été publiés. Pour savoir quelle largeur une bande doit avoir pour que des courbes entières y tiennent, il faut les courbes de chaque enfant ; il n’y a donc ni bande ni jugement.',
  'too-few-people': ({ n, least, isWithoutOwn }) => `${isWithoutOwn ? 'sans la personne d’aujourd’hui, ' : ''}${n} personnes sont trop peu ; une bande et un jugement en demandent ${least}.`,
  'reference-gone': ({ isOwn }) => `La référence qui avait été choisie pour cet essai n’est plus là ; il est comparé à ${isOwn ? 'des séances précédentes' : 'celle qui a été mesurée de la façon la plus semblable'}.`,
  'cohort-stale': () => 'La cohorte n’est plus à jour.',
  'cohort-stale-version': () => 'Une autre version de Stridescope a calculé les angles et les cycles de ses personnes.',
  'cohort-stale-plates': () => 'Les plateformes de force de ce laboratoire disent maintenant autre chose de l’avance ou du retard avec lesquels les pas sont trouvés.',
  'cohort-make-again': () => 'Refaites-la à partir des mêmes séances.',
  'cohort-remove': () => 'Supprimez-la et refaites-la à partir des mêmes séances.',
  'cohort-ask': () => 'Demandez à ses auteurs de la refaire.',
}
