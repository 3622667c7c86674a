#!/usr/bin/env bash
# run.sh PEER N [WORKDIR]     builds N posts with PEER, and appends the times to WORKDIR/results.jsonl.
#   PEER     a folder beside this script (hugo, astro, ...), or the path of a script that follows CONTRACT.md, such as project.sh
#   WORKDIR  holds the posts, the sites, the logs and the results; without, bench-work in the folder for temporary files
# From the environment: COLD and WARM (builds of each kind, 3), TIMEOUT (seconds for one build, 1500),
# NODE24 (a newer Node.js, for Astro), NODE_HEAP (MiB for --max-old-space-size, none).
set -euo pipefail
BENCH="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)"
[ $# -ge 2 ] || { sed -n '2,6s/^# //p' "${BASH_SOURCE[0]}" >&2; exit 2; }
PEER="$1" N="$2" WORKDIR="${3:-${TMPDIR:-/tmp}/bench-work}"
SCRIPT="$PEER"; [ -f "$SCRIPT" ] || SCRIPT="$BENCH/$PEER/peer.sh"
[ -f "$SCRIPT" ] || { echo "run.sh: there is no peer $PEER" >&2; exit 2; }
SCRIPT="$(cd "$(dirname "$SCRIPT")" && pwd)/$(basename "$SCRIPT")"
NAME="$(basename "$PEER" .sh)"
mkdir -p "$WORKDIR/logs"; WORKDIR="$(cd "$WORKDIR" && pwd)"
CORPUS="$WORKDIR/corpus-$N" SITE="$WORKDIR/sites/$NAME"
[ -f "$CORPUS/manifest.json" ] || (cd "$BENCH/../.." && node --import tsx bench/make-posts.ts "$N" "$CORPUS")
setup="$WORKDIR/logs/setup-$NAME.log"
bash "$BENCH/peer" "$SCRIPT" setup "$SITE" "$CORPUS" > "$setup" 2>&1 || { tail -n 20 "$setup" >&2; echo "run.sh: $PEER could not be set up; see $setup" >&2; exit 1; }
node "$BENCH/measure.mjs" "$SCRIPT" "$SITE" "$CORPUS" --name "$NAME" --cold "${COLD:-3}" --warm "${WARM:-3}" --timeout "${TIMEOUT:-1500}" \
  --log "$WORKDIR/logs/build-$NAME-$N.log" | tee -a "$WORKDIR/results.jsonl"
