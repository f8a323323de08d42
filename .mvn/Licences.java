import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;

/// Gathers the licences of what an archive holds: the texts that libraries bring, and a table of all
/// of them from the bill of materials.
///
/// `java Licences.java LIBRARIES SBOM TARGET`
final class Licences {
    private static final Pattern TEXT =
            Pattern.compile("(?i)(META-INF/)?(LICEN[CS]E|NOTICE|COPYRIGHT|COPYING)[^/]*|META-INF/licen[cs]es?/[^/]+");

    private Licences() {}

    public static void main(String[] arguments) throws IOException {
        Path target = Path.of(arguments[2]);
        Files.createDirectories(target);
        List<Path> jars;
        try (Stream<Path> all = Files.list(Path.of(arguments[0]))) {
            jars = all.filter(path -> path.toString().endsWith(".jar")).sorted().toList();
        }
        for (Path jar : jars) {
            texts(jar, target);
        }
        table(Files.readString(Path.of(arguments[1])), target);
    }

    private static void texts(Path jar, Path target) throws IOException {
        String name = jar.getFileName().toString().replaceFirst("\\.jar$", "");
        try (JarFile file = new JarFile(jar.toFile())) {
            List<ZipEntry> found = new ArrayList<>();
            file.stream()
                    .filter(entry -> !entry.isDirectory() && !entry.getName().endsWith(".class"))
                    .filter(entry -> TEXT.matcher(entry.getName()).matches())
                    .forEach(found::add);
            for (ZipEntry entry : found) {
                Path text = target.resolve(name).resolve(entry.getName().replaceFirst(".*/", ""));
                Files.createDirectories(text.getParent());
                Files.write(text, file.getInputStream(entry).readAllBytes());
            }
        }
    }

    /// The components as the bill of materials has them: their licences stand behind their names.
    private static void table(String sbom, Path target) throws IOException {
        TreeMap<String, String> rows = new TreeMap<>();
        Pattern component =
                Pattern.compile(
                        "\"group\" : \"([^\"]*)\",\\s*\"name\" : \"([^\"]*)\",\\s*\"version\" : \"([^\"]*)\"");
        Pattern licence =
                Pattern.compile("\"license\" : \\{\\s*\"(?:id|name)\" : \"([^\"]*)\"|\"expression\" : \"([^\"]*)\"");
        String components = sbom.substring(sbom.indexOf("\"components\" :"));
        Matcher matcher = component.matcher(components);
        List<Integer> starts = new ArrayList<>();
        List<String> names = new ArrayList<>();
        while (matcher.find()) {
            starts.add(matcher.start());
            names.add("%s:%s | %s".formatted(matcher.group(1), matcher.group(2), matcher.group(3)));
        }
        for (int i = 0; i < names.size(); i++) {
            int end = i + 1 < starts.size() ? starts.get(i + 1) : components.length();
            Matcher licences = licence.matcher(components.substring(starts.get(i), end));
            List<String> found = new ArrayList<>();
            while (licences.find()) {
                found.add(licences.group(1) == null ? licences.group(2) : licences.group(1));
            }
            rows.put(names.get(i), found.isEmpty() ? "see its own text" : String.join(", ", found));
        }
        StringBuilder text =
                new StringBuilder(
                        "# What this archive holds\n\nWeir itself is under the Apache License 2.0 (LICENSE); the Java machine's licences are in runtime/legal, those of\nPostgreSQL in its package. The libraries:\n\n| Library | Version | Licence |\n|---|---|---|\n");
        rows.forEach((name, licences) -> text.append("| %s | %s |\n".formatted(name, licences)));
        if (rows.size() < 50 || text.toString().toLowerCase(Locale.ROOT).split("apache").length < 20) {
            throw new IOException("the bill of materials was not understood");
        }
        Files.writeString(target.resolve("README.md"), text.toString());
    }
}
