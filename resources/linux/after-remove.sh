#!/bin/sh
# After the removal of deb and rpm. electron-builder fills in names in braces.
# An upgrade (dpkg: "upgrade", rpm: 1 package left) has the new version's links in place already.
case "$1" in upgrade | 1) exit 0 ;; esac

remove() {
  if [ "$(readlink "$1")" = "$2" ]; then rm -f "$1"; fi
}
remove "$DPKG_ROOT/usr/bin/${executable}" '../../opt/${sanitizedProductName}/${executable}'
remove "$DPKG_ROOT/usr/bin/procession" '../../opt/${sanitizedProductName}/resources/procession'

[ -z "$DPKG_ROOT" ] || exit 0
profile="/etc/apparmor.d/${executable}"
if [ -f "$profile" ]; then
  if apparmor_status --enabled > /dev/null 2>&1; then apparmor_parser --remove "$profile" || true; fi
  rm -f "$profile"
fi
exit 0
