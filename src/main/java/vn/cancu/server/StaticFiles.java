package vn.cancu.server;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import vn.cancu.diagnostic.Code;
import vn.cancu.diagnostic.Location;
import vn.cancu.diagnostic.UserError;

/** The files of {@code web/} that ship with the program: these and no others, whatever the path says. */
final class StaticFiles {
    static final String FOLDER = "/web/";

    private static final String STYLE = "text/css; charset=utf-8";
    private static final String SCRIPT = "text/javascript; charset=utf-8";

    /** Those of others are listed in VENDOR.json. */
    private static final Map<String, String> TYPES = Map.of(
            "cancu.css", STYLE,
            "cancu.svg", "image/svg+xml",
            "trace.mjs", SCRIPT,
            "cytoscape.mjs", SCRIPT,
            "cytoscape-dagre.mjs", SCRIPT,
            "editor.mjs", SCRIPT,
            "yasqe.mjs", SCRIPT,
            "yasqe.css", STYLE,
            "VENDOR.json", "application/json",
            "LICENSES.txt", "text/plain; charset=utf-8");

    private static final Map<String, File> FILES = read();
    /** The parameter by which a page asks for the version that belongs to it. */
    private static final String VERSION = "v";

    private static final int DIGITS = 12;

    private StaticFiles() {}

    /** @param hash of the content */
    private record File(String type, String hash, byte[] content) {}

    /** The address of the file as it is now: another content has another address, so a browser may keep it for ever. */
    static String address(String name) {
        File file = FILES.get(name);
        if (file == null) {
            throw new IllegalArgumentException(name);
        }
        return FOLDER + name + "?" + VERSION + "=" + file.hash();
    }

    static Reply get(Ask ask) {
        File file = FILES.get(ask.path().substring(FOLDER.length()));
        if (file == null) {
            throw UserError.of(Code.PAGE_NOT_FOUND, Location.NONE);
        }
        String tag = "\"" + file.hash() + "\"";
        boolean known = ask.ifNoneMatch().contains(file.hash());
        Reply reply = known ? Reply.notModified() : whole(file);
        boolean lasting = ask.parameter(VERSION).filter(file.hash()::equals).isPresent();
        return reply.with("ETag", "W/" + tag)
                .with("Cache-Control", lasting ? "public, max-age=31536000, immutable" : "no-cache");
    }

    private static Reply whole(File file) {
        Chunks body = new Chunks(file.content().length);
        body.write(file.content(), 0, file.content().length);
        return Reply.of(file.type(), body);
    }

    private static Map<String, File> read() {
        Map<String, File> files = new TreeMap<>();
        TYPES.forEach((name, type) -> {
            byte[] content = read(name);
            files.put(name, new File(type, hash(content), content));
        });
        return Map.copyOf(files);
    }

    private static byte[] read(String name) {
        try (InputStream in = StaticFiles.class.getResourceAsStream("/web/" + name)) {
            if (in == null) {
                throw new IllegalStateException("no " + name);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String hash(byte[] content) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(content))
                    .substring(0, DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
