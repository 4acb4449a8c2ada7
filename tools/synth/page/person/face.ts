/** Painted in the head's own frame, where `faceMarks` are: eye (y, z), nose tip (x, z), and the person's scale. */
export const FACE = /* glsl */ `
uniform vec4 faceMarks;
uniform float scaleOfHead, beard, browDark;
uniform vec3 irisColour;

vec3 hair() {
  vec3 p = rest - headOrigin;
  float strand = 0.5 * sin(170.0 * p.y + 9.0 * sin(26.0 * p.x)) + 0.5 * sin(140.0 * p.x + 8.0 * sin(31.0 * p.z));
  return hairColour * (1.0 + 0.22 * strand);
}

vec3 eye(vec3 colour, float aside, float z, inout float gloss) {
  float across = aside / 0.0155;
  float lid = 1.0 - across * across;
  if (lid <= 0.0 || abs(z) >= 0.01) return colour;
  float height = z / (0.0068 * lid + 0.0004);
  float white = smoothstep(1.0, 0.75, abs(height));
  float r = length(vec2(aside, z - 0.0004));
  vec3 ball = mix(vec3(0.78, 0.76, 0.73), irisColour, smoothstep(0.0066, 0.0058, r));
  ball = mix(ball, vec3(0.01), smoothstep(0.0032, 0.0024, r));
  gloss = mix(gloss, 0.5, white);
  float lashes = smoothstep(0.35, 0.0, abs(height - 1.0));
  return mix(mix(colour, ball, white), vec3(0.03, 0.02, 0.015), lashes * 0.85);
}

vec3 face(vec3 skin, inout float gloss) {
  vec3 p = rest - headOrigin;
  float u = scaleOfHead;
  float x = (p.x - faceMarks.z) / u; // 0 at the tip of the nose
  float y = abs(p.y) / u;
  float z = (p.z - faceMarks.y) / u; // 0 at the eyes
  if (x <= -0.095) return skin;
  float mouthZ = (faceMarks.w - faceMarks.y) / u - 0.026;
  float eyeY = faceMarks.x / u;
  float cheeks = exp(-(pow(y - 0.04, 2.0) + pow(z + 0.035, 2.0)) / 0.0004);
  vec3 colour = mix(skin, skin * vec3(1.06, 0.86, 0.84), 0.6 * cheeks);
  float stubble = beard * smoothstep(mouthZ + 0.028, mouthZ + 0.01, z + 0.35 * max(0.0, 0.03 - y)) * smoothstep(-0.095, -0.08, x);
  vec3 lip = skin * vec3(0.82, 0.5, 0.5) + vec3(0.03, 0.0, 0.0);
  float halfMouth = 0.024;
  float lips = smoothstep(1.0, 0.8, pow(y / halfMouth, 2.0) + pow((z - mouthZ) / (0.0105 - 0.003 * y / halfMouth), 2.0));
  colour = mix(colour, hairColour * 0.9, 0.85 * stubble * (1.0 - lips));
  colour = mix(colour, lip, lips);
  colour *= 1.0 - 0.55 * lips * smoothstep(0.002, 0.0008, abs(z - mouthZ));
  float nostrils = exp(-(pow((y - 0.0075) / 0.0035, 2.0) + pow((z - mouthZ - 0.0195) / 0.0028, 2.0)));
  colour *= 1.0 - 0.5 * nostrils;
  float arch = 0.021 - 9.0 * pow(y - eyeY + 0.004, 2.0);
  float brow = smoothstep(0.0042, 0.0024, abs(z - arch)) * smoothstep(0.026, 0.02, abs(y - eyeY - 0.001));
  colour = mix(colour, hairColour * 0.8, brow * browDark);
  return eye(colour, y - eyeY, z, gloss);
}
`
