package org.weir.cli.server;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.weir.audit.EventProof;
import org.weir.audit.HeadKey;
import org.weir.audit.SignedHead;
import org.weir.audit.Verification;
import org.weir.base.Fault;
import org.weir.cli.Commands;
import org.weir.cli.Console;
import org.weir.cli.ExitCode;
import org.weir.documents.DocumentSeal;
import org.weir.replay.Replay;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/// `weir audit`, `weir replay`, `weir backup` and `weir restore`.
public final class RecordCommands {
    private static final String DATA = "--data";
    private static final String KEY = "--key";
    private static final String HEAD = "--head";
    private static final String PERSONAL = "--personal";
    private static final String LIMIT = "--limit";
    private static final int MAX_FILE_BYTES = 1 << 20;

    private final Console console;
    private final RecordControl record;

    private RecordCommands(Console console, RecordControl record) {
        this.console = console;
        this.record = record;
    }

    /// All four commands.
    public static List<CommandSpec> specs(Console console, RecordControl record) {
        RecordCommands commands = new RecordCommands(console, record);
        return List.of(commands.audit(), commands.replay(), commands.backup(), commands.restore());
    }

    private CommandSpec audit() {
        CommandSpec audit =
                Commands.describe(
                        "audit",
                        () -> {
                            throw Fault.user("say what: verify, prove, check, heads or document.");
                        },
                        "Verifies the record, and proves what stands in it.",
                        "");
        audit.usageMessage().synopsisSubcommandLabel("COMMAND").commandListHeading("%nCommands:%n");
        audit.addSubcommand("verify", verify());
        audit.addSubcommand("prove", prove());
        audit.addSubcommand("check", check());
        audit.addSubcommand("heads", heads());
        audit.addSubcommand("document", document());
        return audit;
    }

    private CommandSpec verify() {
        CommandSpec spec =
                command(
                        "verify",
                        given -> {
                            List<SignedHead> heads = new ArrayList<>();
                            for (Path file : given.matchedOptionValue(HEAD, List.<Path>of())) {
                                heads.add(SignedHead.read(text(file)));
                            }
                            return report(
                                    record.verify(
                                            data(given),
                                            heads,
                                            given.matchedOptionValue(KEY, (@Nullable Path) null),
                                            given.hasMatchedOption(PERSONAL)));
                        },
                        "Reads the record from its first event to its last and names the first that was"
                                + " altered, is missing or stands in another's place.",
                        "Exit codes: 0 the record holds, 1 it does not.");
        spec.addOption(
                path(HEAD, "A tree head that was handed out; may be given several times.")
                        .arity("1")
                        .type(List.class)
                        .auxiliaryTypes(Path.class)
                        .build());
        spec.addOption(key());
        spec.addOption(
                OptionSpec.builder(PERSONAL)
                        .description("Verify personal data, too, where it has not been erased.")
                        .build());
        return spec;
    }

    private int report(Verification verification) {
        console.output()
                .printf(
                        "%,d events; %,d signed tree heads agree, the last over %,d events.%n",
                        verification.events(), verification.heads(), verification.covered());
        verification
                .finding()
                .ifPresentOrElse(
                        finding -> console.output().println(finding.sentence().en()),
                        () -> console.output().println("The record holds."));
        return verification.holds() ? ExitCode.DONE.number() : ExitCode.FAILED.number();
    }

    private CommandSpec prove() {
        CommandSpec spec =
                command(
                        "prove",
                        given -> {
                            long event = given.matchedPositionalValue(0, -1L);
                            console.output().print(record.prove(data(given), event).text());
                            return ExitCode.DONE.number();
                        },
                        "Prints an event with the proof that it stands in the record; `weir audit check`"
                                + " verifies it anywhere with the public key alone.",
                        "");
        spec.addPositional(positional("EVENT", Long.class, "The event's number.").build());
        return spec;
    }

    private CommandSpec check() {
        CommandSpec spec =
                command(
                        "check",
                        given -> {
                            EventProof proof =
                                    EventProof.read(
                                            text(given.matchedPositionalValue(0, Path.of("-"))));
                            HeadKey key =
                                    HeadKey.read(text(given.matchedOptionValue(KEY, Path.of("-"))));
                            EventProof.Verdict verdict = proof.check(List.of(key));
                            console.output()
                                    .println(
                                            switch (verdict) {
                                                case PROVED ->
                                                        "Proved: event %d stands in the record of %s."
                                                                .formatted(
                                                                        proof.index(),
                                                                        key.origin());
                                                case NOT_SIGNED ->
                                                        "Not proved: the tree head was not signed by this key.";
                                                case NOT_IN_TREE ->
                                                        "Not proved: the event does not belong to the tree head.";
                                            });
                            return verdict == EventProof.Verdict.PROVED
                                    ? ExitCode.DONE.number()
                                    : ExitCode.FAILED.number();
                        },
                        "Verifies a proof, without the record and without a network.",
                        "");
        spec.addPositional(positional("PROOF", Path.class, "The file of the proof.").build());
        spec.addOption(path(KEY, "The file of the record's public key.").required(true).build());
        return spec;
    }

