package vn.cancu.text.format;

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
import java.util.Optional;
import vn.cancu.diagnostic.Code;
import vn.cancu.diagnostic.Location;
import vn.cancu.diagnostic.UserError;

/**
 * Characters and what they were encoded in. Decoding is strict: what is no character of the encoding is refused with its
 * place, never replaced.
 *
 * @param encoding the encoding's name
 * @param legacy whether it is an encoding from before Unicode, and the text was converted
 */
record PlainText(String text, String encoding, boolean legacy) {
    private static final char REPLACEMENT = '\uFFFD';

    /**
     * Decodes a file: UTF-8, UTF-16 where a byte order mark says so, else an old Vietnamese encoding where its letters
     * make Vietnamese. The mark is dropped.
     *
     * @param declared the encoding that the file itself names, for want of better; empty where it names none
     */
    static PlainText decode(String name, byte[] bytes, String declared) {
        if (starts(bytes, 0xFF, 0xFE)) {
            return new PlainText(strict(name, bytes, 2, UTF_16LE), "UTF-16LE", false);
        }
        if (starts(bytes, 0xFE, 0xFF)) {
            return new PlainText(strict(name, bytes, 2, UTF_16BE), "UTF-16BE", false);
        }
        int nul = indexOfNul(bytes);
        if (nul >= 0) {
            throw UserError.of(Code.FILE_BINARY, Location.of(name), nul);
        }
        int from = starts(bytes, 0xEF, 0xBB, 0xBF) ? 3 : 0;
        // Lenient decoding is several times as fast, and tells by one character whether it had to replace any.
        String text = new String(bytes, from, bytes.length - from, UTF_8);
        if (text.indexOf(REPLACEMENT) < 0 || isStrict(bytes, from)) {
            return new PlainText(text, "UTF-8", false);
        }
        Optional<LegacyEncoding> legacy = EncodingCheck.of(bytes);
        if (legacy.isPresent()) {
            return new PlainText(legacy.get().decode(bytes), legacy.get().label(), true);
        }
        if (!declared.isEmpty()
                && Charset.isSupported(declared)
                && !Charset.forName(declared).equals(UTF_8)) {
            return new PlainText(strict(name, bytes, from, Charset.forName(declared)), declared, false);
        }
        return new PlainText(strict(name, bytes, from, UTF_8), "UTF-8", false);
    }

    private static boolean isStrict(byte[] bytes, int from) {
        try {
            UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes, from, bytes.length - from));
            return true;
        } catch (CharacterCodingException invalid) {
            return false;
        }
    }

    private static String strict(String name, byte[] bytes, int from, Charset charset) {
        CharsetDecoder decoder = charset.newDecoder();
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
