package vn.cancu.citation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.cancu.authority.DocumentType;
import vn.cancu.citation.MentionFinder.TypeHit;
import vn.cancu.text.Phrases.Found;
import vn.cancu.text.Tokens;

/**
 * Finds documents that are named by type and title alone ("Đề án truyền thông về quyền con người ở Việt Nam giai đoạn
 * 2023-2028"), and the document's mentions of itself ("Kế hoạch này"). A type word with no title, a plural of kinds and
 * a plan still to be written name no document.
 */
final class UnnumberedFinder {
    private static final int LONGEST_TITLE = 60;
    private static final int SHORTEST_TITLE = 3;

    private final Tokens tokens;
    private final Lexicon lexicon;

    UnnumberedFinder(Tokens tokens, Lexicon lexicon) {
        this.tokens = tokens;
        this.lexicon = lexicon;
    }

    /** Candidates in order; which of them are cited is known when their roles are. */
    List<Draft> find(List<TypeHit> hits, List<Draft> numbered) {
        List<Draft> found = new ArrayList<>();
        int next = 0;
        for (TypeHit hit : hits) {
            while (next < numbered.size() && numbered.get(next).end <= hit.start()) {
                next++;
            }
            boolean inside = next < numbered.size() && numbered.get(next).start <= hit.start();
            if (!inside) {
                read(hit).ifPresent(found::add);
            }
        }
        return found;
    }

    private Optional<Draft> read(TypeHit hit) {
        int at = hit.end();
        Draft draft = new Draft();
        draft.start = hit.start();
        draft.type = Optional.of(hit.type());
        draft.typeLabel = hit.type().label();
        if (tokens.word(at) == lexicon.nay && tokens.has(hit.start(), Tokens.CAPITAL)) {
            draft.form = Form.SELF;
            draft.end = at + 1;
            return Optional.of(draft);
        }
        if (tokens.kind(at) != Tokens.WORD
                || tokens.has(at, Tokens.BLANK)
                || !TITLED.contains(hit.type().slug())) {
            return Optional.empty();
        }
        boolean capital = tokens.has(hit.start(), Tokens.CAPITAL);
        if (!capital && !SMALL.contains(hit.type().slug())) {
            return Optional.empty();
        }
        if (tokens.word(hit.start() - 1) == lexicon.nay) {
            // "Ban hành kèm theo Quyết định này Kế hoạch …": the annex, which is the document itself.
            return Optional.empty();
        }
        boolean plural = tokens.word(hit.start() - 1) == lexicon.cac;
        Optional<Integer> congress = congress(hit, at);
        int end = congress.orElseGet(() -> titleEnd(at, hit.type()));
        int words = 0;
        boolean dated = false;
        boolean named = false;
        for (int i = at; i < end; i++) {
            named |= tokens.has(i, Tokens.CAPITAL);
            words += tokens.kind(i) == Tokens.WORD ? 1 : 0;
            dated |= isYear(i);
        }
        boolean national = hit.type().slug().equals("chuong-trinh-muc-tieu-quoc-gia") && dated;
        if (congress.isEmpty()
                && (words < SHORTEST_TITLE && !national || startsGeneric(at) || plural && !(capital && dated))) {
            return Optional.empty();
        }
        if (!capital && !named) {
            // "kế hoạch phát triển nhà ở": any such plan, not one.
            return Optional.empty();
        }
        draft.form = Form.UNNUMBERED;
        draft.start = plural && capital ? hit.start() - 1 : hit.start();
        draft.nameStart = hit.start();
        draft.nameEnd = end;
        draft.end = end;
        // The whole of it is the title; what stands inside is nested.
        draft.titleStart = at;
        draft.titleEnd = end;
        draft.small = !capital;
        return Optional.of(draft);
    }

    /** Kinds of documents that are named by their title. */
    private static final java.util.Set<String> TITLED = java.util.Set.of(
            "ke-hoach",
            "chuong-trinh",
            "chuong-trinh-hanh-dong",
            "chuong-trinh-phoi-hop",
            "chuong-trinh-muc-tieu-quoc-gia",
            "de-an",
            "du-an",
            "chien-luoc",
            "quy-hoach",
            "quy-che",
            "quy-che-phoi-hop",
            "quy-dinh",
            "phuong-an",
            "nghi-quyet",
            "dieu-le");

