# How ./weir builds what it runs. Sourced by it; expects $root and $runtimes. POSIX sh.
. "$root/.mvn/shared.sh"
. "$root/.mvn/train.sh"

# Builds with Maven, then sets the result aside in a folder of its own: a later build never changes
# the files under a command that is running.
build_runtime() {
  if [ ! -w "$root" ]; then
    echo "weir: it has to be built, and this user may not write in $root; let whoever owns it run ./weir once." >&2
    exit 1
  fi
  jdk=$(find_jdk) || exit 1
  lock_builds
  if built; then
    unlock_builds
    return 0
  fi
  mkdir -p "$runtimes"
  next=$runtimes/new.$$
  rm -rf "$next"
  mkdir -p "$next/lib"
  : > "$next/began"
  if [ -r "$runtimes/current" ]; then
    echo "weir: the sources have changed; building." >&2
  else
    echo "weir: building with $jdk; this first time takes a minute or two." >&2
  fi
  run_maven
  for jar in "$root"/app/target/weir-app-*.jar; do
    case $jar in
      *-server.jar) cp "$jar" "$next/server.jar" ;;
      *) cp "$jar" "$next/weir.jar" ;;
    esac
  done
  cp "$root"/app/target/lib/*.jar "$next/lib/"
  renew "$next"
  printf '%s\n' "$jdk" > "$next/jdk"
  name=$(date +%Y%m%d%H%M%S).$$
  mv "$next" "$runtimes/$name"
  train "$runtimes/$name"
  printf '%s\n' "$name" > "$runtimes/current.new"
  mv "$runtimes/current.new" "$runtimes/current"
  # Older ones may still be running: they go after two hours.
  find "$runtimes" -mindepth 1 -maxdepth 1 -type d ! -name "$name" -mmin +120 -exec rm -rf {} + 2>/dev/null || true
  unlock_builds
}

run_maven() {
  log=$root/app/target/build.log
  : > "$log"
  (
    cd "$root"
    JAVA_HOME=$jdk exec ./mvnw -B -ntp -Dweir.quick -DskipTests "-Dweir.commit=$(commit_built)" \
      -pl app -am package
  ) > "$log" 2>&1 9>&- &
  maven=$!
  began_at=$(date +%s)
  shown=
  while kill -0 "$maven" 2>/dev/null; do
    step=$(sed -n -e 's/^\[INFO\] Building \(.*\) \[\([0-9]*\/[0-9]*\)\].*/\2 \1/p' "$log" | tail -n 1)
    if [ -t 2 ]; then
      printf '\rweir: building, %s s%s\033[K' "$(($(date +%s) - began_at))" "${step:+: $step}" >&2
    elif [ "$step" != "$shown" ]; then
      echo "weir: building $step" >&2
      shown=$step
    fi
    sleep 1
  done
  [ -t 2 ] && printf '\r\033[K' >&2
  if ! wait "$maven"; then
    grep -E '^\[ERROR\]|^Error|^curl|^wget' "$log" | head -n 20 >&2 || true
    echo "weir: the build failed; the whole log is app/target/build.log." >&2
    exit 1
  fi
  echo "weir: built in $(($(date +%s) - began_at)) s." >&2
}

# Lets the start-up cache take the command line's library; without it, starting takes longer.
renew() {
  for jar in "$1"/lib/picocli-*.jar; do
    if "$jdk/bin/java" -Xlog:disable -cp "$jar" "$root/.mvn/RenewBytecode.java" "$jar" "$jar.new" \
        > /dev/null 2>&1 9>&- &&
      "$jdk/bin/java" -Xlog:disable -cp "$1/weir.jar:$jar.new" org.weir.app.Main --version \
        > /dev/null 2>&1 9>&-
    then
      mv "$jar.new" "$jar"
    else
      rm -f "$jar.new"
    fi
  done
}

# The same for the server, once it has been started for the first time: in the background, at the
# lowest priority. Until it is done, starts take longer and nothing else.
train_server() {
  (
    sleep 20
    cd "$root"
    train_server_now "$1"
  ) > /dev/null 2>&1 < /dev/null &
}
