#!/bin/sh
# Installs the Debian packages named as arguments that are missing; does nothing when none is.
set -eu
missing=""
for package in "$@"; do
  status=$(dpkg-query -W -f '${db:Status-Status}' "$package" 2>/dev/null || true)
  [ "$status" = installed ] || missing="$missing $package"
done
[ -n "$missing" ] || exit 0
echo "安装缺少的软件包：$missing"
as_root=""
if [ "$(id -u)" != 0 ]; then
  command -v sudo >/dev/null || {
    echo "需要管理员权限。请用管理员身份运行：apt-get install$missing" >&2
    exit 1
  }
  as_root=sudo
fi
$as_root apt-get update -qq
# shellcheck disable=SC2086 # one word a package
$as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $missing >/dev/null
