# What ./weir and ./dev share. Sourced by both; expects $root. POSIX sh.

# Prints the folder of a JDK 25, or one clear sentence and fails.
find_jdk() {
  for candidate in \
    "${JAVA_HOME:-}" \
    "$(java_on_path)" \
    /usr/lib/jvm/* \
    /usr/java/* \
    /opt/java/* /opt/jdk* \
    "${SDKMAN_DIR:-${HOME:-}/.sdkman}"/candidates/java/* \
    "${HOME:-}"/.jdks/* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home \
    "$(macos_java_home)"
  do
    if is_jdk_25 "$candidate"; then
      printf '%s\n' "$candidate"
      return 0
    fi
  done
  echo "weir: needs a JDK 25, and found none in JAVA_HOME, on the PATH or where JDKs are usually kept; install one (for instance from https://adoptium.net) or set JAVA_HOME." >&2
  return 1
}

# Reads the JDK's own release file: starting java to ask would take longer than the command itself.
is_jdk_25() {
  [ -n "$1" ] && [ -x "$1/bin/java" ] && [ -x "$1/bin/javac" ] && [ -r "$1/release" ] || return 1
  while IFS= read -r release_line || [ -n "$release_line" ]; do
    case $release_line in
      'JAVA_VERSION="25"'* | 'JAVA_VERSION="25.'*) return 0 ;;
    esac
  done < "$1/release"
  return 1
}

java_on_path() {
  java_found=$(command -v java 2>/dev/null) || return 0
  # Follows links: /usr/bin/java seldom lies in its JDK.
  while [ -L "$java_found" ]; do
    java_link=$(readlink "$java_found")
    case $java_link in
      /*) java_found=$java_link ;;
      *) java_found=${java_found%/*}/$java_link ;;
    esac
  done
  printf '%s\n' "${java_found%/bin/java}"
}

macos_java_home() {
  if [ -x /usr/libexec/java_home ]; then
    /usr/libexec/java_home -v 25 2>/dev/null || true
  fi
}

# One build at a time in this folder, whoever starts it. The lock is held on descriptor 9 and falls
# with the process that holds it. Where flock is missing, a folder with the holder's number serves.
lock_builds() {
  mkdir -p "$root/.weir"
  if command -v flock >/dev/null 2>&1; then
    exec 9> "$root/.weir/build.lock"
    if ! flock -n 9; then
      echo "weir: another build is running here; waiting for it." >&2
      flock 9
    fi
    return 0
  fi
  lock_told=
  until mkdir "$root/.weir/build.locked" 2>/dev/null; do
    lock_holder=$(cat "$root/.weir/build.locked/pid" 2>/dev/null || true)
    if [ -n "$lock_holder" ] && ! kill -0 "$lock_holder" 2>/dev/null; then
      rm -rf "$root/.weir/build.locked"
      continue
    fi
    [ -n "$lock_told" ] || echo "weir: another build is running here; waiting for it." >&2
    lock_told=yes
    sleep 1
  done
  echo $$ > "$root/.weir/build.locked/pid"
  trap 'rm -rf "$root/.weir/build.locked"' EXIT
  trap 'exit 130' INT TERM
}

unlock_builds() {
  if [ -d "$root/.weir/build.locked" ]; then
    rm -rf "$root/.weir/build.locked"
    trap - EXIT
  else
    exec 9>&-
  fi
}

# The commit that is built, with +changes where tracked files differ from it.
commit_built() {
  commit=$(git -C "$root" rev-parse --short=12 HEAD 2>/dev/null) || { echo "not recorded"; return 0; }
  if git -C "$root" diff --quiet HEAD -- 2>/dev/null; then
    echo "$commit"
  else
    echo "$commit+changes"
  fi
}
