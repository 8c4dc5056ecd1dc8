package vn.cancu.text.format;

import java.text.Normalizer;
import java.util.HashMap;
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

    /** So many letters that only Unicode has, and the text is no old one. */
    private static final int ENOUGH = 10 * FEW;

    private static final int MOST_KNOWN = 10_000;

    /** Unicode that went through a conversion from VNI once more. */
    private static final String BROKEN_VNI = "VNI → Unicode";
    /** UTF-8 that was taken for Windows-1252 and written as UTF-8 again. */
    private static final String DOUBLE_UTF8 = "UTF-8 → UTF-8";

    private static final String VIQR = "VIQR";

    /** A sign, or a letter of the West, that good Vietnamese text has next to none of. */
    private static final byte ODD = 1;

    private static final byte HORNED = 2;
    private static final byte CARET = 4;
    /** A letter, or a sign that stands for one in text that was taken for Western. */
    private static final byte OF_WORD = 8;

    private static final byte ROUND = 16;
    /** A letter that no text taken for Western has. */
    private static final byte GOOD = 32;

    private static final byte LOOK = ODD | HORNED | CARET | GOOD;
    private static final int TABLE = 0x1F00;
    private static final byte[] KIND = kinds();

    private EncodingCheck() {}

    /** What encoding {@code text}, which is Unicode by its bytes, was taken from wrongly; empty where it is in order. */
    static Optional<Finding> of(String text) {
        int good = 0;
        int hints = 0;
        int carets = 0;
        int look = LOOK;
        byte[] kinds = KIND;
        char[] chars = text.toCharArray();
        for (int i = 0; i < chars.length && hints < FEW; i++) {
            char c = chars[i];
            int kind = c < TABLE ? kinds[c] & look : 0;
            if (kind != 0) {
                good += (kind & GOOD) != 0 ? 1 : 0;
                carets += (kind & CARET) != 0 ? 1 : 0;
                if ((kind & ODD) != 0) {
                    hints += isHint(text, i) ? 1 : 0;
                } else if ((kind & HORNED) != 0) {
                    hints += isSuspicious(text, i) ? 1 : 0;
                }
                if (good == ENOUGH) {
                    // From here on only what may be wrong matters.
                    look = ODD | HORNED;
                }
            }
        }
        // Most texts end here; the others are read once more, word by word.
        boolean fewLetters = good < ENOUGH;
        boolean ascii = good == 0 && carets >= FEW;
        return hints >= (fewLetters ? 1 : FEW) || ascii ? new Count(text).finding() : Optional.empty();
    }

    /** Whether a sign stands in a word that is one only in another encoding. */
    private static boolean isHint(String text, int at) {
        char before = at > 0 ? text.charAt(at - 1) : ' ';
        char after = at + 1 < text.length() ? text.charAt(at + 1) : ' ';
        char c = text.charAt(at);
        if ((before == 'á' && (c == '»' || c == 'º')) || c == 'Ä') {
            // Letters that UTF-8 begins with, and what may follow them in Windows-1252.
            return true;
        }
        if (!isLatinLetter(before) && !isLatinLetter(after)) {
            return false;
        }
        int start = at;
        while (start > 0 && at - start < LONGEST_WORD && isOfWord(text.charAt(start - 1))) {
            start--;
        }
        int end = at;
        while (end < text.length() && end - start <= LONGEST_WORD && isOfWord(text.charAt(end))) {
            end++;
        }
        return end - start <= LONGEST_WORD && isWitness(text.substring(start, end));
    }

    private static boolean isWitness(String word) {
        if (VietnameseSyllable.isPossible(word)) {
            return false;
        }
        for (LegacyEncoding encoding : LegacyEncoding.values()) {
            String meant = encoding.repair(word);
            if (!meant.equals(word) && VietnameseSyllable.isPossible(meant)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isLatinLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
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

    /** "ông" and "ôc" have become "ơng" and "ơc", "có" has become "cĩ": no Vietnamese word holds these. */
    private static boolean isSuspicious(String text, int at) {
        char before = at > 0 ? text.charAt(at - 1) : ' ';
        if (before == 'ư' || before == 'Ư') {
            return false;
        }
        char after = at + 1 < text.length() ? text.charAt(at + 1) : ' ';
        if (after == 'n' || after == 'N') {
            char second = at + 2 < text.length() ? text.charAt(at + 2) : ' ';
            return second == 'g' || second == 'G';
        }
        boolean o = text.charAt(at) == 'ơ' || text.charAt(at) == 'Ơ';
        return o ? after == 'c' || after == 'C' : before == 'c' || before == 'C';
    }

    private static byte[] kinds() {
        byte[] kinds = new byte[TABLE];
        for (char c = 0; c < TABLE; c++) {
            boolean letter = c < 0x80 ? isLatinLetter(c) : c > 0xA0 && (c <= 0xFF || isLetterOrMark(c));
            kinds[c] = !letter ? 0 : c > 0xFF ? OF_WORD | GOOD : OF_WORD;
        }
        for (int c = 0xA1; c <= 0xFF; c++) {
            if ("ÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝàáâãèéêìíòóôõùúý".indexOf(c) < 0) {
                kinds[c] |= ODD;
            }
        }
        for (char c : "ơƠĩĨịỊ".toCharArray()) {
            kinds[c] |= HORNED;
        }
        for (char c : "ôóòÔÓÒ".toCharArray()) {
            kinds[c] |= ROUND;
        }
        kinds['^'] = CARET;
        return kinds;
    }

    private static boolean isLetterOrMark(char c) {
        return Character.isLetter(c) || Character.getType(c) == Character.NON_SPACING_MARK;
    }

    private static boolean isOfWord(char c) {
        return c < TABLE ? (KIND[c] & OF_WORD) != 0 : isLetterOrMark(c);
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
        private final Map<String, Boolean> known = new HashMap<>();
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
                    word(start, end);
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

        private void word(int start, int end) {
            boolean odd = false;
            boolean latin = true;
            boolean horned = false;
            boolean round = false;
            boolean ascii = false;
            for (int i = start; i < end; i++) {
                char c = text.charAt(i);
                int kind = c < TABLE ? KIND[c] : 0;
                // Some sites print Ð for Đ: no witness by itself.
                odd |= c > 0xA0 && c <= 0xFF && c != 0xD0 && c != 0xF0;
                latin &= c <= 0xFF;
                horned |= (kind & HORNED) != 0 && isSuspicious(text, i);
                round |= (kind & ROUND) != 0;
                ascii |= c < 0x80;
            }
            goodWords += latin ? 0 : 1;
            goodRounds += round ? 1 : 0;
            if (horned) {
                witness(BROKEN_VNI, text.substring(start, end), start, EncodingCheck::roundAgain);
            }
            if (odd && latin && ascii) {
                oddWord(text.substring(start, end), start);
            }
        }

        private void oddWord(String word, int at) {
            // A text has a few hundred such words, again and again.
            if (!isPossible(word)) {
                for (LegacyEncoding encoding : LegacyEncoding.values()) {
                    witness(encoding.label(), word, at, encoding::repair);
                }
            }
        }

        private boolean isPossible(String word) {
            if (known.size() > MOST_KNOWN) {
                known.clear();
            }
            return known.computeIfAbsent(word, VietnameseSyllable::isPossible);
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
