package vn.cancu.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import vn.cancu.diagnostic.Code;
import vn.cancu.diagnostic.Location;
import vn.cancu.diagnostic.UserError;
import vn.cancu.query.DutyMatrix;
import vn.cancu.query.DutyWriter;
import vn.cancu.query.Format;

/** {@code /api/ma-tran.{format}}: the matrix as a file, each task with its quote. */
final class MatrixFile {
    /** Without the format. */
    static final String PATH = "/api/ma-tran.";

    private final ReadingRoom room;
    private final ServerLimits limits;

    MatrixFile(ReadingRoom room, ServerLimits limits) {
        this.room = room;
        this.limits = limits;
    }

    Reply get(Ask ask) {
        Format format =
                ask.path().startsWith(PATH) ? QuestionFile.format(ask.path().substring(PATH.length())) : null;
        if (format == null || format == Format.TTL) {
            throw UserError.of(Code.PAGE_NOT_FOUND, Location.NONE);
        }
        Map<String, String> values = Values.of(ask);
        return room.reply(
                ask,
                generation -> written(generation.library().duties().matrix(MatrixPage.selection(values)), format, ask));
    }

    private Reply written(DutyMatrix matrix, Format format, Ask ask) {
        Chunks body = new Chunks(limits.query().answerBytes());
        try {
            DutyWriter.of(ask.language()).write(matrix, format, body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        // Not the media type of SPARQL results: this is the matrix's own JSON.
        String type = format == Format.JSON ? "application/json" : format.mediaType();
        Reply reply = Reply.of(type, body).with("Cache-Control", "no-cache");
        return format == Format.JSON
                ? reply
                : reply.with("Content-Disposition", "attachment; filename=\"ma-tran." + format.code() + "\"");
    }
}