    private CommandSpec document() {
        CommandSpec spec =
                command(
                        "document",
                        given -> {
                            byte[] pdf = document(given.matchedPositionalValue(0, Path.of("-")));
                            HeadKey key =
                                    HeadKey.read(text(given.matchedOptionValue(KEY, Path.of("-"))));
                            DocumentSeal.Verdict verdict = DocumentSeal.check(pdf, key);
                            console.output()
                                    .println(
                                            switch (verdict) {
                                                case HOLDS ->
                                                        "The seal holds: %s gave out this document, and nothing in it was changed."
                                                                .formatted(key.origin());
                                                case BROKEN ->
                                                        "The seal is broken: the document was changed, or another key sealed it.";
                                                case NONE ->
                                                        "There is no seal: this is no PDF that Weir gave out.";
                                            });
                            return verdict == DocumentSeal.Verdict.HOLDS
                                    ? ExitCode.DONE.number()
                                    : ExitCode.FAILED.number();
                        },
                        "Checks the seal of a PDF that Weir gave out, without the record and without a"
                                + " network.",
                        "Exit codes: 0 the seal holds, 1 it does not.");
        spec.addPositional(positional("DOCUMENT", Path.class, "The PDF.").build());
        spec.addOption(path(KEY, "The file of the record's public key.").required(true).build());
        return spec;
    }

    private static byte[] document(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(DocumentSeal.MAX_BYTES + 1);
        } catch (IOException e) {
            throw Fault.user("%s cannot be read.".formatted(file));
        }
    }

    private CommandSpec heads() {
        CommandSpec spec =
                command(
                        "heads",
                        given -> {
                            int limit = given.matchedOptionValue(LIMIT, 1);
                            for (SignedHead head : record.heads(data(given), limit)) {
                                console.output().println(head.note());
                            }
                            return ExitCode.DONE.number();
                        },
                        "Prints the last signed tree heads, to be handed out.",
                        "");
        spec.addOption(
                OptionSpec.builder(LIMIT)
                        .paramLabel("N")
                        .type(Integer.class)
                        .description("How many; 1 where not said.")
                        .build());
        return spec;
    }

    private CommandSpec replay() {
        CommandSpec spec =
                command(
                        "replay",
                        given -> {
                            UUID id = given.matchedPositionalValue(0, new UUID(0, 0));
                            return report(record.replay(data(given), id));
                        },
                        "Answers a screening on record once more, from the list snapshots that it was"
                                + " answered from, and compares the bytes.",
                        "Exit codes: 0 the same bytes, 1 others.");
        spec.addPositional(positional("SCREENING", UUID.class, "The screening's id.").build());
        return spec;
    }

    private int report(Replay replay) {
        return switch (replay) {
            case Replay.Same(List<byte[]> answers) -> {
                for (byte[] answer : answers) {
                    console.output().println(new String(answer, StandardCharsets.UTF_8));
                }
                console.say("The same, byte for byte.");
                yield ExitCode.DONE.number();
            }
            case Replay.Different(int number, byte[] answer, int first, boolean sameEngine) -> {
                console.output().println(new String(answer, StandardCharsets.UTF_8));
                console.say(
                        "Not the same: answer %d differs from byte %d on%s."
                                .formatted(
                                        number,
                                        first,
                                        sameEngine
                                                ? ""
                                                : "; it was given by another version of the engine"));
                yield ExitCode.FAILED.number();
            }
        };
    }

    private CommandSpec backup() {
        CommandSpec spec =
                command(
                        "backup",
                        given -> {
                            Path file = given.matchedPositionalValue(0, Path.of("weir.backup"));
                            long rows = record.backup(data(given), file);
                            console.say("%,d rows and the keys are in %s.".formatted(rows, file));
                            return ExitCode.DONE.number();
                        },
                        "Writes everything that the server keeps into one file, while it runs or not. The"
                                + " file holds the keys, too: keep it where nobody else reads it.",
                        "");
        spec.addPositional(positional("FILE", Path.class, "The file to write.").build());
        return spec;
    }

    private CommandSpec restore() {
        CommandSpec spec =
                command(
                        "restore",
                        given -> {
                            Path file = given.matchedPositionalValue(0, Path.of("weir.backup"));
                            return report(record.restore(data(given), file));
                        },
                        "Reads a backup back into an empty data folder or database, then verifies the"
                                + " record.",
                        "");
        spec.addPositional(positional("FILE", Path.class, "The backup.").build());
        return spec;
    }

    private CommandSpec command(
            String name, Function<ParseResult, Integer> body, String description, String footer) {
        CommandSpec[] own = new CommandSpec[1];
        CommandSpec spec =
                Commands.describe(name, () -> body.apply(Commands.given(own[0])), description, "");
        own[0] = spec;
        spec.addOption(
                path(DATA, "The data folder, instead of WEIR_HOME or the usual one.").build());
        if (!footer.isEmpty()) {
            spec.usageMessage().footerHeading("%n").footer(footer);
        }
        return spec;
    }

    private static OptionSpec.Builder path(String name, String description) {
        return OptionSpec.builder(name)
                .paramLabel("PATH")
                .type(Path.class)
                .description(description);
    }

    private static OptionSpec key() {
        return path(
                        KEY,
                        "The file of the record's public key, instead of the one in the data folder.")
                .build();
    }

    private static PositionalParamSpec.Builder positional(
            String label, Class<?> type, String description) {
        return PositionalParamSpec.builder()
                .index("0")
                .arity("1")
                .paramLabel(label)
                .type(type)
                .description(description);
    }

    private static @Nullable Path data(ParseResult given) {
        return given.matchedOptionValue(DATA, (@Nullable Path) null);
    }

    private static String text(Path file) {
        try {
            if (Files.size(file) > MAX_FILE_BYTES) {
                throw Fault.user("%s is larger than %,d bytes.".formatted(file, MAX_FILE_BYTES));
            }
            return Files.readString(file);
        } catch (IOException e) {
            throw Fault.user("%s cannot be read.".formatted(file));
        }
    }
}