    /** Those that are cited with a small letter too; "quy định", "dự án" with one are common words. */
    private static final java.util.Set<String> SMALL =
            java.util.Set.of("ke-hoach", "chuong-trinh", "de-an", "quy-che", "chien-luoc");

    /** "Nghị quyết Đại hội XIII của Đảng", "Nghị quyết Đại hội XI Đảng bộ tỉnh": the congress names it. */
    private Optional<Integer> congress(TypeHit hit, int at) {
        if (!hit.type().slug().equals("nghi-quyet")
                || tokens.word(at) != lexicon.dai
                || tokens.word(at + 1) != lexicon.hoiWord) {
            return Optional.empty();
        }
        int i = at + 2;
        int limit = Math.min(tokens.size(), i + 10);
        while (i < limit && !isRoman(i)) {
            if (tokens.kind(i) != Tokens.WORD) {
                return Optional.empty();
            }
            i++;
        }
        if (i >= limit) {
            return Optional.empty();
        }
        int end = i + 1;
        if (tokens.word(end) == lexicon.cua && tokens.is(end + 1, "Đảng")) {
            return Optional.of(end + 2);
        }
        if (tokens.is(end, "Đảng")) {
            end++;
            if (tokens.is(end, "bộ")) {
                end++;
                Optional<Found<String>> place = lexicon.places.longest(tokens, end);
                if (place.isPresent()) {
                    end = place.get().end();
                    end = lexicon.provinces.longest(tokens, end).map(Found::end).orElse(end);
                }
            }
        }
        return Optional.of(end);
    }

    private boolean isRoman(int i) {
        if (!tokens.has(i, Tokens.UPPER) || tokens.length(i) > 5) {
            return false;
        }
        for (int at = tokens.start(i); at < tokens.end(i); at++) {
            if ("IVX".indexOf(tokens.text().charAt(at)) < 0) {
                return false;
            }
        }
        return true;
    }

    private boolean isYear(int i) {
        int value = tokens.kind(i) == Tokens.NUMBER && tokens.length(i) == 4 ? tokens.value(i) : 0;
        return value > 1944 && value < 2101;
    }

    /** "kế hoạch, chương trình", "kế hoạch của đơn vị", "Kế hoạch được", "chương trình và": no title follows. */
    private boolean startsGeneric(int at) {
        int word = tokens.word(at);
        return word == lexicon.cua
                || word == lexicon.va
                || word == lexicon.duoc
                || word == lexicon.tren
                || word == lexicon.tai
                || word == lexicon.theo
                || word == lexicon.noi
                || GENERIC.contains(tokens.of(at).toLowerCase(java.util.Locale.ROOT));
    }

    private static final java.util.Set<String> GENERIC = java.util.Set.of(
            "đã",
            "có",
            "để",
            "cụ",
            "chi",
            "hàng",
            "hằng",
            "riêng",
            "cho",
            "nhằm",
            "là",
            "phải",
            "đó",
            "gắn",
            "với",
            "do",
            "sau",
            "khi",
            "hoặc",
            "đến",
            "cá",
            "liên",
            "nêu",
            "kèm",
            "như",
            "sử",
            "trình",
            "nghiêm",
            "đồng",
            "kịp",
            "đầy",
            "đúng",
            "hiệu",
            // "triển khai thực hiện Kế hoạch đạt hiệu quả, UBND tỉnh yêu cầu …"
            "đạt",
            "sẽ",
            "cần",
            "vẫn",
            "chưa",
            "thì",
            "mà");

