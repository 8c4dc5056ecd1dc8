package vn.cancu.text.format;

import java.text.Normalizer;

/** The encodings that Vietnamese was written in before Unicode became compulsory (TCVN 6909:2001, in force 2003). */
enum LegacyEncoding {
    /** One byte a letter; capitals with tones come from a font of capitals and are small letters here. */
    TCVN3("TCVN3 (ABC)"),
    /** One byte for the letter, mostly a second for its marks. */
    VNI("VNI Windows"),
    /** Letters, and tones as marks after them. */
    WINDOWS_1258("Windows-1258");

    /** 0x80 to 0x9F: what Windows fonts of all these encodings hold there; U+FFFD where nothing. */
    private static final String PUNCTUATION = "€\uFFFD‚ƒ„…†‡ˆ‰Š‹Œ\uFFFDŽ\uFFFD\uFFFD‘’“”•–—˜™š›œ\uFFFDžŸ";

    /** 0xA0 to 0xFF; where TCVN 5712 VN3 has nothing, what stands there in Windows fonts. */
    private static final String TCVN3_LETTERS =
            "\u00A0ĂÂÊÔƠƯĐăâêôơưđ¯°±²³´àảãáạºằẳẵắ¿ÀÁÂÃÄÅặầẩẫấậèÍẻẽéẹềểễếệìỉÙÚÛĩíịòàỏõóọồổỗốộờởỡớợùðủũúụừửữứựỳỷỹýỵÿ";

    /** Letters of VNI that stand by themselves, each with what it is. */
    private static final char[] VNI_LETTERS = table("ñđÑĐôơÔƠöưÖƯæỉÆỈóĩÓĨòịÒỊîỵÎỴ");

    /** The second letters of VNI, each with the marks that it adds to the first. */
    private static final String[] VNI_MARKS = {
        "ù\u0301",
        "ø\u0300",
        "û\u0309",
        "õ\u0303",
        "ï\u0323",
        "â\u0302",
        "á\u0302\u0301",
        "à\u0302\u0300",
        "å\u0302\u0309",
        "ã\u0302\u0303",
        "ä\u0302\u0323",
        "ê\u0306",
        "é\u0306\u0301",
        "è\u0306\u0300",
        "ú\u0306\u0309",
        "ü\u0306\u0303",
        "ë\u0306\u0323"
    };

    /** What Windows-1258 has in place of letters of 1252; its tones are marks that follow the letter. */
    private static final char[] WINDOWS_1258_LETTERS = table("ÃĂÌ\u0300ÐĐÒ\u0309ÕƠÝƯÞ\u0303ãăì\u0301ðđò\u0323õơýưþ₫");

    private final String label;

    LegacyEncoding(String label) {
        this.label = label;
    }

    /** What people call it. */
    String label() {
        return label;
    }

    /** The text that {@code bytes} hold if they are in this encoding. */
    String decode(byte[] bytes) {
        StringBuilder western = new StringBuilder(bytes.length);
        for (byte b : bytes) {
            int at = b & 0xFF;
            western.append(at >= 0x80 && at < 0xA0 ? PUNCTUATION.charAt(at - 0x80) : (char) at);
        }
        return repair(western);
    }

    /** The text that was meant where bytes of this encoding were taken for Windows-1252 or Latin-1. */
    String repair(CharSequence western) {
        return switch (this) {
            case TCVN3 -> repairTcvn3(western);
            case VNI -> repairVni(western);
            case WINDOWS_1258 -> repairWindows1258(western);
        };
    }

    private static String repairTcvn3(CharSequence western) {
        StringBuilder text = new StringBuilder(western.length());
        for (int i = 0; i < western.length(); i++) {
            char c = western.charAt(i);
            text.append(c >= 0xA0 && c <= 0xFF ? TCVN3_LETTERS.charAt(c - 0xA0) : c);
        }
        return text.toString();
    }

    private static String repairVni(CharSequence western) {
        StringBuilder text = new StringBuilder(western.length());
        for (int i = 0; i < western.length(); i++) {
            char c = western.charAt(i);
            boolean second = i > 0 && c >= 0xC0 && "aeoôuöyAEOÔUÖY".indexOf(western.charAt(i - 1)) >= 0;
            String marks = second ? vniMarks(c) : "";
            if (marks.isEmpty()) {
                text.append(c <= 0xFF ? VNI_LETTERS[c] : c);
            } else {
                text.append(marks);
            }
        }
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    private static String vniMarks(char c) {
        char small = Character.toLowerCase(c);
        for (String mark : VNI_MARKS) {
            if (mark.charAt(0) == small) {
                return mark.substring(1);
            }
        }
        return "";
    }

    private static String repairWindows1258(CharSequence western) {
        StringBuilder text = new StringBuilder(western.length());
        for (int i = 0; i < western.length(); i++) {
            char c = western.charAt(i);
            text.append(c <= 0xFF ? WINDOWS_1258_LETTERS[c] : c);
        }
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    /** The characters below 0x100, those that {@code pairs} name replaced by what follows each. */
    private static char[] table(String pairs) {
        char[] table = new char[0x100];
        for (char c = 0; c < 0x100; c++) {
            table[c] = c;
        }
        for (int i = 0; i < pairs.length(); i += 2) {
            table[pairs.charAt(i)] = pairs.charAt(i + 1);
        }
        return table;
    }
}
