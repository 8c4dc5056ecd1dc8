package vn.cancu.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.cancu.diagnostic.Code;
import vn.cancu.diagnostic.Location;
import vn.cancu.diagnostic.UserError;
import vn.cancu.query.Answer;
import vn.cancu.query.AnswerWriter;
import vn.cancu.query.Catalogue;
import vn.cancu.query.CatalogueQuery;
import vn.cancu.query.Format;

/** {@code /api/q/{question}.{format}}: an answer as a file. */
final class QuestionFile {
    static final String FOLDER = "/api/q/";

    private final Catalogue catalogue;
    private final ReadingRoom room;
    private final ServerLimits limits;

    QuestionFile(Catalogue catalogue, ReadingRoom room, ServerLimits limits) {
        this.catalogue = catalogue;
        this.room = room;
        this.limits = limits;
    }

    Reply get(Ask ask) {
        String file = ask.path().substring(FOLDER.length());
        int dot = file.lastIndexOf('.');
        Format format = dot < 0 ? null : format(file.substring(dot + 1));
        if (format == null) {
            throw UserError.of(Code.PAGE_NOT_FOUND, Location.NONE);
        }
        CatalogueQuery question = catalogue.get(file.substring(0, dot));
        Map<String, String> values = Values.of(ask);
        return room.reply(ask, generation -> {
            Answer.Table table = generation.library().questions().run(question, values);
            return reply(written(table, format, ask.language()), format, question.name());
        });
    }

    private Chunks written(Answer.Table table, Format format, Locale locale) {
        Chunks body = new Chunks(limits.query().answerBytes());
        if (format == Format.TTL) {
            RowsAsTriples.write(table, limits.query().rows(), body);
            return body;
        }
        try {
            AnswerWriter.of(locale).write(table, format, body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return body;
    }

    /** An answer in a format; what a browser would not show is saved under a name. */
    private static Reply reply(Chunks body, Format format, String name) {
        Reply reply = Reply.of(format.mediaType(), body).with("Cache-Control", "no-cache");
        return format == Format.JSON
                ? reply
                : reply.with("Content-Disposition", "attachment; filename=\"" + name + "." + format.code() + "\"");
    }

    static @Nullable Format format(String code) {
        return switch (code) {
            case "csv" -> Format.CSV;
            case "tsv" -> Format.TSV;
            case "json" -> Format.JSON;
            case "xlsx" -> Format.XLSX;
            case "ttl" -> Format.TTL;
            default -> null;
        };
    }
}
