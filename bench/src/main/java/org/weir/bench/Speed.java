package org.weir.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.util.Statistics;
import org.weir.lists.ListSnapshot;
import org.weir.lists.codec.SnapshotReader;
import org.weir.lists.codec.SnapshotWriter;
import org.weir.names.NameComparer;
import org.weir.names.NameComparison;
import org.weir.screening.IndexFile;
import org.weir.screening.ScreeningIndex;
import org.weir.screening.ScreeningOptions;
import org.weir.screening.ScreeningResult;
import org.weir.screening.Subject;

/// Speed over all shared lists together: one subject, a whole file, one pair of names, and making
/// the index.
@Fork(
        value = 1,
        jvmArgsAppend = {"-Xmx2g", "--enable-native-access=ALL-UNNAMED"})
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class Speed {
    private static final int FILE_SUBJECTS = 20_000;

    /// The index over all shared lists, and the subjects: 5,000 innocent persons with their full
    /// record, 3,500 organisations, and 1,400 names of UN-listed parties, shuffled.
    @State(Scope.Benchmark)
    public static class AllLists {
        private final SharedFiles files = SharedFiles.located();
        private final List<Subject> subjects = new ArrayList<>();
        private final ScreeningIndex index = ScreeningIndex.build(new SharedLists(files).all());
        private int next;

        /// Reads the subjects.
        @Setup(Level.Trial)
        public void prepare() {
            subjects.addAll(Innocents.persons(files, "negatives-global.csv", true));
            subjects.addAll(Innocents.organisations(files, true));
            for (Sought one : UnNames.of(files, new SharedLists(files).un(), _ -> "all")) {
                subjects.add(Subject.named(one.reference(), one.schema(), one.name()));
            }
            Collections.shuffle(subjects, new Random(1));
        }

        Subject subject() {
            next = next + 1 < subjects.size() ? next + 1 : 0;
            return subjects.get(next);
        }
    }

    /// The labelled pairs of names.
    @State(Scope.Benchmark)
    public static class Pairs {
        private final List<Map<String, String>> rows = SharedFiles.located().rows("name-pairs.csv");
        private int next;

        Map<String, String> row() {
            next = next + 1 < rows.size() ? next + 1 : 0;
            return rows.get(next);
        }
    }

    /// One subject at a time, on one core.
    @Benchmark
    @BenchmarkMode(Mode.SampleTime)
    public ScreeningResult oneSubject(AllLists lists) {
        return lists.index.screen(lists.subject(), ScreeningOptions.DEFAULT);
    }

    /// A file of subjects, on all cores, explanations included; time per subject.
    @Benchmark
    @BenchmarkMode(Mode.Throughput)
    @OutputTimeUnit(TimeUnit.SECONDS)
    @OperationsPerInvocation(FILE_SUBJECTS)
    @Warmup(iterations = 2, time = 3)
    @Measurement(iterations = 3, time = 3)
    public long wholeFile(AllLists lists) {
        List<Subject> subjects = new ArrayList<>(FILE_SUBJECTS);
        for (int i = 0; i < FILE_SUBJECTS; i++) {
            subjects.add(lists.subject());
        }
        return subjects.parallelStream()
                .mapToLong(subject ->
                        lists.index.screen(subject, ScreeningOptions.DEFAULT).matches().size())
                .sum();
    }

    /// Two names compared, both as strings, nothing prepared.
    @Benchmark
    @BenchmarkMode(Mode.AverageTime)
    public NameComparison onePair(Pairs pairs) {
        Map<String, String> row = pairs.row();
        return NameComparer.compare(
                Schemas.of(row.getOrDefault("schema", "")),
                row.getOrDefault("name1", ""),
                row.getOrDefault("name2", ""));
    }

    /// All published lists read and the index built, from nothing, in a Java that has just started.
    @Benchmark
    @BenchmarkMode(Mode.SingleShotTime)
    @OutputTimeUnit(TimeUnit.MILLISECONDS)
    @Fork(
            value = 3,
            jvmArgsAppend = {"-Xmx2g", "--enable-native-access=ALL-UNNAMED"})
    @Warmup(iterations = 0)
    @Measurement(iterations = 1)
    public ScreeningIndex parseAndBuild() {
        return ScreeningIndex.build(new SharedLists(SharedFiles.located()).all());
    }

    /// Opens the stored snapshots of all lists and the stored index, in a Java that has just
    /// started.
    @Benchmark
    @BenchmarkMode(Mode.SingleShotTime)
    @OutputTimeUnit(TimeUnit.MILLISECONDS)
    @Fork(
            value = 3,
            jvmArgsAppend = {"-Xmx2g", "--enable-native-access=ALL-UNNAMED"})
    @Warmup(iterations = 0)
    @Measurement(iterations = 1)
    public ScreeningIndex openStored(StoredLists stored) throws IOException {
        return stored.open();
    }

    /// All lists and their index, stored in a folder of their own by another Java, so that the one
    /// that opens them is cold.
    @State(Scope.Benchmark)
    public static class StoredLists {
        private static final Path FOLDER = Path.of("bench/target/stored");

        /// Stores them.
        static void store() throws IOException {
            Files.createDirectories(FOLDER);
            List<ListSnapshot> lists = new SharedLists(SharedFiles.located()).all();
            for (int i = 0; i < lists.size(); i++) {
                try (OutputStream out = Files.newOutputStream(FOLDER.resolve(i + ".list"))) {
                    SnapshotWriter.write(lists.get(i), out);
                }
            }
            for (int i = lists.size(); Files.deleteIfExists(FOLDER.resolve(i + ".list")); i++) {
                // left by a run over more lists
            }
            try (OutputStream out = Files.newOutputStream(FOLDER.resolve("names.index"))) {
                IndexFile.write(ScreeningIndex.build(lists), out);
            }
        }

        ScreeningIndex open() throws IOException {
            List<ListSnapshot> lists = new ArrayList<>();
            for (int i = 0; Files.exists(FOLDER.resolve(i + ".list")); i++) {
                lists.add(SnapshotReader.open(mapped(FOLDER.resolve(i + ".list")), "list " + i));
            }
            return IndexFile.read(mapped(FOLDER.resolve("names.index")), lists);
        }

        private static ByteBuffer mapped(Path file) throws IOException {
            try (FileChannel channel = FileChannel.open(file)) {
                return channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size());
            }
        }
    }

    /// Runs the benchmarks and keeps their figures in `bench/results/speed.txt`.
    ///
    /// @param arguments parts of benchmark names; none for all. `--quick` for one short iteration
    ///   of each, nothing kept
    /// @throws RunnerException if a benchmark fails
    /// @throws IOException if the figures cannot be written
    public static void main(String[] arguments) throws RunnerException, IOException {
        List<String> wanted = new ArrayList<>(List.of(arguments));
        boolean quick = wanted.remove("--quick");
        OptionsBuilder options = new OptionsBuilder();
        options.jvmArgs("-Dweir.shared=" + SharedFiles.located().root().toAbsolutePath());
        if (quick) {
            options.warmupIterations(1)
                    .warmupTime(TimeValue.seconds(2))
                    .measurementIterations(1)
                    .measurementTime(TimeValue.seconds(2))
                    .forks(1);
        }
        if (wanted.isEmpty()) {
            wanted.add("");
        }
        StoredLists.store();
        wanted.forEach(name -> options.include("Speed.*" + name));
        Map<String, String> lines = new TreeMap<>();
        for (RunResult result : new Runner(options.build()).run()) {
            String name = result.getParams().getBenchmark();
            lines.put(name.substring(name.lastIndexOf('.') + 1), line(result));
        }
        ResultFile out = new ResultFile("./dev bench speed");
        lines.forEach((name, line) -> out.say("%s\t%s", name, line));
        if (arguments.length == 0) {
            out.keep("speed.txt");
        }
    }

    private static String line(RunResult result) {
        Statistics statistics = result.getPrimaryResult().getStatistics();
        String unit = result.getPrimaryResult().getScoreUnit();
        return result.getParams().getMode() == Mode.SampleTime
                ? String.format(
                        Locale.ROOT,
                        "mean %.1f, p50 %.1f, p99 %.1f, p99.9 %.1f, max %.1f %s",
                        statistics.getMean(),
                        statistics.getPercentile(50),
                        statistics.getPercentile(99),
                        statistics.getPercentile(99.9),
                        statistics.getMax(),
                        unit)
                : String.format(Locale.ROOT, "%.2f %s", result.getPrimaryResult().getScore(), unit);
    }
}
