# What the Java machine learns once and keeps, so that later starts are several times faster: for ./weir
# and for the archive of ./dev dist. Sourced; expects $root and $jdk. POSIX sh.
: "${server_tuning:=-XX:+UseG1GC -Xms256m -XX:MaxRAMPercentage=50}"

# Runs what people start most over the samples. Where that does not work, they just start slower.
train() {
  mkdir -p "$1/rehearsal"
  LC_ALL=C.UTF-8 "$jdk/bin/java" -XX:+UseSerialGC -Xlog:disable "-XX:AOTCacheOutput=$1/start.aot" \
    "-Dweir.root=$root" -cp "$1/weir.jar" org.weir.app.Rehearsal "$root/samples" "$1/rehearsal" \
    > /dev/null 2>&1 9>&- || true
  rm -rf "$1/start.aot.config" "$1/rehearsal"
}

# The same for the server, in a folder of its own and at the lowest priority.
train_server_now() {
  folder=$(mktemp -d) || return 0
  # shellcheck disable=SC2086
  LC_ALL=C.UTF-8 nice -n 19 "$jdk/bin/java" $server_tuning -Xlog:disable \
    "-XX:AOTCacheOutput=$1/server.aot.new" "-Dweir.root=$root" "-Dweir.train=$folder" \
    -cp "$1/weir.jar:$1/server.jar" org.weir.app.Main demo --data "$folder" > /dev/null 2>&1 &&
    mv "$1/server.aot.new" "$1/server.aot"
  rm -rf "$folder" "$1/server.aot.new" "$1/server.aot.new.config"
}
