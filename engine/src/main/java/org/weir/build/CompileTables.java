package org.weir.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/// Compiles every table of `data/` whose text, or whose compiler, changed since the last time; and
/// writes down what names the engine that was built, so that an index kept on disk is never read by
/// an engine that would have built another one.
///
/// Run by the Maven build after the engine's classes are compiled; arguments: the folder `data/`,
/// the folder of the engine's classes, a folder for stamps. To add a resource, name it in
/// [#RESOURCES].
public final class CompileTables {
    private static final List<CompiledResource> RESOURCES = List.of(new NameTablesResource());

    /// Packages whose classes decide what a resource looks like.
    private static final List<String> COMPILERS =
            List.of("org/weir/build", "org/weir/text", "org/weir/names/tables");

    /// What decides what a screening index looks like: classes and tables.
    private static final List<String> INDEXERS =
            List.of(
                    "org/weir/base",
                    "org/weir/text",
                    "org/weir/names",
                    "org/weir/screening",
                    "org/weir/data");

    private static final String FINGERPRINT = "org/weir/screening/index.fingerprint";

    private CompileTables() {}

    /// Compiles what changed.
    public static void main(String[] args) throws IOException {
        if (args.length != 3) {
            throw new IllegalArgumentException("Usage: CompileTables DATA CLASSES STAMPS");
        }
        Path data = Path.of(args[0]);
        Path classes = Path.of(args[1]);
        Path stamps = Files.createDirectories(Path.of(args[2]));
        List<Path> compilers = files(classes, COMPILERS);
        compilers.removeIf(file -> !file.toString().endsWith(".class"));
        String compiler = hash(compilers, "");
        for (CompiledResource resource : RESOURCES) {
            List<Path> sources = resource.sources().stream().map(data::resolve).toList();
            String hash = hash(sources, compiler);
            Path target = classes.resolve(resource.target());
            Path stamp = stamps.resolve(target.getFileName() + ".sha256");
            if (Files.exists(target)
                    && Files.exists(stamp)
                    && Files.readString(stamp).equals(hash)) {
                continue;
            }
            Files.createDirectories(target.toAbsolutePath().getParent());
            Path part = target.resolveSibling(target.getFileName() + ".part");
            byte[] compiled = resource.compile(data);
            Files.write(part, compiled);
            Files.move(
                    part,
                    target,
                    StandardCopyOption.REPLACE_EXISTING,
                    StandardCopyOption.ATOMIC_MOVE);
            Files.writeString(stamp, hash);
            System.out.println("Compiled " + resource.target() + ", " + compiled.length + " bytes");
        }
        Path fingerprint = classes.resolve(FINGERPRINT);
        List<Path> indexers = files(classes, INDEXERS);
        indexers.remove(fingerprint);
        String named = hash(indexers, "").substring(0, 16);
        Files.createDirectories(fingerprint.toAbsolutePath().getParent());
        if (!Files.exists(fingerprint) || !Files.readString(fingerprint).equals(named)) {
            Files.writeString(fingerprint, named);
        }
    }

    private static List<Path> files(Path classes, List<String> folders) throws IOException {
        List<Path> found = new ArrayList<>();
        for (String folder : folders) {
            if (!Files.isDirectory(classes.resolve(folder))) {
                continue;
            }
            try (Stream<Path> files = Files.walk(classes.resolve(folder))) {
                files.filter(Files::isRegularFile).forEach(found::add);
            }
        }
        return found;
    }

    private static String hash(List<Path> files, String before) throws IOException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(before.getBytes(java.nio.charset.StandardCharsets.UTF_8));
            for (Path file : files.stream().sorted().toList()) {
                digest.update(Files.readAllBytes(file));
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException cause) {
            throw new IllegalStateException(cause);
        }
    }
}
