package vn.cancu.server;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import vn.cancu.diagnostic.Code;
import vn.cancu.diagnostic.Location;
import vn.cancu.diagnostic.UserError;

/** The files of {@code web/} that ship with the program: these and no others, whatever the path says. */
final class StaticFiles {
    static final String FOLDER = "/web/";

    private static final Map<String, String> TYPES = Map.of("cancu.css", "text/css; charset=utf-8");

    private StaticFiles() {}

    static Reply get(Ask ask) {
        String name = ask.path().substring(FOLDER.length());
        String type = TYPES.get(name);
        if (type == null) {
            throw UserError.of(Code.PAGE_NOT_FOUND, Location.NONE);
        }
        return Reply.text(200, type, read(name)).with("Cache-Control", "max-age=3600");
    }

    private static String read(String name) {
        try (InputStream in = StaticFiles.class.getResourceAsStream("/web/" + name)) {
            if (in == null) {
                throw new IllegalStateException("no " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
