package vn.cancu.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.GZIPOutputStream;

/**
 * An answer over HTTP, whole before its first byte is sent: a status can still tell that something went wrong.
 *
 * @param status of HTTP
 * @param mediaType with the character set where it is text; empty where there is no body
 * @param headers besides those that every answer has
 * @param body in memory
 * @param note for the log: the code of what went wrong, or empty
 */
record Reply(int status, String mediaType, Map<String, String> headers, Chunks body, String note) {
    /** What a Reply is called among the attributes of a request. */
    static final String ATTRIBUTE = "vn.cancu.reply";

    /** Bytes; what fits a packet or two gains nothing. */
    private static final int LEAST_COMPRESSED = 1_400;

    static Reply of(String mediaType, Chunks body) {
        return new Reply(200, mediaType, Map.of(), body, "");
    }

    static Reply text(int status, String mediaType, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        Chunks body = new Chunks(bytes.length);
        body.write(bytes, 0, bytes.length);
        return new Reply(status, mediaType, Map.of(), body, "");
    }

    static Reply empty(int status) {
        return new Reply(status, "", Map.of(), new Chunks(0), "");
    }

    /** What the client has already is still right. */
    static Reply notModified() {
        return empty(304);
    }

    /** The same, smaller, where that is worth it and the client can read it. */
    Reply compressed(String acceptEncoding) {
        boolean text = mediaType.startsWith("text/")
                || mediaType.contains("json")
                || mediaType.contains("javascript")
                || mediaType.contains("svg");
        if (status == 204 || status == 304 || !text || body.size() < LEAST_COMPRESSED) {
            return this;
        }
        Reply varying = with(
                "Vary", headers.containsKey("Vary") ? headers.get("Vary") + ", Accept-Encoding" : "Accept-Encoding");
        if (!takesGzip(acceptEncoding)) {
            return varying;
        }
        Chunks smaller = new Chunks(Long.MAX_VALUE);
        try (GZIPOutputStream gzip = new GZIPOutputStream(smaller)) {
            body.writeTo(gzip);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Reply(status, mediaType, varying.headers, smaller, note).with("Content-Encoding", "gzip");
    }

    private static boolean takesGzip(String acceptEncoding) {
        for (String coding : acceptEncoding.toLowerCase(java.util.Locale.ROOT).split(",")) {
            String[] parts = coding.strip().split(";");
            if (parts[0].strip().equals("gzip")) {
                return parts.length < 2 || !parts[1].strip().matches("q=0(\\.0*)?");
            }
        }
        return false;
    }

    /** To look elsewhere; {@code 303 See Other}. */
    static Reply seeOther(String address) {
        return empty(303).with("Location", address);
    }

    Reply with(String header, String value) {
        return with(Map.of(header, value));
    }

    Reply with(Map<String, String> more) {
        Map<String, String> all = new LinkedHashMap<>(headers);
        all.putAll(more);
        return new Reply(status, mediaType, all, body, note);
    }

    Reply noted(String other) {
        return new Reply(status, mediaType, headers, body, other);
    }
}
