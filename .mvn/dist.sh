# How ./dev dist makes and tries the archive. Sourced by it; expects $root and what ./dev has. POSIX sh.

dist() {
  jdk=$(find_jdk) || exit 1
  maven -q -Dweir.quick -DskipTests -pl app -am package \
    org.cyclonedx:cyclonedx-maven-plugin:2.9.3:makeBom -DoutputFormat=json -DoutputName=sbom \
    -DincludeBomSerialNumber=false -DincludeTestScope=false -Dcyclonedx.skipAttach=true
  version=$(sed -n 's:.*<version>\(.*\)</version>.*:\1:p' "$root/pom.xml" | head -n 1)
  case $(uname -s) in Linux) system=linux ;; Darwin) system=macos ;; *) system=$(uname -s) ;; esac
  case $(uname -m) in x86_64 | amd64) machine=x64 ;; *) machine=$(uname -m) ;; esac
  name=weir-$version
  out=$root/app/target/dist
  rm -rf "$out"
  assemble "$out/$name"
  archive=$out/$name-$system-$machine.tar.gz
  pack "$out" "$name" "$archive"
  rm -rf "${out:?}/$name"
  try_archive "$archive"
  (cd "$out" && sha256sum "${archive##*/}" > "${archive##*/}.sha256" 2>/dev/null) || true
  echo "$archive: $(du -h "$archive" | cut -f1)"
}

# Everything that the archive holds, in one folder.
assemble() {
  mkdir -p "$1/app/lib" "$1/deploy" "$1/docs"
  for jar in "$root"/app/target/weir-app-*.jar; do
    case $jar in
      *-server.jar) cp "$jar" "$1/app/server.jar" ;;
      *) cp "$jar" "$1/app/weir.jar" ;;
    esac
  done
  cp "$root"/app/target/lib/*.jar "$1/app/lib/"
  cp "$root/.mvn/train.sh" "$1/app/"
  cp "$root/weir" "$1/weir"
  cp "$root/deploy/train" "$1/train"
  cp "$root/deploy/weir.service" "$root/deploy/Containerfile" "$1/deploy/"
  cp -R "$root/samples" "$1/samples"
  cp "$root/LICENSE" "$root/README.md" "$root/CHANGELOG.md" "$1/"
  cp "$root"/docs/*.md "$root"/docs/*.svg "$1/docs/"
  cp "$root/app/target/sbom.json" "$1/sbom.cdx.json"
  # What libraries reach by reflection: the whole of Java SE, and the parts of the JDK that a server
  # wants; locale data for the two languages.
  "$jdk/bin/jlink" --output "$1/runtime" --compress zip-6 --no-header-files --no-man-pages \
    --include-locales=en,fr --generate-cds-archive --add-modules \
    java.se,jdk.charsets,jdk.crypto.ec,jdk.jcmd,jdk.jfr,jdk.localedata,jdk.management,jdk.naming.dns,jdk.net,jdk.security.auth,jdk.unsupported,jdk.zipfs
  "$jdk/bin/java" "$root/.mvn/Licences.java" "$root/app/target/lib" "$root/app/target/sbom.json" \
    "$1/licences"
}

# The same bytes for the same content: names in order, one time, nobody's files.
pack() {
  when=$(sed -n 's:.*<project.build.outputTimestamp>\(.*\)</project.*:\1:p' "$root/pom.xml")
  if tar --version 2>/dev/null | grep -q GNU; then
    tar -C "$1" --sort=name "--mtime=$when" --owner=0 --group=0 --numeric-owner \
      --mode=u+rwX,go+rX,go-w -cf - "$2" | gzip -n -6 > "$3"
  else
    tar -C "$1" -cf - "$2" | gzip -n -6 > "$3"
  fi
}

# Unpacks it into an empty folder and runs it where no Java can be found.
try_archive() {
  place=$(mktemp -d)
  mkdir "$place/bin" "$place/home"
  for folder in /usr/bin /bin; do
    for tool in "$folder"/*; do
      case ${tool##*/} in java* | j[a-z]*) ;; *) ln -sf "$tool" "$place/bin/" ;; esac
    done
  done
  tar -C "$place" -xzf "$1"
  tried=0
  try_commands "$place" "$place"/weir-* || tried=$?
  [ "$tried" = 0 ] || { echo "dev: the archive does not work; what it said:" >&2; cat "$place"/*.log >&2; }
  rm -rf "$place"
  return "$tried"
}

without_java() {
  (become_without_java "$@")
}

become_without_java() {
  exec env -i "HOME=$place" "WEIR_HOME=$place/home" "PATH=$place/bin" WEIR_SERVER_PORT=0 WEIR_LOGIN_SECOND_FACTOR=optional "$@"
}

try_commands() {
  if without_java sh -c 'command -v java' > /dev/null; then
    echo "dev: a Java is found where none should be" >&2
    return 1
  fi
  without_java "$2/weir" screen "$2/samples/applicants.csv" --lists "$2/samples/lists" --format csv \
    > "$1/screen.log" 2>&1 || [ $? -le 1 ] || return 1
  grep -q 'ZZ' "$1/screen.log" || return 1
  try_server "$1" "$2" "first start" || return 1
  "$2/train" 2> "$1/train.log" || return 1
  try_server "$1" "$2" "after train" || return 1
  without_java "$2/weir" audit verify --personal > "$1/verify.log" 2>&1 || return 1
}

# Starts the server, asks whether it is well, and stops it.
try_server() {
  began_at=$(date +%s)
  # The shell becomes the server, so that its number is the server's.
  become_without_java "$2/weir" serve > "$1/serve.log" 2>&1 &
  serving=$!
  well=1
  while kill -0 "$serving" 2>/dev/null && [ $(($(date +%s) - began_at)) -lt 120 ]; do
    address=$(sed -n 's/^Weir is ready: //p' "$1/serve.log")
    if [ -n "$address" ]; then
      fetch "$address/health" | grep -q '"UP"' && well=0
      fetch "$address/login" | grep -q '<form' || well=1
      break
    fi
    sleep 0.2
  done
  echo "dev: $3: ready after $(($(date +%s) - began_at)) s" >&2
  kill "$serving" 2>/dev/null || true
  wait "$serving" 2>/dev/null || true
  return "$well"
}

fetch() {
  curl -fsS "$1" 2>/dev/null || wget -qO- "$1"
}
