package vn.cancu.server;

import java.io.IOException;
import java.io.UncheckedIOException;
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
            Answer answer = format == Format.TTL ? RowsAsTriples.of(table) : table;
            return written(answer, format, question.name(), ask, limits);
        });
    }

    /** An answer in a format; what a browser would not show is saved under a name. */
    static Reply written(Answer answer, Format format, String name, Ask ask, ServerLimits limits) {
        Chunks body = new Chunks(limits.query().answerBytes());
        try {
            AnswerWriter.of(ask.language()).write(answer, format, body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
