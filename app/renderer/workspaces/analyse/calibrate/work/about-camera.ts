/** What is said of a camera, with its name where it does not say it itself. */
export function aboutCamera<Said extends { message: string }>(camera: string, said: Said): Said {
  return said.message.includes(camera) ? said : { ...said, message: `${camera}: ${said.message}` }
}
