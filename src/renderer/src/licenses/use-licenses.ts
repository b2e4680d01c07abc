import { useEffect, useState } from 'react';

/** A package that is shipped, as the build lists it. */
export interface LicensedPackage {
  readonly name: string;
  readonly version: string;
  /** By its SPDX id. */
  readonly identifier?: string;
  readonly text?: string;
}

/** The licences of everything shipped, read when they are asked for; null until then, 'missing' where no build made them. */
export function useLicenses(): readonly LicensedPackage[] | 'missing' | null {
  const [licenses, setLicenses] = useState<readonly LicensedPackage[] | 'missing' | null>(null);
  useEffect(() => {
    let current = true;
    const read = async (): Promise<readonly LicensedPackage[]> =>
      (await (await fetch('licenses.json')).json()) as readonly LicensedPackage[];
    read().then(
      (list) => current && setLicenses(list),
      () => current && setLicenses('missing'),
    );
    return () => {
      current = false;
    };
  }, []);
  return licenses;
}
