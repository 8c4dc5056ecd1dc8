package vn.cancu.cli;

import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import vn.cancu.diagnostic.Code;
import vn.cancu.diagnostic.Location;
import vn.cancu.diagnostic.UserError;
import vn.cancu.query.Answer;
import vn.cancu.query.AnswerWriter;
import vn.cancu.query.Format;

/** {@code --format}, which all commands share that print an answer. */
abstract class AnswerOptions {
    /** For answers that are always rows. */
    static final class OfRows extends AnswerOptions {
        @Option(names = "--format", paramLabel = "table|csv|tsv|json|xlsx")
        @Nullable
        Format format;

        @Override
        Optional<Format> format() {
            return Optional.ofNullable(format);
        }
    }

    /** For answers that can be triples. */
    static final class OfTriples extends AnswerOptions {
        @Option(names = "--format", paramLabel = "table|csv|tsv|json|xlsx|ttl")
        @Nullable
        Format format;

        @Override
        Optional<Format> format() {
            return Optional.ofNullable(format);
        }
    }

    /** The form asked for. */
    abstract Optional<Format> format();

    /** The form asked for: a table where none is, Turtle where the answer is triples. */
    Format of(Answer answer) {
        return format().orElse(answer instanceof Answer.Triples ? Format.TTL : Format.TABLE);
    }

    /** Whether the answer is for people to read. */
    boolean isTable() {
        return format().orElse(Format.TABLE) == Format.TABLE;
    }

    void write(Answer answer, Console console) throws IOException {
        Format chosen = of(answer);
        fitsTerminal(chosen, console);
        writer(console).write(answer, chosen, console.out());
    }

    /** @throws UserError OUTPUT_IS_TERMINAL for a spreadsheet where output is a terminal */
    static void fitsTerminal(Format format, Console console) {
        if (format == Format.XLSX && console.width() > 0) {
            throw UserError.of(Code.OUTPUT_IS_TERMINAL, Location.NONE);
        }
    }

    static AnswerWriter writer(Console console) {
        return AnswerWriter.of(console.language()).width(console.width()).color(console.colour());
    }
}
