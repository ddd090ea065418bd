/**
 * Whether we run on this Node: 20.19 and later of 20, 22.12 and later of 22, and everything above. These
 * are the releases in which `require` of ES modules works, which our build tools need.
 *
 * @param {string} version e.g. `20.19.0`
 * @returns {boolean}
 */
export function isSupportedNode(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return (major === 20 && minor >= 19) || (major === 22 && minor >= 12) || major > 22;
}
