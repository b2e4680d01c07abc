/** Parts of a variable's name that suggest a secret. */
const secretName =
  /PASS(?:W(?:OR)?D|PHRASE|CODE)?S?(?:_|$|\d)|TOKEN|SECRET|(?:^|_|API|ACCESS|PRIVATE)KEYS?(?:_|$|\d)|CREDENTIAL|AUTH(?!OR)|COOKIE|SIGNATURE/i;
/** Paths and identifiers that only sound like one. */
const harmless = /_SOCK$|_FILE$|_PATH$|_DIR$/i;
/** `scheme://user:password@host` */
const inAddress = /(:\/\/[^:@/\s]*:)[^@/\s]+(?=@)/g;

/**
 * What stands for a value that is not shown.
 * @internal exported for tests
 */
export const maskText = '••••••';

/** The value of a variable, masked for display. */
export function maskSecret(name: string, value: string): string {
  if (secretName.test(name) && !harmless.test(name) && value !== '') return maskText;
  return value.replaceAll(inAddress, `$1${maskText}`);
}
