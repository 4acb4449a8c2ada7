/** Brown and Conrady's polynomial as OpenCV has it, on the plane one unit before the camera. */
export const DISTORTION = /* glsl */ `
uniform vec4 distortion;   // k1 k2 p1 p2
uniform float distortion3; // k3

vec2 distorted(vec2 p) {
  float r2 = dot(p, p);
  float radial = 1.0 + r2 * (distortion.x + r2 * (distortion.y + r2 * distortion3));
  return p * radial + vec2(
    2.0 * distortion.z * p.x * p.y + distortion.w * (r2 + 2.0 * p.x * p.x),
    distortion.z * (r2 + 2.0 * p.y * p.y) + 2.0 * distortion.w * p.x * p.y);
}
`

/** In clip space, of what lies so far before the camera. */
export const DEPTH = /* glsl */ `
const float NEAR = 0.05;
const float FAR = 60.0;
float depthOf(float z) { return ((FAR + NEAR) * z - 2.0 * FAR * NEAR) / (FAR - NEAR); }
`

/**
 * The lens of `app/core/vision/camera.ts`. Rows of the picture grow downwards and lie bottom-up in memory, so that
 * what is read back begins with the first row.
 */
export const LENS = /* glsl */ `
${DISTORTION}
${DEPTH}
uniform mat3 worldToCamera;
uniform vec3 cameraTranslation;
uniform vec4 pinhole;      // focal x, y, centre x, y
uniform float widestRay;   // beyond it the polynomial would fold back
uniform vec2 pictureSize;
uniform vec2 jitter;

vec2 pixelOf(vec2 ray) {
  float r = length(ray);
  vec2 held = r > widestRay ? ray * (widestRay / r) : ray;
  return distorted(held) * pinhole.xy * (r > widestRay ? r / widestRay : 1.0) + pinhole.zw;
}

vec4 imaged(vec3 world) {
  vec3 p = worldToCamera * world + cameraTranslation;
  vec2 pixel = pixelOf(p.xy / max(p.z, 1e-3)) + jitter;
  vec2 ndc = (pixel + 0.5) / pictureSize * 2.0 - 1.0;
  return vec4(ndc * p.z, depthOf(p.z), p.z);
}
`
