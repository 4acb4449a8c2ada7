/** What a frame is called outside: a film's own name may be its person's, so the dataset has codes of its own. `P1-1/cam01/000123.png` */
export function pictureName({ code, camera, place, frame }: { code: string; camera: string | null; place: number; frame: number }): string {
  return `${code}/${(camera ?? `camera-${place}`).replaceAll(/[^\p{L}\p{N}.-]+/gu, '-')}/${String(frame).padStart(6, '0')}.png`
}

/** SQL: which of its trial’s films `m` is. Where a camera has no name, pictures that go out are called by it, and found again by it when they come in. */
export const PLACE_IN_TRIAL = `(
  SELECT count(*) FROM media o
  WHERE o.session_id = m.session_id AND o.trial_id IS m.trial_id AND o.kind = 'footage' AND o.deleted_us IS NULL AND (coalesce(o.camera, o.name), o.name) <= (coalesce(m.camera, m.name), m.name))`