    private int titleEnd(int from, DocumentType type) {
        boolean rules = type.slug().startsWith("quy-");
        int at = from;
        int end = from;
        int limit = Math.min(tokens.size(), from + LONGEST_TITLE);
        while (at < limit) {
            if (tokens.has(at, Tokens.BLANK) && at > from) {
                break;
            }
            char mark = tokens.mark(at);
            if (mark == ';'
                    || mark == '('
                    || mark == ')'
                    || mark == ':'
                    || mark == '.'
                    || mark == '…'
                    || mark == '|'
                    || mark == '”') {
                break;
            }
            if (tokens.kind(at) == Tokens.WORD && at > from) {
                if (startsBody(at)) {
                    break;
                }
                int word = tokens.word(at);
                if (word == lexicon.theo
                        || word == lexicon.duoc
                        || word == lexicon.nay
                        || tokens.is(at, "phải")
                        || tokens.is(at, "nhằm")) {
                    break;
                }
                if (!rules && word == lexicon.tren && tokens.is(at + 1, "địa")) {
                    break;
                }
                if (word == lexicon.cua && endsAtOwner(at + 1)) {
                    break;
                }
                Optional<Found<Cue>> cue = lexicon.cues.longest(tokens, at);
                if (cue.isPresent() && ends(cue.get(), at)) {
                    break;
                }
                if (word == lexicon.va
                        && (tokens.word(at + 1) == lexicon.cac
                                || lexicon.types.longest(tokens, at + 1).isPresent()
                                        && tokens.has(at + 1, Tokens.CAPITAL))) {
                    break;
                }
            }
            if (mark == ',' && !continues(at)) {
                break;
            }
            if (mark == 0) {
                end = at + 1;
            }
            at++;
            if (isYear(at - 1) && !range(at) && !vision(at)) {
                // "giai đoạn 2021-2030", "năm 2023", "đến năm 2025 và định hướng đến năm 2030" end a title.
                break;
            }
        }
        return end;
    }

    /** "QUỐC HỘI / Căn cứ Hiến pháp …": the preamble below a title. */
    private boolean startsBody(int at) {
        return tokens.has(at, Tokens.LINE | Tokens.CAPITAL)
                && !tokens.has(at, Tokens.UPPER)
                && lexicon.cues
                        .longest(tokens, at)
                        .filter(cue -> cue.value() == Cue.BASIS)
                        .isPresent();
    }

    /** "ban hành theo", "phê duyệt tại": says where the document comes from. */
    private boolean ends(Found<Cue> cue, int at) {
        String last = tokens.of(cue.end() - 1);
        return cue.value() == Cue.ESTABLISH && (last.equals("theo") || last.equals("tại"));
    }

    private boolean endsAtOwner(int i) {
        if (!tokens.has(i, Tokens.CAPITAL)) {
            return tokens.word(i) == lexicon.tinh
                    && lexicon.provinces.longest(tokens, i + 1).isEmpty();
        }
        return lexicon.bodies.longest(tokens, i).isPresent()
                || lexicon.leaders.longest(tokens, i).isPresent();
    }

    private boolean range(int i) {
        return tokens.isDash(i) && isYear(i + 1);
    }

    private boolean vision(int i) {
        int at = tokens.mark(i) == ',' ? i + 1 : i;
        at = tokens.word(at) == lexicon.va ? at + 1 : at;
        return tokens.word(at) == lexicon.tam
                || tokens.word(at) == lexicon.dinh && tokens.word(at + 1) == lexicon.huong;
    }

    /** A comma inside a list of nouns goes on; one before a clause, another document or "với mục đích" does not. */
    private boolean continues(int comma) {
        int next = comma + 1;
        if (tokens.kind(next) != Tokens.WORD || tokens.has(next, Tokens.BLANK)) {
            return false;
        }
        if (lexicon.types.longest(tokens, next).isPresent()) {
            return false;
        }
        if (tokens.has(comma - 1, Tokens.CAPITAL) && !tokens.has(next, Tokens.CAPITAL)) {
            // "… tỉnh Gia Lai, định kỳ 02 số/năm": a name ends the title.
            return false;
        }
        String word = tokens.of(next);
        return !word.equals("với")
                && !word.equals("nhằm")
                && !word.equals("trong")
                && !word.equals("để")
                && !word.equals("góp");
    }
}
