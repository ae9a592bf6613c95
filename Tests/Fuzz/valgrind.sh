#!/bin/sh
# Runs what uses C libraries under valgrind: the terminal, archives, workbooks, domain names by the
# files that fuzzing begins with, then the typesetter (fonts) by an export.
#
#   valgrind.sh FOLDER-OF-PROGRAMS
set -eu
programs=$1
here=$(cd "$(dirname "$0")" && pwd)
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
export SWIFT_BACKTRACE=enable=no
# Without Swift's debugging information, which valgrind can't read.
for program in fuzz-harness banshi-papers; do
  strip -S -o "$place/$program" "$programs/$program"
done
check() {
  valgrind -q --error-exitcode=9 "$@" 2>"$place/log" || { tail -60 "$place/log"; exit 1; }
}
for target in terminal template request value; do
  check "$place/fuzz-harness" "$target" "$here/$target"
done
# Beside the program lies its typesetter: here one that runs it under valgrind.
cp "$programs/banshi" "$place"
mkdir "$place/real"
mv "$place/banshi-papers" "$place/real"
cat >"$place/banshi-papers" <<END
#!/bin/sh
exec valgrind -q --error-exitcode=9 --log-file=$place/papers.log $place/real/banshi-papers "\$@"
END
chmod +x "$place/banshi-papers"
printf '单位名称：甲局\n我们没有网站\n域名注册两年\n' |
  "$place/banshi" chat --data "$place/data" --draft 甲 >/dev/null
for format in pdf docx ofd xlsx; do
  "$place/banshi" draft export 甲 --data "$place/data" --format $format --output "$place/out" \
    >"$place/said" 2>&1 || { cat "$place/said" "$place/papers.log"; exit 1; }
  # The log is there, and nothing in it.
  if [ ! -e "$place/papers.log" ] || [ -s "$place/papers.log" ]; then
    tail -60 "$place/papers.log"
    exit 1
  fi
  rm "$place/papers.log"
  echo "$format: set"
done
