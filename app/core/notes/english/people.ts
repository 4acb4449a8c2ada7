/** Of the people of a norm or cohort, and of references that are out of date or gone. */

type Kind = 'norm' | 'cohort'
interface Ages {
  from: number
  to: number
}

export const PEOPLE_NOTES = {
  'gate-ages-unsaid': ({ kind }: { kind: Kind }) => `Nobody said how old the people of the ${kind} are.`,
  'gate-age-unsaid': ({ kind, ages }: { kind: Kind; ages: Ages }) => `The people of the ${kind} are ${ages.from} to ${ages.to} years old, and nobody said how old today’s person is.`,
  'gate-age': ({ kind, ages, age }: { kind: Kind; ages: Ages; age: number }) => `The people of the ${kind} are ${ages.from} to ${ages.to} years old, today’s person is ${age}.`,
  'gate-one-person': ({ kind }: { kind: Kind }) => `The ${kind} is of one person: how far people differ is not known from it.`,
  'gate-member': ({ kind, n }: { kind: Kind; n: number }) => `Today’s person is one of the ${n} people of the ${kind}, and cannot be left out: mean and spread are theirs too, so what differs would be missed.`,
  'member-left-out': ({ kind, n, all, ofAll, isSpeedOfOthers }: { kind: Kind; /** The others. */ n: number; all: number; /** What is known of all together only. */ ofAll: { ages: Ages | null; isSpeed: boolean }; isSpeedOfOthers: boolean }) => {
    const known = [...(ofAll.ages ? [`ages (${ofAll.ages.from} to ${ofAll.ages.to} years)`] : []), ...(ofAll.isSpeed ? ['speed'] : [])]
    const rest = known.length === 0 ? '' : `; ${known.join(' and ')} are known of all ${all} together only, today’s person among them`
    return `Today’s person is one of the people of the ${kind}, and is left out here: mean, spread and band are those of the ${n} others${isSpeedOfOthers ? ', and so is the speed' : ''}${rest}.`
  },
  'leg-of-skeleton': ({ legM }: { legM: number }) => `The leg length is the skeleton’s (${legM.toFixed(2)} m from hip to ankle), not measured.`,
  'norm-unchecked': () => 'Not all that this norm says of its people, speeds and method was checked against the paper: its page under References tells what was not.',
  'cohort-ages-unsaid': ({ unsaid, all }: Record<'unsaid' | 'all', number>) => `Not known: how old ${unsaid} of these ${all} people ${unsaid === 1 ? 'is' : 'are'}; the ages are those of the others.`,
  'shape-only': ({ name }: { name: string }) => `Only the shape can be compared with ${name}.`,
  'no-verdict': ({ name }: { name: string }) => `There is no verdict against ${name}:`,
  'only-means-published': () => 'Only the mean and the standard deviation at each point of the stride were published. How wide a band has to be for whole curves to lie in it takes every child’s curves, so there is no band, and no verdict.',
  'too-few-people': ({ n, least, isWithoutOwn }: { n: number; least: number; isWithoutOwn: boolean }) => `${isWithoutOwn ? 'Without today’s person ' : ''}${n} people are too few: a band, and a verdict, take ${least}.`,
  'reference-gone': ({ isOwn }: { isOwn: boolean }) => `The reference that was chosen for this trial is no longer here; it is held against ${isOwn ? 'earlier sessions' : 'the one that was measured most alike'}.`,
  'cohort-stale': () => 'The cohort is out of date.',
  'cohort-stale-version': () => 'Another version of Stridescope has worked out the angles and strides of its people.',
  'cohort-stale-plates': () => 'This lab’s force plates tell otherwise now how early or late steps are found.',
  'cohort-make-again': () => 'Make it again of the same sessions.',
  'cohort-remove': () => 'Remove it, and make it again of the same sessions.',
  'cohort-ask': () => 'Ask those who made it to make it again.',
}
