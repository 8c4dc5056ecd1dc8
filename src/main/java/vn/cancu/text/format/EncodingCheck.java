package vn.cancu.text.format;

import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Tells Vietnamese in Unicode from letters that only a wrong encoding makes. The witness is always a word that cannot be
 * a syllable as it stands, but is one when read in the encoding meant: "nh©n" is TCVN3 for "nhân", "ngaøy" VNI for
 * "ngày", "khơng" what converters of VNI make of "không". Foreign words and signs hardly ever are both.
 */
final class EncodingCheck {
    /**
     * What is said of a text whose letters are wrong.
     *
     * @param encoding what it was meant in
     * @param first where the first witness stands
     * @param throughout whether the text as a whole is so, not a passage
     * @param alone whether hardly a word has letters that are in order
     */
    record Finding(String encoding, int first, boolean throughout, boolean alone) {}

    private static final int LONGEST_WORD = 24;
    /** Below this many witnesses nothing is said of a text that is Vietnamese otherwise. */
    private static final int FEW = 3;

    /** Unicode that went through a conversion from VNI once more. */
    private static final String BROKEN_VNI = "VNI → Unicode";
    /** UTF-8 that was taken for Windows-1252 and written as UTF-8 again. */
    private static final String DOUBLE_UTF8 = "UTF-8 → UTF-8";

    private static final String VIQR = "VIQR";

    private static final byte ODD = 1;
    private static final byte HORNED = 2;
    private static final byte CARET = 3;
    private static final int TABLE = 0x1ECC;
    private static final byte[] KIND = kinds();

    private EncodingCheck() {}

