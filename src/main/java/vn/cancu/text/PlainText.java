package vn.cancu.text;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import vn.cancu.diagnostic.Code;
import vn.cancu.diagnostic.Location;
import vn.cancu.diagnostic.UserError;

/** From bytes to characters, strictly: what is not a character of the encoding is refused with its place, never replaced. */
final class PlainText {

    private PlainText() {}

    /** The characters of {@code bytes}, which are UTF-8 or, where a byte order mark says so, UTF-16; the mark is dropped. */
    static String decode(String name, byte[] bytes) {
        if (starts(bytes, 0xFF, 0xFE)) {
            return strict(name, bytes, 2, UTF_16LE);
        }
        if (starts(bytes, 0xFE, 0xFF)) {
            return strict(name, bytes, 2, UTF_16BE);
        }
        int nul = indexOfNul(bytes);
        if (nul >= 0) {
            throw UserError.of(Code.FILE_BINARY, Location.of(name), nul);
        }
        return strict(name, bytes, starts(bytes, 0xEF, 0xBB, 0xBF) ? 3 : 0, UTF_8);
    }

    private static String strict(String name, byte[] bytes, int from, Charset charset) {
        CharsetDecoder decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        try {
            return decoder.decode(ByteBuffer.wrap(bytes, from, bytes.length - from))
                    .toString();
        } catch (CharacterCodingException invalid) {
            throw invalid(name, bytes, from, decoder.reset());
        }
    }

    private static UserError invalid(String name, byte[] bytes, int from, CharsetDecoder decoder) {
        ByteBuffer in = ByteBuffer.wrap(bytes, from, bytes.length - from);
        CharBuffer before = CharBuffer.allocate(bytes.length);
        CoderResult result = decoder.decode(in, before, true);
        if (!result.isError()) {
            throw new IllegalStateException("valid after all");
        }
        String text = before.flip().toString();
        Location place = Location.of(name, text, text.length(), text.length());
        int at = in.position();
        return decoder.charset().equals(UTF_8)
                ? UserError.of(Code.INVALID_UTF8, place, at, String.format("%02X", bytes[at]))
                : UserError.of(Code.INVALID_UTF16, place, decoder.charset(), at);
    }

    private static int indexOfNul(byte[] bytes) {
        // The search in a Latin-1 string is vectorised.
        return new String(bytes, ISO_8859_1).indexOf('\0');
    }

    private static boolean starts(byte[] bytes, int... head) {
        if (bytes.length < head.length) {
            return false;
        }
        for (int i = 0; i < head.length; i++) {
            if ((bytes[i] & 0xFF) != head[i]) {
                return false;
            }
        }
        return true;
    }
}
