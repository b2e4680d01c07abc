/** Variables of electron-builder that name a certificate or an account. A secret that does not exist is an empty one. */
const secrets = [
  'CSC_LINK',
  'CSC_KEY_PASSWORD',
  'WIN_CSC_LINK',
  'WIN_CSC_KEY_PASSWORD',
  'APPLE_ID',
  'APPLE_APP_SPECIFIC_PASSWORD',
  'APPLE_TEAM_ID',
];

/**
 * How packages are signed: only with a certificate that is there, never with one that happens to be in the keychain.
 * Without one, apps for macOS get a signature without identity, since Apple's processors run no code without any.
 */
export function signing(platform, env) {
  const used = Object.entries(env).filter(([name, value]) => !secrets.includes(name) || value !== '');
  const withCertificate = used.some(([name]) => name === 'CSC_LINK');
  return {
    env: { ...Object.fromEntries(used), CSC_IDENTITY_AUTO_DISCOVERY: 'false' },
    options: platform === 'darwin' && !withCertificate ? ['-c.mac.identity=-', '-c.mac.hardenedRuntime=false'] : [],
  };
}