    /** What encoding {@code text}, which is Unicode by its bytes, was taken from wrongly; empty where it is in order. */
    static Optional<Finding> of(String text) {
        int odd = 0;
        int horned = 0;
        int carets = 0;
        byte[] kind = KIND;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < TABLE && kind[c] != 0) {
                switch (kind[c]) {
                    case ODD -> odd++;
                    case CARET -> carets++;
                    default -> horned += isSuspicious(text, i) ? 1 : 0;
                }
            }
        }
        return odd == 0 && horned < 2 && carets < FEW ? Optional.empty() : new Count(text).finding();
    }

    /** The encoding of bytes that are not UTF-8; empty where they make Vietnamese in none. */
    static Optional<LegacyEncoding> of(byte[] bytes) {
        LegacyEncoding best = LegacyEncoding.TCVN3;
        double bestShare = 0;
        for (LegacyEncoding encoding : LegacyEncoding.values()) {
            double share = vietnameseShare(encoding.decode(bytes));
            if (share > bestShare) {
                best = encoding;
                bestShare = share;
            }
        }
        return bestShare >= 0.8 ? Optional.of(best) : Optional.empty();
    }

    /** Of the words with a letter beyond ASCII, the share that can be syllables; 0 where there are hardly any. */
    private static double vietnameseShare(String text) {
        int all = 0;
        int possible = 0;
        for (int start = 0; start < text.length(); ) {
            int end = wordEnd(text, start);
            if (end == start) {
                start++;
                continue;
            }
            String word = text.substring(start, end);
            if (hasBeyondAscii(word)) {
                all++;
                possible += VietnameseSyllable.isPossible(word) ? 1 : 0;
            }
            start = end;
        }
        return possible < FEW ? 0 : (double) possible / all;
    }

    /** "ông" and "óc" have become "ơng" and "ơc", "có" has become "cĩ": no Vietnamese word holds these. */
    private static boolean isSuspicious(String text, int at) {
        char c = Character.toLowerCase(text.charAt(at));
        char before = at > 0 ? Character.toLowerCase(text.charAt(at - 1)) : ' ';
        char after = at + 1 < text.length() ? Character.toLowerCase(text.charAt(at + 1)) : ' ';
        char second = at + 2 < text.length() ? Character.toLowerCase(text.charAt(at + 2)) : ' ';
        return (after == 'n' && second == 'g') || (c == 'ơ' ? after == 'c' : before == 'c');
    }

    private static byte[] kinds() {
        byte[] kinds = new byte[TABLE];
        for (int c = 0xA1; c <= 0xFF; c++) {
            if ("ÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝàáâãèéêìíòóôõùúý".indexOf(c) < 0) {
                kinds[c] = ODD;
            }
        }
        for (char c : "ơƠĩĨịỊ".toCharArray()) {
            kinds[c] = HORNED;
        }
        kinds['^'] = CARET;
        return kinds;
    }

    /** Letters, and what stands for letters in Latin-1 text that is none. */
    private static boolean isOfWord(char c) {
        return c < 0x80
                ? (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')
                : (c > 0xA0 && c <= 0xFF)
                        || Character.isLetter(c)
                        || Character.getType(c) == Character.NON_SPACING_MARK;
    }

    private static int wordEnd(String text, int start) {
        int end = start;
        while (end < text.length() && isOfWord(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean hasBeyondAscii(String word) {
        return word.chars().anyMatch(c -> c > 0x7F);
    }

    /** The witnesses in one text. */
    private static final class Count {
        private final String text;
        private final Map<String, Integer> witnesses = new LinkedHashMap<>();
        private final Map<String, Integer> firsts = new LinkedHashMap<>();
        private int goodWords;
        private int goodRounds;
        private int words;

        Count(String text) {
            this.text = text;
        }

        Optional<Finding> finding() {
            for (int start = 0; start < text.length(); ) {
                int end = wordEnd(text, start);
                if (end == start) {
                    start++;
                    continue;
                }
                words++;
                if (end - start <= LONGEST_WORD) {
                    word(text.substring(start, end), start);
                }
                start = end;
            }
            countDoubleUtf8();
            if (goodWords == 0) {
                countViqr();
            }
            return witnesses.entrySet().stream()
                    .max(Map.Entry.comparingByValue())
                    .flatMap(most -> judged(most.getKey(), most.getValue()));
        }

        private Optional<Finding> judged(String encoding, int count) {
            int good = encoding.equals(BROKEN_VNI) ? goodRounds : goodWords;
            boolean throughout = count * 10L >= good && (count >= FEW || (count == 2 && good == 0));
            return throughout || count >= FEW
                    ? Optional.of(new Finding(
                            encoding, firsts.getOrDefault(encoding, 0), throughout, count >= goodWords * 20L))
                    : Optional.empty();
        }

        private void word(String word, int at) {
            boolean odd = false;
            boolean latin = true;
            boolean horned = false;
            boolean ascii = false;
            for (int i = 0; i < word.length(); i++) {
                char c = word.charAt(i);
                // Some sites print Ð for Đ: no witness by itself.
                odd |= c > 0xA0 && c <= 0xFF && c != 0xD0 && c != 0xF0;
                latin &= c <= 0xFF;
                horned |= c < TABLE && KIND[c] == HORNED;
                ascii |= c < 0x80;
            }
            if (!latin) {
                goodWords++;
            }
            if (horned) {
                witness(BROKEN_VNI, word, at, EncodingCheck::roundAgain);
            } else if (word.chars().anyMatch(c -> "ôóòÔÓÒ".indexOf(c) >= 0)) {
                goodRounds++;
            }
            if (odd && latin && ascii && !VietnameseSyllable.isPossible(word)) {
                for (LegacyEncoding encoding : LegacyEncoding.values()) {
                    witness(encoding.label(), word, at, encoding::repair);
                }
            }
        }

        private void witness(String encoding, String word, int at, UnaryOperator<String> repair) {
            String meant = repair.apply(word);
            if (!meant.equals(word)
                    && hasBeyondAscii(meant)
                    && VietnameseSyllable.isPossible(meant)
                    && !VietnameseSyllable.isPossible(word)) {
                count(encoding, at);
            }
        }

        private void count(String encoding, int at) {
            witnesses.merge(encoding, 1, Integer::sum);
            firsts.putIfAbsent(encoding, at);
        }

        /** "á»" and "áº" begin what most letters of UTF-8 look like to a reader of Windows-1252. */
        private void countDoubleUtf8() {
            for (String head : new String[] {"á»", "áº", "Ä\u0090", "Ä‘"}) {
                for (int at = text.indexOf(head); at >= 0; at = text.indexOf(head, at + 2)) {
                    count(DOUBLE_UTF8, at);
                }
            }
        }

        private void countViqr() {
            int seen = 0;
            int first = -1;
            for (int start = 0; start < text.length(); ) {
                int end = start;
                while (end < text.length() && text.charAt(end) > ' ') {
                    end++;
                }
                if (end - start <= LONGEST_WORD && end > start) {
                    String word = text.substring(start, end);
                    String meant = viqr(word);
                    if (meant != null && VietnameseSyllable.isPossible(meant)) {
                        seen++;
                        first = first < 0 ? start : first;
                    }
                }
                start = Math.max(end, start + 1);
            }
            if (seen >= 2 * FEW && seen * 10 >= words) {
                witnesses.put(VIQR, seen);
                firsts.put(VIQR, first);
            }
        }
    }

    private static String roundAgain(String word) {
        return word.replace('ơ', 'ô')
                .replace('Ơ', 'Ô')
                .replace('ĩ', 'ó')
                .replace('Ĩ', 'Ó')
                .replace('ị', 'ò')
                .replace('Ị', 'Ò');
    }

    /** What {@code word} is in VIQR (RFC 1456), or null where it has no circumflex, breve or horn written so. */
    private static @Nullable String viqr(String word) {
        StringBuilder meant = new StringBuilder();
        boolean shaped = false;
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            boolean afterVowel = i > 0 && "aeiouyAEIOUY^(+".indexOf(word.charAt(i - 1)) >= 0;
            int shape = "^(+".indexOf(c);
            int tone = "`'~?.".indexOf(c);
            if (shape >= 0 && afterVowel) {
                meant.append("\u0302\u0306\u031B".charAt(shape));
                shaped = true;
            } else if (tone >= 0 && afterVowel) {
                meant.append("\u0300\u0301\u0303\u0309\u0323".charAt(tone));
            } else if (Character.isLetter(c)) {
                meant.append(c);
            } else if (i < word.length() - 1) {
                return null;
            }
        }
        String letters = meant.toString().replaceFirst("^[dD][dD]", "đ");
        return shaped ? Normalizer.normalize(letters, Normalizer.Form.NFC) : null;
    }
}
