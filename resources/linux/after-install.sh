#!/bin/sh
# After deb and rpm: what the template of electron-builder does, with the command `procession` beside the window.
# electron-builder fills in names in braces; dpkg sets DPKG_ROOT where it installs into another root.
app="$DPKG_ROOT/opt/${sanitizedProductName}"
command="$DPKG_ROOT/usr/bin/procession"

mkdir -p "$DPKG_ROOT/usr/bin"
ln -sf '../../opt/${sanitizedProductName}/${executable}' "$DPKG_ROOT/usr/bin/${executable}"
# A file of the administrator stays.
if [ -L "$command" ] || [ ! -e "$command" ]; then
  ln -sf '../../opt/${sanitizedProductName}/resources/procession' "$command"
fi

# The helper of Chromium's sandbox needs root only where the kernel refuses user namespaces.
if unshare --user true 2> /dev/null; then mode=0755; else mode=4755; fi
chmod "$mode" "$app/chrome-sandbox" || true

[ -z "$DPKG_ROOT" ] || exit 0
if command -v update-desktop-database > /dev/null; then update-desktop-database /usr/share/applications || true; fi

# Newer Ubuntu allows user namespaces by profile only. Older AppArmor cannot read the profile and does not need it.
profile="/etc/apparmor.d/${executable}"
if apparmor_status --enabled > /dev/null 2>&1 &&
  apparmor_parser --skip-kernel-load --debug "$app/resources/apparmor-profile" > /dev/null 2>&1; then
  cp -f "$app/resources/apparmor-profile" "$profile"
  if ! { [ -x /usr/bin/ischroot ] && /usr/bin/ischroot; }; then
    apparmor_parser --replace --write-cache --skip-read-cache "$profile" || true
  fi
fi
exit 0
