/** What a frame is called outside: a film's own name may be its person's, so the dataset has codes of its own. `P1-1/cam01/000123.png` */
export function pictureName({ code, camera, place, frame }: { code: string; camera: string | null; place: number; frame: number }): string {
  return `${code}/${(camera ?? `camera-${place}`).replaceAll(/[^\p{L}\p{N}.-]+/gu, '-')}/${String(frame).padStart(6, '0')}.png`
}
