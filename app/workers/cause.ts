/** Why the system would not let a file be read, in words. */
const CAUSES: Record<string, string> = {
  EACCES: 'this user is not allowed to',
  EPERM: 'this user is not allowed to',
  EBUSY: 'another program holds it',
  ETXTBSY: 'another program holds it',
  ENOENT: 'it is not there any more',
  ENOTDIR: 'it is not there any more',
  ENODEV: 'its disk is not there any more',
  ENXIO: 'its disk is not there any more',
  EISDIR: 'it is a folder',
  'not-a-file': 'it is no ordinary file',
  EIO: 'the disk or card is damaged or was taken out',
  ELOOP: 'it is a link that leads in a circle',
  ENAMETOOLONG: 'its name is too long for this system',
  EMFILE: 'too many files are open',
  ENFILE: 'too many files are open',
}

export function causeOf(code: string): string {
  return CAUSES[code] ?? `the system says ${code}`
}
