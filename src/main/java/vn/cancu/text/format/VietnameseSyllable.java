package vn.cancu.text.format;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;

/**
 * Whether letters can be one syllable of Vietnamese. The language has some thirty onsets and a hundred and sixty rhymes,
 * and few of the letter sequences that a wrong encoding makes are among them.
 */
final class VietnameseSyllable {
    private static final Set<String> ONSETS =
            words("b c ch d đ g gh gi h k kh l m n ng ngh nh p ph qu r s t th tr v x");
    private static final Set<String> RHYMES = words("""
            a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây
            e ec em en eng eo ep et ê êch êm ên ênh êp êt êu
            i ia ich iêc iêm iên iêng iêp iêt iêu im in inh ip it iu
            o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oen oeo oet oi om on ong
            ooc oong op ot ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt
            u ua uân uâng uât uây uc uê uêch uênh ui um un ung uôc uôi uôm uôn uông uôt uơ up ut
            uy uya uych uyên uyêt uyn uynh uyp uyt uyu
            ư ưa ưc ưi ưm ưn ưng ươc ươi ươm ươn ương ươp ươt ươu ưt ưu
            y yêm yên yêng yêt yêu
            """);
    private static final String TONES = "\u0300\u0301\u0303\u0309\u0323";
    private static final int LONGEST = 7;

    private VietnameseSyllable() {}

    /** Whether {@code word}, in any case and form of Unicode, can be a syllable, its tone where tones go. */
    static boolean isPossible(String word) {
        if (word.isEmpty() || word.length() > LONGEST * 3) {
            return false;
        }
        String marked = Normalizer.normalize(word.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
        StringBuilder bare = new StringBuilder(marked.length());
        char tone = 0;
        boolean toneAtEnd = false;
        for (int i = 0; i < marked.length(); i++) {
            char c = marked.charAt(i);
            if (TONES.indexOf(c) < 0) {
                bare.append(c);
                toneAtEnd &= isMark(c);
            } else if (tone != 0) {
                return false;
            } else {
                tone = c;
                toneAtEnd = true;
            }
        }
        String letters = Normalizer.normalize(bare, Normalizer.Form.NFC);
        return letters.length() <= LONGEST && isPossible(letters, tone, toneAtEnd);
    }

    private static boolean isPossible(String letters, char tone, boolean toneAtEnd) {
        for (int onset = 0; onset <= 3 && onset < letters.length(); onset++) {
            String rhyme = letters.substring(onset);
            if (RHYMES.contains(rhyme)
                    && (onset == 0 || ONSETS.contains(letters.substring(0, onset)))
                    && isSpelled(letters.substring(0, onset), rhyme.charAt(0))
                    && isToned(rhyme, tone, toneAtEnd)) {
                return true;
            }
        }
        return false;
    }

    /** k, gh and ngh stand before e, ê and i, and c, g and ng before the others; gi may share its i ("gìn"). */
    private static boolean isSpelled(String onset, char first) {
        boolean front = "eêiy".indexOf(first) >= 0;
        return switch (onset) {
            case "c", "ng" -> !front;
            case "g" -> !front || first == 'i';
            case "k", "gh", "ngh" -> front;
            default -> true;
        };
    }

    private static boolean isToned(String rhyme, char tone, boolean toneAtEnd) {
        char last = rhyme.charAt(rhyme.length() - 1);
        boolean stopped = last == 'c' || last == 'p' || last == 't' || rhyme.endsWith("ch");
        if (stopped) {
            return tone == '\u0301' || tone == '\u0323';
        }
        // The glide that ends a rhyme bears no tone: "áo", not "aó"; but "uý" beside "úy".
        boolean glide = rhyme.length() > 1 && "iuyo".indexOf(last) >= 0 && !rhyme.equals("uy");
        return !(glide && toneAtEnd);
    }

    private static boolean isMark(char c) {
        return c >= '\u0300' && c <= '\u036F';
    }

    private static Set<String> words(String list) {
        return Set.of(list.strip().split("\\s+"));
    }
}
