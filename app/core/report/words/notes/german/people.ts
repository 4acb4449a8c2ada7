import type { PEOPLE_NOTES } from '../../../../notes/english/people.ts'
import { and, number } from './words.ts'

const NAME = { norm: 'Norm', cohort: 'Kohorte' } as const

export const GERMAN_PEOPLE: typeof PEOPLE_NOTES = {
  'gate-ages-unsaid': ({ kind }) => `Niemand hat angegeben, wie alt die Personen der ${NAME[kind]} sind.`,
  'gate-age-unsaid': ({ kind, ages }) => `Die Personen der ${NAME[kind]} sind ${ages.from} bis ${ages.to} Jahre alt, und niemand hat angegeben, wie alt die heutige Person ist.`,
  'gate-age': ({ kind, ages, age }) => `Die Personen der ${NAME[kind]} sind ${ages.from} bis ${ages.to} Jahre alt, die heutige Person ist ${age}.`,
  'gate-one-person': ({ kind }) => `Die ${NAME[kind]} stammt von einer einzigen Person: Wie sehr Menschen sich unterscheiden, geht daraus nicht hervor.`,
  'gate-member': ({ kind, n }) => `Die heutige Person ist eine der ${n} Personen der ${NAME[kind]} und kann nicht ausgelassen werden: Mittel und Streuung sind auch die ihren, daher würde übersehen, was abweicht.`,
  'member-left-out': ({ kind, n, all, ofAll, isSpeedOfOthers }) => {
    const known = [...(ofAll.ages ? [`Alter (${ofAll.ages.from} bis ${ofAll.ages.to} Jahre)`] : []), ...(ofAll.isSpeed ? ['Geschwindigkeit'] : [])]
    const rest = known.length === 0 ? '' : `; ${and(known)} ${known.length === 1 ? 'ist' : 'sind'} nur von allen ${all} zusammen bekannt, die heutige Person eingeschlossen`
    return `Die heutige Person gehört zu den Personen der ${NAME[kind]} und ist hier ausgelassen: Mittel, Streuung und Band sind die der ${n} anderen${isSpeedOfOthers ? ', auch die Geschwindigkeit' : ''}${rest}.`
  },
  'leg-of-skeleton': ({ legM }) => `Die Beinlänge ist die des Skeletts (${number(legM, 2)} m von der Hüfte zum Sprunggelenk), nicht gemessen.`,
  'norm-unchecked': () => 'Nicht alles, was diese Norm über ihre Personen, Geschwindigkeiten und Methode sagt, wurde an der Veröffentlichung geprüft: Ihre Seite unter References nennt, was nicht.',
  'cohort-ages-unsaid': ({ unsaid, all }) => `Nicht bekannt: wie alt ${unsaid} dieser ${all} Personen ${unsaid === 1 ? 'ist' : 'sind'}; das Alter ist das der anderen.`,
  'shape-only': ({ name }) => `Mit ${name} ist nur die Form vergleichbar.`,
  'no-verdict': ({ name }) => `Gegenüber ${name} gibt es kein Urteil:`,
  'only-means-published': () => 'Veröffentlicht sind nur Mittelwert und Standardabweichung an jedem Punkt des Gangzyklus. Wie breit ein Band sein muss, damit ganze Kurven darin liegen, zeigen nur die Kurven jedes einzelnen Kindes, daher gibt es kein Band und kein Urteil.',
  'too-few-people': ({ n, least, isWithoutOwn }) => `${isWithoutOwn ? 'Ohne die heutige Person sind ' : ''}${n} Personen ${isWithoutOwn ? '' : 'sind '}zu wenige: Ein Band und ein Urteil verlangen ${least}.`,
  'reference-gone': ({ isOwn }) => `Der Vergleich, der für diesen Versuch gewählt war, ist nicht mehr da; verglichen wird mit ${isOwn ? 'früheren Sitzungen' : 'dem, der am ähnlichsten gemessen wurde'}.`,
  'cohort-stale': () => 'Die Kohorte ist nicht mehr aktuell.',
  'cohort-stale-version': () => 'Eine andere Version von Stridescope hat die Winkel und Gangzyklen ihrer Personen berechnet.',
  'cohort-stale-plates': () => 'Die Kraftmessplatten dieses Labors sagen inzwischen anderes darüber, wie früh oder spät Schritte gefunden werden.',
  'cohort-make-again': () => 'Erstellen Sie sie aus denselben Sitzungen neu.',
  'cohort-remove': () => 'Entfernen Sie sie und erstellen Sie sie aus denselben Sitzungen neu.',
  'cohort-ask': () => 'Bitten Sie die, die sie erstellt haben, sie neu zu erstellen.',
}
