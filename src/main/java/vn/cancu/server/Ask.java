package vn.cancu.server;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import vn.cancu.diagnostic.Code;
import vn.cancu.diagnostic.Location;
import vn.cancu.diagnostic.UserError;

/**
 * A request over HTTP, read strictly: what is not UTF-8, or not written as the standard says, is an error and no guess.
 *
 * @param method GET, HEAD, POST, OPTIONS …
 * @param path decoded, always beginning with a slash
 * @param query the part of the address after the question mark, as sent; may be empty
 * @param contentType of the body, lower case, without parameters; empty where none is stated
 * @param accept what the client would like to get; empty where it does not say
 * @param ifNoneMatch ETags of the answers that the client has already; empty where it has none
 * @param acceptEncoding in which it would take an answer; empty where it does not say
 * @param client address of who asks
 * @param body of a POST
 */
record Ask(
        String method,
        String path,
        String query,
        String contentType,
        String accept,
        String ifNoneMatch,
        String acceptEncoding,
        String client,
        byte[] body) {

    static final String FORM = "application/x-www-form-urlencoded";
    /** What an Ask is called among the attributes of a request. */
    static final String ATTRIBUTE = "vn.cancu.ask";

    private static final int MOST_PARAMETERS = 200;

    /** The parameters of the address, in their order. */
    Map<String, List<String>> parameters() {
        return form(query);
    }

    /** The parameters of a form in the body. */
    Map<String, List<String>> formParameters() {
        return form(utf8(ByteBuffer.wrap(body)));
    }

    /** The body as text. */
    String text() {
        return utf8(ByteBuffer.wrap(body));
    }

    /** The first value of a parameter of the address, where it is there. */
    Optional<String> parameter(String name) {
        return Optional.ofNullable(parameters().get(name)).map(values -> values.get(0));
    }

    /** English where {@code ?lang=en}, else Vietnamese; whatever else the address may hold. */
    Locale language() {
        return ("&" + query + "&").contains("&lang=en&") ? Locale.ENGLISH : Locale.forLanguageTag("vi");
    }

    /** The address of this page as a link, in no particular language. */
    String here() {
        StringBuilder here = new StringBuilder();
        for (byte b : path.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xff);
            boolean plain = c < 0x80 && (Character.isLetterOrDigit(c) || "/-._~!$&'()*+,;=:@".indexOf(c) >= 0);
            here.append(plain ? String.valueOf(c) : "%%%02X".formatted((int) c));
        }
        String separator = "?";
        for (String pair : query.split("&")) {
            if (!pair.isEmpty() && !pair.equals("lang") && !pair.startsWith("lang=")) {
                here.append(separator).append(pair);
                separator = "&";
            }
        }
        return here.toString();
    }

    /** The first value of a parameter, where it is there and not blank. */
    Optional<String> given(String name) {
        return parameter(name).map(String::strip).filter(value -> !value.isEmpty());
    }

    /** True where the client would rather have a page than data. */
    boolean wantsPage() {
        return accept.contains("text/html");
    }

    private static Map<String, List<String>> form(String encoded) {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        int count = 0;
        for (String pair : encoded.isEmpty() ? new String[0] : encoded.split("&", -1)) {
            if (pair.isEmpty()) {
                continue;
            }
            if (++count > MOST_PARAMETERS) {
                throw malformed("> " + MOST_PARAMETERS);
            }
            int equals = pair.indexOf('=');
            String name = decode(equals < 0 ? pair : pair.substring(0, equals));
            String value = equals < 0 ? "" : decode(pair.substring(equals + 1));
            parameters.computeIfAbsent(name, key -> new ArrayList<>()).add(value);
        }
        return parameters;
    }

    private static String decode(String encoded) {
        byte[] bytes = encoded.getBytes(StandardCharsets.UTF_8);
        ByteBuffer plain = ByteBuffer.allocate(bytes.length);
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == '+') {
                plain.put((byte) ' ');
            } else if (bytes[i] == '%') {
                int high = i + 2 < bytes.length ? Character.digit(bytes[i + 1], 16) : -1;
                int low = i + 2 < bytes.length ? Character.digit(bytes[i + 2], 16) : -1;
                if (high < 0 || low < 0) {
                    throw malformed("%");
                }
                plain.put((byte) (high << 4 | low));
                i += 2;
            } else {
                plain.put(bytes[i]);
            }
        }
        return utf8(plain.flip());
    }

    private static String utf8(ByteBuffer bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(bytes)
                    .toString();
        } catch (CharacterCodingException e) {
            throw malformed("UTF-8");
        }
    }

    private static UserError malformed(String what) {
        return UserError.of(Code.REQUEST_MALFORMED, Location.NONE, what);
    }
}
